import { current, navigate, subscribe } from './commands/navigation.ts';
import { registerCommands } from './commands/register.ts';
import { mount } from './taskpane/main.tsx';

/**
 * The page's own script: waits for Excel, and for the gate to let it in; then the pane and the ribbon's functions. The
 * domain is loaded meanwhile, in files of its own, so that the pane shows itself sooner.
 */
async function start(): Promise<void> {
  const domain = import('./domain.ts');
  const { host } = await Office.onReady();
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  if (window.chengnuoGate?.admits(host, supports) === false) return;
  const opening = domain.then(({ openWorkspace }) => openWorkspace());
  const pane = mount(opening, document.getElementById('pane')!, { current, navigate, subscribe });
  const workspace = await opening;
  window.chengnuoGate?.opened();
  registerCommands(workspace, pane.report);
  workspace.start().catch(pane.report);
}

start().catch((cause: unknown) => {
  window.chengnuoGate?.failed(String(cause));
});
