import path from 'node:path';
import { type Day, yearOf } from '../../../ledger/day.ts';
import { CIRCULARS, readIssued } from '../../issue/issued.ts';
import type { Facts } from '../facts.ts';
import { hasDraft, hasLedgers, hasReceipts } from './outputs.ts';
import type { SentFolder } from './submissions.ts';

async function newestOf(dir: string, folders: readonly SentFolder[]): Promise<Facts['newest']> {
  const period = folders.findLast(({ files }) => files.length > 0)?.period;
  if (!period) return null;
  // What can't be read the lines tell; the command for the next step tells it once more.
  const issued = await readIssued(path.join(dir, CIRCULARS, period.id)).catch(() => []);
  const isIssued = issued.length > 0;
  return { period, hasDraft: hasDraft(dir, period.id), hasReceipts: hasReceipts(dir, period.id), isIssued };
}

/** How far a committee's folder has come, by what lies in it; whether it is ready to go on is told by the caller. */
export async function factsOf(
  dir: string,
  today: Day,
  folders: readonly SentFolder[],
  isReady: boolean,
): Promise<Facts> {
  return {
    today,
    isReady,
    hasLedgers: await hasLedgers(dir, yearOf(today)).catch(() => false),
    sent: folders.map(({ period }) => period),
    newest: await newestOf(dir, folders),
  };
}
