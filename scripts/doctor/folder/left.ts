import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CACHE_FOLDER } from '../../desk/cache-of-run.ts';
import { filesBelow, isFolder } from '../../files/folder.ts';
import { holderOf } from '../../files/lock.ts';
import { type Line, notice, ok } from '../line.ts';
import { sizeOf } from '../size.ts';
import { told } from './place.ts';
import { listed } from './shown.ts';

const LOCK = /^\.(.+)\.lock$/;
const LEFT = /^\..+\.(new|old|lock\.\d+)$/;
/** What Excel and Word lay beside a file that they have open. */
const OPEN = /^~\$/;

/** What lies about in a committee's folder beside the results, with `/` and relative to it. */
interface LyingAbout {
  readonly locks: readonly string[];
  readonly left: readonly string[];
  readonly open: readonly string[];
}

async function lyingAbout(dir: string): Promise<LyingAbout> {
  const [locks, left, open]: [string[], string[], string[]] = [[], [], []];
  const look = async (within: string): Promise<void> => {
    for (const entry of await readdir(path.join(dir, within), { withFileTypes: true })) {
      const name = path.posix.join(within, entry.name);
      if (LOCK.test(entry.name)) locks.push(name);
      else if (LEFT.test(entry.name)) left.push(name);
      else if (OPEN.test(entry.name)) open.push(name);
      else if (entry.isDirectory() && entry.name !== CACHE_FOLDER) await look(name).catch(() => undefined);
    }
  };
  await look('');
  return { locks, left, open };
}

async function lockLine(dir: string, lock: string): Promise<Line> {
  const file = path.join(dir, lock);
  const target = path.join(path.dirname(file), LOCK.exec(path.basename(file))![1]!);
  const held = await holderOf(file, target);
  if (held !== null) return notice('别的运行', held, '它结束以前，结果还在变。');
  return ok('别的运行', `“${lock}”是中断的运行留下的，下一次运行会接管`);
}

/** What other runs left behind, or are at work on. */
export async function leftLines(dir: string): Promise<readonly Line[]> {
  const { locks, left, open } = await lyingAbout(dir);
  const lines: Line[] = [];
  for (const lock of locks) lines.push(...(await told('别的运行', async () => [await lockLine(dir, lock)])));
  const busy = lines.some(({ state }) => state === 'notice');
  if (locks.length === 0) lines.push(ok('别的运行', '没有'));
  if (left.length === 0) lines.push(ok('临时文件', '没有残留'));
  else if (busy) lines.push(ok('临时文件', `${left.length}个，正在进行的运行会清理`));
  else {
    const todo = '再运行一次中断的命令，它会接着清理、放回原处；请不要自己删除以“.old”结尾的。';
    lines.push(notice('临时文件', `中断的运行留下了${left.length}个：${listed(left, '个')}`, todo));
  }
  if (open.length > 0) {
    const names = open.map((name) => path.posix.basename(name));
    lines.push(notice('打开着的文件', listed(names, '个'), '可能正被 Excel 或 Word 打开，请先保存并关闭。'));
  }
  return lines;
}

/** How large the cache is. */
export async function cacheLine(dir: string): Promise<Line> {
  const folder = path.join(dir, CACHE_FOLDER);
  if (!(await isFolder(folder))) return ok(CACHE_FOLDER, '没有，汇总时建');
  const sizes = (await filesBelow(folder)).map((name) =>
    stat(path.join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return ok(CACHE_FOLDER, `${sizeOf(total)}，可以随时删除`);
}
