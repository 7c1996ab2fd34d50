import { type FileHandle, open } from 'node:fs/promises';

/** Opens a new file of a run's own, in a folder that it is filling, to set something aside and read it again. */
export const openScratch = (file: string): Promise<FileHandle> => open(file, 'wx+');
