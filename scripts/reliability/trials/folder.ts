import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BULLETIN, type Place, SENT, same } from '../committee.ts';
import { type Good, judgeRun, outputsOf } from '../judge.ts';
import { type Ran, run, start } from '../program.ts';
import { type Bench, type Seen, type Trial, endings } from '../trial.ts';
import { putOddities } from './oddities.ts';

/** How many files a run has accounted for, by its own figures. */
function accounted({ out }: Ran): number {
  const { figures } = JSON.parse(out) as { figures: { files: Readonly<Record<string, number>> } };
  return Object.values(figures.files).reduce((sum, count) => sum + count, 0);
}

const OWN_FILES = 10;
const JSON_RUN = [...BULLETIN, '--json'];
const DONE = { codes: [1], left: 'either' } as const;

/** With what is odd gone again, the run must come to what it would have. */
async function asBefore(place: Place, { base, after }: Good): Promise<readonly string[]> {
  rmSync(path.join(place.dir, SENT), { recursive: true, force: true });
  cpSync(path.join(base.dir, SENT), path.join(place.dir, SENT), { recursive: true });
  await run(place, BULLETIN);
  return same(outputsOf(place), after) ? [] : ['取走以后再运行，结果与平常不同'];
}

const countProblem = (ran: Ran, expected: number): readonly string[] => {
  if (ran.code !== 1) return [];
  const count = accounted(ran);
  return count === expected ? [] : [`交代了${count}个文件，应为${expected}个`];
};

const anything: Trial = {
  name: '报送文件夹里放任何东西',
  tried:
    '管道、设备、套接字，绕圈、断了和指向外面的符号链接，名为 .xlsx 的文件夹，隐藏文件和系统文件，名称有换行、方向标记、控制符、非 UTF-8 编码，101 MB 和 1 TB 的文件，60层文件夹，没有权限的文件和文件夹；用没有特权的用户运行',
  does: '不是普通文件的不打开；打不开的文件夹按一个文件交代；超过100 MB的不读；每个文件都归入一类，其余照常汇总',
  run: async (bench) => {
    const place = bench.fresh();
    const { made, done } = await putOddities(path.join(place.dir, SENT));
    const user = process.getuid?.() === 0 ? 65534 : undefined;
    if (user !== undefined) giveTo(place, user);
    const ran = await run(place, JSON_RUN, user === undefined ? {} : { user });
    done();
    const expected = OWN_FILES + made.reduce((sum, { files }) => sum + files, 0);
    const problems = [...judgeRun(ran, DONE), ...countProblem(ran, expected), ...(await asBefore(place, bench.good))];
    const as = user === undefined ? '' : '（由普通用户运行，权限有效）';
    return { times: 1, seen: `${endings([ran])}；${expected}个文件都有交代${as}；取走以后的结果与平常相同`, problems };
  },
};

/** The folder belongs to another user, so that permissions bind. */
function giveTo(place: Place, user: number): void {
  execFileSync('chown', ['-hR', `${user}:${user}`, place.root]);
}

const tiny: Trial = {
  name: '1万个小文件',
  tried: '报送文件夹里另有1万个几个字节的文件',
  does: '逐个交代',
  run: async (bench) => {
    const place = bench.fresh();
    const dir = path.join(place.dir, SENT, '杂');
    mkdirSync(dir);
    for (let n = 0; n < 10_000; n += 1) writeFileSync(path.join(dir, `${n}.xlsx`), String(n));
    const ran = await run(place, JSON_RUN);
    const problems = [
      ...judgeRun(ran, DONE),
      ...countProblem(ran, OWN_FILES + 10_000),
      ...(await asBefore(place, bench.good)),
    ];
    return { times: 1, seen: `${endings([ran])}；10010个文件都有交代`, problems };
  },
};

/** Does something over and over while a run goes on. */
async function during(place: Place, act: (turn: number) => void): Promise<Ran> {
  const running = start(place, JSON_RUN);
  for (let turn = 0; !running.isOver(); turn += 1) {
    act(turn);
    await wait(1);
  }
  return running.ended;
}

const changing: Trial = {
  name: '运行时文件在变',
  tried: '一个文件不断变长、一个不断出现又消失、一个在列出以后被删除；各运行3次',
  does: '变长的按读到的判定；消失的说“文件不存在”；其余照常',
  run: async (bench: Bench): Promise<Seen> => {
    const all: Ran[] = [];
    const problems: string[] = [];
    const acts: readonly ((sent: string, turn: number) => void)[] = [
      (sent) => appendFileSync(path.join(sent, '变长.xlsx'), Buffer.alloc(50_000)),
      (sent, turn) => {
        const file = path.join(sent, '闪现.xlsx');
        if (turn % 2 === 0) writeFileSync(file, '一闪');
        else rmSync(file, { force: true });
      },
      (sent, turn) => {
        if (turn === 0) for (let n = 0; n < 300; n += 1) writeFileSync(path.join(sent, `Z${n}.xlsx`), '很快没有');
        else rmSync(path.join(sent, `Z${300 - turn}.xlsx`), { force: true });
      },
    ];
    for (const act of acts.flatMap((one) => [one, one, one])) {
      const place = bench.fresh();
      const sent = path.join(place.dir, SENT);
      const ran = await during(place, (turn) => act(sent, turn));
      problems.push(...judgeRun(ran, DONE), ...(await asBefore(place, bench.good)));
      all.push(ran);
    }
    return { times: all.length, seen: `${endings(all)}；都自己结束；文件不再变以后的结果与平常相同`, problems };
  },
};

export const folderTrials: readonly Trial[] = [anything, tiny, changing];
