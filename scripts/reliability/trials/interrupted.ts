import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../committee.ts';
import type { Expected } from '../judge.ts';
import { type Running, until } from '../program.ts';
import { type Bench, type Disturbed, type Trial, disturbed, endings, together } from '../trial.ts';

/** A moment of a run, told from outside: what it has said, or what it has on disk. */
type Moment = (running: Running, place: Place) => boolean;

const has =
  (name: string): Moment =>
  (_, { dir }) =>
    existsSync(path.join(dir, name));
const saidLines =
  (count: number): Moment =>
  (running) =>
    running.said().split('\n').length > count;
const fresh = (name: string): string => path.join('通报', '.2026Q3.new', name);

/** Ten moments by what happens, in the order of a run. */
const EVENTS: readonly Moment[] = [
  has('.通报.lock'),
  saidLines(1),
  saidLines(4),
  saidLines(7),
  has('.收件登记.json.new'),
  has(path.join('通报', '.2026Q3.new')),
  has(fresh('通报.docx')),
  has(fresh('汇总台账.xlsx')),
  has(fresh('figures.json')),
  has(path.join('通报', '.2026Q3.old')),
];

/** Ten moments by the clock, as shares of the time that an undisturbed run takes. */
const SHARES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

const KILLED: Expected = { codes: [null, 1], left: 'either' };
const STOPPED: Expected = { codes: [null, 1], says: /已停止/, left: 'either' };

const kill = (running: Running): void => {
  running.child.kill('SIGKILL');
};

const isHit = ({ ran: { code, signal } }: Disturbed): boolean => signal !== null || (code ?? 0) > 128;

/** A moment can be missed, as a run is over before; then it is tried again, told how often it was missed. */
async function hit(attempt: (missed: number) => Promise<Disturbed>): Promise<Disturbed> {
  for (let missed = 0; missed < 4; missed += 1) {
    const one = await attempt(missed);
    if (isHit(one) || one.problems.length > 0) return one;
  }
  return attempt(4);
}

async function atEvents(bench: Bench, act: (running: Running) => void, expected: Expected): Promise<Disturbed[]> {
  const all: Disturbed[] = [];
  for (const moment of EVENTS) {
    const attempt = (): Promise<Disturbed> =>
      disturbed(bench, expected, {}, async (running, place) => {
        if (await until(running, () => moment(running, place))) act(running);
      });
    all.push(await hit(attempt));
  }
  return all;
}

async function atShares(bench: Bench, act: (running: Running) => void, expected: Expected): Promise<Disturbed[]> {
  const all: Disturbed[] = [];
  for (const share of SHARES) {
    // The machine may have been busier when the whole was timed.
    const attempt = (missed: number): Promise<Disturbed> =>
      disturbed(bench, expected, {}, async (running) => {
        await Promise.race([wait(bench.good.took * share * 0.8 ** missed), running.ended]);
        act(running);
      });
    all.push(await hit(attempt));
  }
  return all;
}

/** At most so many of the numbers from 1 to `last`, the first and the last among them. */
function spread(last: number, most: number): readonly number[] {
  if (last <= most) return Array.from({ length: last }, (_, index) => index + 1);
  return Array.from({ length: most }, (_, index) => 1 + Math.round((index * (last - 1)) / (most - 1)));
}

const killed: Trial = {
  name: '强行结束（kill -9），按进度和时间',
  tried:
    '在20个时刻强行结束：出现锁文件、读了若干文件（3个时刻）、开始写记录、临时文件夹和其中3个文件先后出现、正在换名，共10个时刻；另按全程时间平分10个时刻',
  does: '结果先写在旁边的临时文件夹，写全了才换名；下次运行清理临时文件，接着完成',
  run: async (bench) => {
    const all = [...(await atEvents(bench, kill, KILLED)), ...(await atShares(bench, kill, KILLED))];
    return together(
      all,
      (ran) => `${endings(ran)}；结果都是完整的，原来的或新的；下次运行的结果与不受干扰时逐字节相同`,
    );
  },
};

const killedAtStep: Trial = {
  name: '强行结束（kill -9），在每次写盘以前',
  tried: '数出一次运行中改动磁盘的全部动作（建、写、换名、删除），从第一个到最后一个均匀取12个，在动作以前强行结束',
  does: '同上；两次换名之间被结束的，原来的结果在隐藏的“.期间.old”中，下次运行放回',
  run: async (bench) => {
    const all: Disturbed[] = [];
    for (const at of spread(bench.good.steps, 12)) {
      all.push(await disturbed(bench, KILLED, { fault: { kind: 'signal', at, signal: 'SIGKILL' } }));
    }
    const { steps } = bench.good;
    return together(
      all,
      (ran) => `全程${steps}个动作；${endings(ran)}；结果都是完整的；下次运行的结果与不受干扰时相同`,
    );
  },
};

const interrupted: Trial = {
  name: '按 Ctrl-C（SIGINT 发给全部进程）',
  tried: '在读和写的10个时刻按 Ctrl-C：同第一行按进度的10个',
  does: '说“已停止，原有的结果没有改动”，子进程一同结束，临时文件夹和锁当场删除；已在换名的，换完再停，并说结果是新的',
  run: async (bench) => {
    const act = (running: Running): void => running.interrupt('SIGINT');
    return together(await atEvents(bench, act, STOPPED), (ran) => `${endings(ran)}；没有留下进程`);
  },
};

const terminated: Trial = {
  name: '由系统结束（SIGTERM 只发给主进程）',
  tried: '在改动磁盘的动作中均匀取10个，在动作以前结束',
  does: '同 Ctrl-C，退出码143',
  run: async (bench) => {
    const all: Disturbed[] = [];
    for (const at of spread(bench.good.steps, 10)) {
      all.push(await disturbed(bench, STOPPED, { fault: { kind: 'signal', at, signal: 'SIGTERM' } }));
    }
    return together(all, (ran) => `${endings(ran)}；没有留下进程`);
  },
};

export const interruptedTrials: readonly Trial[] = [killed, killedAtStep, interrupted, terminated];
