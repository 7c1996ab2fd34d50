import { readFile, type FileRef, type FileResult } from './read-file.ts';

/**
 * Makes this process a reader's child: it reads one file for each message and sends back what `map` keeps of it. A fault of
 * the program ends the process, and its parent takes note. Sending all cells costs more than reading them, so `map` should
 * keep what is needed and no more.
 */
export function serveFiles(map: (result: FileResult) => unknown): void {
  process.on('message', (file: FileRef) => {
    void readFile(file).then((result) => process.send?.(map(result)));
  });
}
