import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BULLETIN, OUT, type Place, copyOf } from '../committee.ts';
import { type Expected, judge, thenGood } from '../judge.ts';
import { run } from '../program.ts';
import { type Bench, type Disturbed, type Seen, type Trial, disturbed, endings, skipped, together } from '../trial.ts';

/** Runs a command of the system; gives whether it could. */
function can(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Does something over a small disk of its own in memory; `null` where this machine does not allow one. */
async function onSmallDisk<T>(at: string, kilobytes: number, work: () => Promise<T>): Promise<T | null> {
  mkdirSync(at, { recursive: true });
  if (!can('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at)) return null;
  try {
    return await work();
  } finally {
    can('umount', '-l', at);
  }
}

const NO_MOUNT = '这台机器不允许挂载小磁盘（需要管理员权限）';
const FULL: Expected = { codes: [2], says: /磁盘空间不够|允许的文件大小/, left: 'old' };

/** As much as a folder takes on a disk, in kB. */
const sizeOf = (dir: string): number => Number(execFileSync('du', ['-sk', dir], { encoding: 'utf8' }).split('\t')[0]);

/** One run in a committee's folder on a disk with so much room left; then one with room again. */
async function withRoom({ good, fresh }: Bench, room: number): Promise<Disturbed | null> {
  const origin = fresh();
  const disk = path.join(origin.root, '盘');
  return onSmallDisk(disk, sizeOf(origin.dir) + 64 + room, async () => {
    const place = { ...copyOf(origin, path.join(disk, '试')), temp: origin.temp, home: origin.home };
    const ran = await run(place, BULLETIN);
    const problems = judge(place, ran, good, { ...FULL, codes: [1, 2], left: 'either' });
    const wider = can('mount', '-o', 'remount,size=100m', disk);
    const after = wider ? await thenGood(place, good) : ['小磁盘不能扩大'];
    return { ran, problems: [...problems, ...after] };
  });
}

const full: Trial = {
  name: '磁盘写满',
  tried: '把党委的文件夹放在小磁盘（tmpfs）上，只留0、8、24、64、128、256 KB',
  does: '退出码2，说磁盘空间不够；没写完的临时文件夹当场删除，腾出的空间还给磁盘',
  run: async (bench) => {
    const all: Disturbed[] = [];
    for (const room of [0, 8, 24, 64, 128, 256]) {
      const one = await withRoom(bench, room);
      if (one === null) return skipped(NO_MOUNT);
      all.push(one);
    }
    return together(all, (ran) => `${endings(ran)}；结果都是完整的；腾出空间后再运行正常`);
  },
};

const limited: Trial = {
  name: '文件大小受限（ulimit -f）',
  tried: '限制每个文件至多1、8、16 KB',
  does: '退出码2，说超过允许的文件大小，原有的结果没有改动',
  run: async (bench) => {
    const all: Disturbed[] = [];
    for (const blocks of [1, 8, 16]) {
      const through = ['bash', '-c', `ulimit -f ${blocks}; exec "$0" "$@"`];
      all.push(await disturbed(bench, FULL, { through }));
    }
    return together(all, (ran) => `${endings(ran)}；结果保持原样`);
  },
};

const noTemp: Trial = {
  name: '系统的临时文件夹已满或不存在',
  tried: 'TMPDIR 指向写满的小磁盘、不存在的文件夹，各1次',
  does: '不用系统的临时文件夹：一切写在党委的文件夹中结果的旁边',
  run: async (bench) => {
    const disk = path.join(bench.good.base.root, '满');
    const small = await onSmallDisk(disk, 64, async () => {
      can('dd', 'if=/dev/zero', `of=${path.join(disk, '占满')}`, 'bs=1k');
      return disturbed(bench, { codes: [1], left: 'new' }, { env: { TMPDIR: disk } });
    });
    if (small === null) return skipped(NO_MOUNT);
    const missing = await disturbed(bench, { codes: [1], left: 'new' }, { env: { TMPDIR: '/没有这个文件夹' } });
    return together([small, missing], (ran) => `${endings(ran)}；与平常相同`);
  },
};

/** A run while something forbids writing; then one when it no longer does. */
async function forbidden(
  { good }: Bench,
  place: Place,
  expected: Expected,
  user: number | undefined,
  allow: () => void,
): Promise<Disturbed> {
  const ran = await run(place, BULLETIN, user === undefined ? {} : { user });
  const problems = judge(place, ran, good, expected);
  allow();
  return { ran, problems: [...problems, ...(await thenGood(place, good))] };
}

const readOnly: Trial = {
  name: '只读的文件夹',
  tried: '党委的文件夹在只读的磁盘上（只读挂载）；由没有写权限的用户运行。各1次',
  does: '退出码2，说不能写入和在哪里；什么都没有写',
  run: async (bench) => {
    const place = bench.fresh();
    if (!can('mount', '--bind', place.dir, place.dir)) return skipped('这台机器不允许挂载（需要管理员权限）');
    can('mount', '-o', 'remount,ro,bind', place.dir);
    const release = (): void => void can('umount', '-l', place.dir);
    const first = await forbidden(bench, place, { codes: [2], says: /不能写入/, left: 'old' }, undefined, release);
    const other = bench.fresh();
    const says = /没有权限/;
    const second = await forbidden(bench, other, { codes: [2], says, left: 'old' }, 65534, () => undefined);
    return together([first, second], (ran) => `${endings(ran)}；结果保持原样`);
  },
};

const immutable: Trial = {
  name: '结果文件不许改动（chattr +i）',
  tried: '通报/期间的文件夹不许改名；其中的通报.docx不许删除。各1次',
  does: '退出码2，说是哪个位置。文件夹不能换名的，结果保持原样；旧文件删不掉的，新结果已经完整，旧的留在旁边，解除后的下一次运行删除',
  run: async (bench) => {
    const all: Disturbed[] = [];
    for (const [name, left] of [
      ['', 'old'],
      ['通报.docx', 'new'],
    ] as const) {
      const place = bench.fresh();
      const held = path.join(place.dir, OUT, name);
      if (!can('chattr', '+i', held)) return skipped('这里的文件系统不支持 chattr +i，或没有管理员权限');
      const release = (): void => {
        const aside = path.join(place.dir, '通报', '.2026Q3.old', name);
        if (!can('chattr', '-i', held) || name !== '') can('chattr', '-i', aside);
      };
      all.push(await forbidden(bench, place, { codes: [2], says: /不能读写/, left }, undefined, release));
    }
    return together(all, endings);
  },
};

/** As Windows answers while Word or Excel has a file open. */
const busy = (times?: number) =>
  ({ kind: 'fail', call: 'rename', path: '2026Q3', code: 'EBUSY', ...(times && { times }) }) as const;

const locked: Trial = {
  name: '结果文件正被打开（Windows 的 EBUSY，模拟）',
  tried: '让换名一直得到 EBUSY（Word 开着结果）；只有头3次得到 EBUSY（杀毒软件扫一下）。各1次',
  does: '换名在1.5秒内试6次；一直不行的，退出码2，说哪个文件夹正被 Word 或 Excel 打开，结果保持原样',
  run: async (bench) => {
    const held = await disturbed(
      bench,
      { codes: [2], says: /正被 Word 或 Excel 打开/, left: 'old' },
      { fault: busy() },
    );
    const moment = await disturbed(bench, { codes: [1], left: 'new' }, { fault: busy(3) });
    return together([held, moment], endings);
  },
};

const linkedOut: Trial = {
  name: '结果的位置被别的东西占着',
  tried: '通报/期间是一个普通文件；通报是一个普通文件。各1次',
  does: '退出码2，说那是一个文件、请移走；不删它',
  run: async (bench): Promise<Seen> => {
    const all: Disturbed[] = [];
    for (const name of [OUT, '通报']) {
      const place = bench.fresh();
      const [at, aside] = [path.join(place.dir, name), path.join(place.root, 'temp', '移走')];
      renameSync(at, aside);
      writeFileSync(at, '占着');
      const ran = await run(place, BULLETIN);
      renameSync(at, path.join(place.root, 'home', '占着'));
      renameSync(aside, at);
      renameSync(path.join(place.root, 'home', '占着'), path.join(bench.good.base.root, '..', `占着-${all.length}`));
      const problems = judge(place, ran, bench.good, { codes: [2], says: /是一个文件/, left: 'old' });
      all.push({ ran, problems: [...problems, ...(await thenGood(place, bench.good))] });
    }
    return together(all, endings);
  },
};

export const diskTrials: readonly Trial[] = [full, limited, noTemp, readOnly, immutable, locked, linkedOut];
