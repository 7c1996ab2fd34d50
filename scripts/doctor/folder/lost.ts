import { existsSync } from 'node:fs';
import path from 'node:path';
import { ARCHIVE_FOLDER, INDEX_FILE, readArchive } from '../../archive/archive.ts';
import { hasIssued, keptSnapshots } from '../../archive/lost.ts';
import { RECEIVED_FILE, readReceived } from '../../committee/received.ts';
import { REGISTER_FILE, readRegister } from '../../receipts/register.ts';
import type { Line } from '../line.ts';

const RESTORE = '请从备份恢复，不要删、不要接着汇总。';

const lost = (what: string, says: string): Line => ({ state: 'faulty', what, says, todo: RESTORE });

/** What in a committee's folder shows that earlier runs answered or issued. A record that can't be read shows nothing. */
async function traces(dir: string): Promise<readonly string[]> {
  const register = await readRegister(dir).catch(() => null);
  return [
    ...(register !== null && Object.keys(register.years).length > 0 ? [REGISTER_FILE] : []),
    ...((await hasIssued(dir)) ? ['印发过的通报'] : []),
  ];
}

/** Of an archive that knows of no ledger: whether there were some, by what else lies in the folder; `null` where not. */
export async function lostArchive(dir: string): Promise<Line | null> {
  const kept = await keptSnapshots(dir);
  const state = existsSync(path.join(dir, ARCHIVE_FOLDER, INDEX_FILE)) ? '是空的' : '不见了';
  if (kept > 0) return lost(ARCHIVE_FOLDER, `${INDEX_FILE} ${state}，里面还有${kept}份存档`);
  const found = await traces(dir);
  if (found.length > 0) {
    return lost(ARCHIVE_FOLDER, `以前接收过台账（有${found.join('、')}），接收存档却不见了`);
  }
  const size = await readReceived(dir).then(
    (received) => received.size,
    () => 0,
  );
  if (size === 0) return null;
  const todo = '以前的台账全都退回了的，不用管；接收过的，请从备份恢复，不要接着汇总。';
  return { state: 'notice', what: ARCHIVE_FOLDER, says: `登记过${size}个文件，却没有接收过的台账`, todo };
}

/** Of a register of files that knows of none: whether it did; `null` where not. */
export async function lostReceived(dir: string): Promise<Line | null> {
  const accepted = await readArchive(dir).then(
    ({ index }) => index.size > 0,
    () => false,
  );
  const found = [...(accepted ? [ARCHIVE_FOLDER] : []), ...(await traces(dir))];
  return found.length === 0
    ? null
    : lost(RECEIVED_FILE, `以前登记过文件（有${found.join('、')}），登记却不见了或是空的`);
}
