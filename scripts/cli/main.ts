#!/usr/bin/env node
import { listenForStops } from '../files/stopping.ts';
import { setEngine } from '../intake/engine.ts';
import { answer } from './answer.ts';

// Optimises later, as the children of a run do (`scripts/desk/child.ts`).
setEngine('--interrupt-budget=400000');
listenForStops();
// Who was listening may have gone, as `head` does: what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void answer(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
