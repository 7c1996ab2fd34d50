import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { type Line, notice, ok } from '../line.ts';
import { sizeOf } from '../size.ts';

const GB = 1024 ** 3;
/** Less than this is enough for some hundred branches and no more. */
const LITTLE_MEMORY = 2 * GB;
const LITTLE_SPACE = GB / 2;

export function memoryLine(bytes: number, cores: number): Line {
  const says = `内存 ${sizeOf(bytes)}，处理器${cores}核`;
  if (bytes >= LITTLE_MEMORY) return ok('内存', says);
  return notice('内存', says, '支部很多（几百个以上）时请换一台内存大的电脑，或先关闭其他程序。');
}

/** How much is free where a folder lies; `null` where the system does not tell. */
export async function freeSpace(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}

export function spaceLine(what: string, folder: string, free: number | null): Line {
  const place = `“${folder}”可以写入`;
  if (free === null) return ok(what, place);
  const says = `${place}，还有 ${sizeOf(free)}`;
  return free >= LITTLE_SPACE ? ok(what, says) : notice(what, says, '磁盘快满了，请先清理。');
}

/** Whether something can be put into the folder for temporary files: it is tried, and taken away again. */
export async function temporaryLine(folder: string): Promise<Line> {
  try {
    const tried = await mkdtemp(path.join(folder, 'chengnuo-doctor-'));
    await rm(tried, { recursive: true, force: true });
    return spaceLine('临时文件夹', folder, await freeSpace(folder));
  } catch {
    const says = `“${folder}”用不了：没有这个文件夹，不能写入，或磁盘满了`;
    const todo = '只有另存为 PDF 要用它。请检查环境变量 TEMP（Windows）或 TMPDIR，或磁盘空间。';
    return notice('临时文件夹', says, todo);
  }
}

export const resourceLines = async (temporary: string): Promise<readonly Line[]> => [
  memoryLine(totalmem(), availableParallelism()),
  await temporaryLine(temporary),
];
