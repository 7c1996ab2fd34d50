#!/usr/bin/env node
import { listenForStops } from '../files/stopping.ts';
import { answer } from './answer.ts';

listenForStops();
// Who was listening may have gone, as `head` does: what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void answer(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
