/**
 * The child process of the intake: reads one file for each message and sends its result. It is expendable: a fault ends
 * it, and its parent takes note.
 */
import { readFile, type FileRef } from './read-file.ts';

process.on('message', (file: FileRef) => {
  void readFile(file).then((result) => process.send?.(result));
});
