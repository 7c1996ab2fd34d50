/** The child process of the pool when it is timed: sends how many rows a workbook has, as the product sends little. */
import { serveFiles } from '../../intake/serve-files.ts';
import { rowsOf } from './rows-of.ts';

serveFiles(rowsOf);
