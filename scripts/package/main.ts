import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Made, makePackage } from './make.ts';
import { SYSTEMS, type System } from './node-of.ts';
import { startUp } from './start-up.ts';
import { SUMS } from './sums.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Which executables to make: all, or those of `--only`. */
function systemsOf(only: string | undefined): readonly System[] {
  const all = Object.keys(SYSTEMS) as System[];
  if (only === undefined) return all;
  const asked = all.filter((system) => only.split(',').includes(system));
  if (asked.length !== only.split(',').length) throw new Error(`--only：${all.join('、')}`);
  return asked;
}

const sizeOf = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const timeOf = (seconds: number | null): string => (seconds === null ? '没有量' : `${seconds.toFixed(2)}秒`);
const lineOf = ({ name, bytes, start }: Made): string => `  ${name}  ${sizeOf(bytes)}  启动${timeOf(start)}`;

/** Empties a folder that an earlier packaging filled; any other that holds something is left alone, which throws. */
async function emptied(dir: string): Promise<void> {
  const names = await readdir(dir).catch((): string[] => []);
  if (names.length > 0 && !names.includes(SUMS)) throw new Error(`“${dir}”不是以前打包的结果，没有改动。`);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
}

/** `npm run package`: everything for machines without Node or without a network, in out/package. */
const { values } = parseArgs({
  options: { only: { type: 'string' }, out: { type: 'string', default: 'out/package' } },
});
const root = path.dirname(import.meta.dirname);
const out = path.resolve(values.out);
const scratch = await mkdtemp(path.join(tmpdir(), 'chengnuo-package-'));
try {
  await emptied(out);
  const { made, without, handbooks } = await makePackage(systemsOf(values.only), { root, out, scratch });
  say(`写在 ${out}：`);
  for (const one of made) say(lineOf(one));
  const built = await startUp(process.execPath, [path.join(root, 'dist', 'main.js')], out);
  say(`  对照：node dist/main.js  启动${timeOf(built)}`);
  say(`  手册${handbooks}份；许可见 LICENSE、第三方许可.txt；校验和见 ${SUMS}`);
  for (const system of without) say(`没有做 ${system}：从软件包仓库取不到 node-${system}@${process.versions.node}。`);
  if (made.some(({ name }) => name.endsWith('.exe')))
    say('chengnuo.exe 没有数字签名，Windows 第一次运行时可能会提醒。');
} finally {
  await rm(scratch, { recursive: true, force: true });
}
