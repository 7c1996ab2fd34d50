// First, before any schema is made.
import './no-eval.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { excelGateway } from './excel/index.ts';
import { createWorkspace, instantOf, type StartingWorkspace } from './workspace/index.ts';
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

/** The workspace over the Excel that the page stands in. */
export function openWorkspace(): StartingWorkspace {
  return createWorkspace({
    gateway: excelGateway(),
    now: () => instantOf(Date.now()),
    sha256: (content) => bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
    keep,
  });
}
