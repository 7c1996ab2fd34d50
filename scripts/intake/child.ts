/** The child process of `readMany`: sends all cells. */
import { serveFiles } from './serve-files.ts';

serveFiles((result) => result);
