import { existsSync } from 'node:fs';
import path from 'node:path';
import { ARCHIVE_FOLDER } from '../archive/archive.ts';
import { COMMITTEE_FILE } from '../committee/book-file.ts';
import { RECEIVED_FILE } from '../committee/received.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { LOWER_ROSTER } from '../roll-up/lower-roster.ts';

const SIGNS = [SCHEME_FILE, ROSTER_FILE, COMMITTEE_FILE, LOWER_ROSTER, RECEIVED_FILE, ARCHIVE_FOLDER];

/** Whether a folder is a committee's, or is left of one. */
export const isCommittee = (dir: string): boolean => SIGNS.some((name) => existsSync(path.join(dir, name)));
