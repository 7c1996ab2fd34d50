import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readReceived } from '../committee/received.ts';
import { ARCHIVE_FOLDER, readArchive } from './archive.ts';

const namesIn = (dir: string): Promise<readonly string[]> => readdir(dir).catch(() => []);

/** Whether a circular was ever issued from a committee's folder. */
async function hasIssued(dir: string): Promise<boolean> {
  const circulars = path.join(dir, '通报');
  for (const period of await namesIn(circulars)) {
    if ((await namesIn(path.join(circulars, period))).some((name) => name.startsWith('已印发-'))) return true;
  }
  return false;
}

/**
 * What to say where earlier runs accepted ledgers and 接收存档 knows none of them (V1): the branches' workbooks would be
 * compared with nothing, in silence. `null` where nothing speaks for it: a first run, or one that was killed before its end.
 */
export async function lostArchiveNotice(dir: string): Promise<string | null> {
  if ((await readArchive(dir)).index.size > 0) return null;
  const { size } = await readReceived(dir);
  if (size === 0) return null;
  const kept = (await namesIn(path.join(dir, ARCHIVE_FOLDER))).some((name) => name.endsWith('.json.gz'));
  if (!kept && !(await hasIssued(dir))) return null;
  return (
    `注意：收件登记中有${size}个文件，“${ARCHIVE_FOLDER}”里却没有接收过的台账。以前接收过的，请先从备份恢复“${ARCHIVE_FOLDER}”再运行：` +
    '没有它，支部删了、改了上次接收的内容，这次看不出来。'
  );
}
