import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ARCHIVE_FOLDER, INDEX_FILE, readArchive, snapshotAt } from '../../archive/archive.ts';
import { isFolder } from '../../files/folder.ts';
import { readRegular } from '../../files/read-regular.ts';
import { type Line, ok } from '../line.ts';
import { lostArchive } from './lost.ts';

const unpacked = promisify(gunzip);

/** Whether the snapshot of an accepted ledger is there and whole. */
async function isWhole(dir: string, digest: string): Promise<boolean> {
  const file = snapshotAt(dir, digest);
  if (file === null) return false;
  try {
    const bytes = (await readRegular(file))!;
    JSON.parse((file.endsWith('.gz') ? await unpacked(bytes) : bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** How it stands with the ledgers that were accepted. */
export async function archiveLine(dir: string): Promise<Line> {
  const { index } = await readArchive(dir);
  const entries = [...index.values()].flat();
  const digests = [...new Set(entries.map(({ digest }) => digest))];
  const broken: string[] = [];
  for (const digest of digests) if (!(await isWhole(dir, digest))) broken.push(digest);
  if (broken.length > 0) {
    const more = broken.slice(0, 5).map((digest) => {
      const { file, period } = entries.find((one) => one.digest === digest)!;
      return `${period} ${file}：${ARCHIVE_FOLDER}/${digest.slice(0, 8)}….json.gz`;
    });
    const todo = '下一次汇总没有它不能核对有没有改动。请从备份恢复整个文件夹。';
    return { state: 'faulty', what: ARCHIVE_FOLDER, says: `缺少或已损坏的${broken.length}份`, more, todo };
  }
  if (digests.length > 0) return ok(ARCHIVE_FOLDER, `接收过${index.size}个支部的台账${digests.length}份，都完好`);
  const lost = await lostArchive(dir);
  if (lost !== null) return lost;
  const begun = await isFolder(path.join(dir, ARCHIVE_FOLDER));
  return ok(ARCHIVE_FOLDER, begun ? `还没有接收过台账（没有 ${INDEX_FILE}）` : '还没有接收过台账');
}
