import { readFile, type FileRef, type FileResult } from './read-file.ts';

/** Ends with the parent, and only with it: on a Windows console Ctrl-C reaches the children too. */
export function endWithParent(): void {
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit());
}

/**
 * Makes this process a reader's child: it reads one file for each message and sends back what `map` keeps of it. A fault of
 * the program ends the process, and its parent takes note. Sending all cells costs more than reading them, so `map` should
 * keep what is needed and no more.
 */
export function serveFiles(map: (result: FileResult) => unknown): void {
  endWithParent();
  process.on('message', (file: FileRef) => {
    void readFile(file).then((result) => process.send?.(map(result)));
  });
}
