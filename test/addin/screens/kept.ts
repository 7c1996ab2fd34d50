import path from 'node:path';

/** Where the pictures of the handbook are. */
export const FOLDER = path.resolve('docs/images/手册');
/** What is to be read in each of them. */
export const READINGS = path.join(FOLDER, 'screens.json');
