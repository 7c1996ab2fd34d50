import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';

/** What a folder of submissions may hold beside workbooks; each names what it made, and how many files that is. */
export interface Made {
  readonly what: string;
  readonly files: number;
}

function system(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Paths are joined as bytes, for names that are no UTF-8. */
const inBytes = (dir: string, name: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`${dir}/`), Buffer.from(name)]);

/** Puts everything odd into a folder; gives what could be made, and how to take down what listens. */
export async function putOddities(dir: string): Promise<{ readonly made: readonly Made[]; readonly done: () => void }> {
  const made: Made[] = [];
  const put = (what: string, files: number): void => void made.push({ what, files });
  const at = (...names: readonly string[]): string => path.join(dir, ...names);
  const write = (name: string, text = '一行文字'): void => writeFileSync(at(name), text);

  if (system('mkfifo', at('管道.xlsx'))) put('管道', 1);
  if (system('mknod', at('设备.xlsx'), 'c', '1', '5')) put('无尽的设备（zero）', 1);
  const server = await new Promise<Server>((resolve) => {
    const one = createServer().listen(at('套接字.xlsx'), () => resolve(one));
  });
  put('套接字', 1);
  symlinkSync(at('绕圈.xlsx'), at('绕圈.xlsx'));
  symlinkSync(dir, at('回到上级'));
  symlinkSync('/etc/hostname', at('外面的文件.xlsx'));
  symlinkSync('/etc', at('外面的文件夹.xlsx'));
  symlinkSync(at('没有'), at('断了的链接.xlsx'));
  put('绕圈的、指向上级、指向文件夹外、断了的符号链接', 5);
  mkdirSync(at('文件夹.xlsx'));
  write('文件夹.xlsx/内页.xml', '<a/>');
  put('名为 .xlsx 的文件夹', 1);
  for (const name of ['.隐藏.xlsx', '~$B001.xlsx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '._B001.xlsx']) write(name);
  put('隐藏文件、~$ 锁、.DS_Store、Thumbs.db、desktop.ini、._ 文件', 6);
  for (const name of ['两\n行.xlsx', '\u202exslx.右到左.xlsx', `${'长'.repeat(80)}.xlsx`, '\u001b[31m红.xlsx'])
    write(name);
  put('名中有换行、方向标记、控制符，名长245字节', 4);
  writeFileSync(inBytes(dir, [0xbc, 0xd7, 0x2e, 0x78, 0x6c, 0x73, 0x78]), '一行文字');
  mkdirSync(inBytes(dir, [0xd2, 0xd2]));
  put('名为 GBK 编码的文件和文件夹', 2);
  for (const [name, bytes] of [
    ['大.xlsx', 101 * 2 ** 20],
    ['极大.xlsx', 2 ** 40],
  ] as const) {
    write(name, '');
    truncateSync(at(name), bytes);
  }
  put('101 MB 和 1 TB 的文件', 2);
  const deep = Array.from({ length: 60 }, (_, index) => `第${index + 1}层`);
  mkdirSync(at(...deep), { recursive: true });
  write(path.join(...deep, '最里面.xlsx'));
  put('60层文件夹', 1);
  mkdirSync(at('不许看'));
  write('不许看/里面.xlsx');
  write('不许读.xlsx');
  for (const name of ['不许看', '不许读.xlsx']) chmodSync(at(name), 0);
  put('没有权限的文件和文件夹', 2);
  return { made, done: () => void server.close() };
}
