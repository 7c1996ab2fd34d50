import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BULLETIN } from '../committee.ts';
import { judge, judgeRun, thenGood } from '../judge.ts';
import { type Ran, run } from '../program.ts';
import { type Disturbed, type Trial, endings, together } from '../trial.ts';

const REFUSED = /另一次运行正在写.*请等它结束后再试/;

const twice: Trial = {
  name: '同一文件夹同时运行两次',
  tried: '两次 bulletin 同时启动，10回；其中5回另有上次中断留下的锁',
  does: '先到的运行，后到的退出码2，说另一次运行正在写、请等它结束后再试',
  run: async ({ good, fresh }) => {
    const all: Disturbed[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const place = fresh();
      if (turn % 2 === 1) writeFileSync(path.join(place.dir, '.通报.lock'), '4194999\n');
      const both = await Promise.all([run(place, BULLETIN), run(place, BULLETIN)]);
      const refused = both.filter(({ code }) => code === 2);
      const problems = both.flatMap((ran) => judge(place, ran, good, { codes: [1, 2], left: 'new' }));
      const untold = refused.filter(({ err }) => !REFUSED.test(err)).map(() => '被拒绝的没有说明白');
      const none = refused.length === 2 ? ['两次都被拒绝'] : [];
      const after = await thenGood(place, good);
      for (const ran of both) all.push({ ran, problems: [] });
      all.push({ ran: both[0], problems: [...problems, ...untold, ...none, ...after] });
    }
    const seen = (ran: readonly Ran[]): string => endings(ran.filter((_, index) => index % 3 < 2));
    return { ...together(all, seen), times: 10 };
  },
};

const reused: Trial = {
  name: '中断留下的锁，号码已归别的程序',
  tried: '锁中的进程号属于另一个正在运行的程序，锁十分钟没有动静',
  does: '运行中每5秒动一下锁；两分钟没有动静的锁视为中断留下的，接着运行。别的电脑上的锁不接管，说明是哪台电脑',
  run: async ({ good, fresh }) => {
    const place = fresh();
    const lock = path.join(place.dir, '.通报.lock');
    writeFileSync(lock, `${process.pid}\n`);
    const longAgo = Date.now() / 1000 - 600;
    utimesSync(lock, longAgo, longAgo);
    const ran = await run(place, BULLETIN);
    const problems = judge(place, ran, good, { codes: [1], left: 'new' });
    return together([{ ran, problems: [...problems, ...(await thenGood(place, good))] }], endings);
  },
};

const setBack: Trial = {
  name: '时钟拨回',
  tried: '以收件登记以前的日子（2026-09-01、2020-01-01）为今天运行，再以正常日子运行',
  does: '见过的文件保留原来的收到日期；出的通报写明截至日还没有到；正常日子再运行，结果与平常相同',
  run: async ({ good, fresh }) => {
    const all: Disturbed[] = [];
    for (const day of ['2026-09-01', '2020-01-01']) {
      const place = fresh();
      await run(place, BULLETIN);
      const ran = await run(place, [...BULLETIN.slice(0, -1), day]);
      const told = /还没有结束/.test(ran.err) ? [] : ['没有提醒日期不对'];
      all.push({
        ran,
        problems: [...judgeRun(ran, { codes: [1], left: 'new' }), ...told, ...(await thenGood(place, good))],
      });
    }
    return together(all, endings);
  },
};

const closedPipe: Trial = {
  name: '输出的另一头先走了（| head）',
  tried: '结果接到立即结束的程序',
  does: '不再显示，照样写完',
  run: async ({ good, fresh }) => {
    const place = fresh();
    const through = ['bash', '-c', '"$0" "$@" | true; exit ${PIPESTATUS[0]}'];
    const ran = await run(place, BULLETIN, { through });
    const problems = judge(place, ran, good, { codes: [1], left: 'new' });
    return together([{ ran, problems: [...problems, ...(await thenGood(place, good))] }], endings);
  },
};

export const otherTrials: readonly Trial[] = [twice, reused, setBack, closedPipe];
