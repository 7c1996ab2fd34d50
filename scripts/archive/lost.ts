import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readReceived } from '../committee/received.ts';
import { CIRCULARS, circularPeriods, readIssued } from '../issue/issued.ts';
import { ARCHIVE_FOLDER, readArchive } from './archive.ts';

/** How many ledgers are kept in 接收存档, whether or not its index knows of them. */
export async function keptSnapshots(dir: string): Promise<number> {
  const names = await readdir(path.join(dir, ARCHIVE_FOLDER)).catch((): string[] => []);
  return names.filter((name) => /^[0-9a-f]{64}\.json(\.gz)?$/.test(name)).length;
}

/** Whether a circular was ever issued from a committee's folder; what can't be read shows nothing. */
export async function hasIssued(dir: string): Promise<boolean> {
  const periods = await circularPeriods(dir).catch(() => []);
  const issued = await Promise.all(periods.map(({ id }) => readIssued(path.join(dir, CIRCULARS, id)).catch(() => [])));
  return issued.flat().length > 0;
}

/**
 * What to say where earlier runs accepted ledgers and 接收存档 knows none of them (V1): the branches' workbooks would be
 * compared with nothing, in silence. `null` where nothing speaks for it: a first run, or one that was killed before its end.
 */
export async function lostArchiveNotice(dir: string): Promise<string | null> {
  if ((await readArchive(dir)).index.size > 0) return null;
  const { size } = await readReceived(dir);
  if (size === 0) return null;
  if ((await keptSnapshots(dir)) === 0 && !(await hasIssued(dir))) return null;
  return (
    `注意：收件登记中有${size}个文件，“${ARCHIVE_FOLDER}”里却没有接收过的台账。以前接收过的，请先从备份恢复“${ARCHIVE_FOLDER}”再运行：` +
    '没有它，支部删了、改了上次接收的内容，这次看不出来。'
  );
}
