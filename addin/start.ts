import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { current, navigate, subscribe } from './commands/navigation.ts';
import { registerCommands } from './commands/register.ts';
import { excelGateway } from './excel/index.ts';
import { mount } from './taskpane/main.tsx';
import { createWorkspace, instantOf } from './workspace/index.ts';
import type { Keep } from './workspace/surroundings.ts';

/** The browser's own store; where it is closed to the page, nothing is kept from one time to the next. */
const keep: Keep = {
  get: (key) => {
    try {
      return localStorage.getItem(`chengnuo.${key}`);
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(`chengnuo.${key}`, value);
    } catch {
      // A private window keeps nothing; what was chosen holds while the pane is open.
    }
  },
};

/** The page's own script: waits for Excel, and for the gate to let it in; then the pane and the ribbon's functions. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  if (window.chengnuoGate?.admits(host, supports) === false) return;
  const workspace = createWorkspace({
    gateway: excelGateway(),
    now: () => instantOf(Date.now()),
    sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    keep,
  });
  const pane = mount(workspace, document.getElementById('pane')!, { current, navigate, subscribe });
  window.chengnuoGate?.opened();
  registerCommands(workspace, pane.report);
  await workspace.start();
}

start().catch((cause: unknown) => {
  window.chengnuoGate?.failed(String(cause));
});
