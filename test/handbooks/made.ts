import path from 'node:path';
import { handbookFiles } from '../../scripts/handbooks/make.ts';

export const root = path.join(import.meta.dirname, '../..');

/** The files made of all handbooks as they are now; made once for all tests. */
export const files = await handbookFiles(root);
