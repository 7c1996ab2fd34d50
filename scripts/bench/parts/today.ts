import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freshCopy } from '../fresh-copy.ts';
import { circular, generated } from '../generated.ts';
import type { Line, Part } from '../part.ts';
import { type Python, findPython, script } from '../python.ts';
import { ratio } from '../statistics.ts';
import { type Taken, chengnuo, wholeProcess } from '../whole-process.ts';

const BRANCHES = 185;

type Figures = Readonly<Record<string, number | null>>;
interface Branch {
  readonly code: string;
  readonly state: string;
  readonly [figure: string]: unknown;
}

/** Where the script's figures are not those of our figures.json, branch by branch; in words. */
export function differences(theirs: Readonly<Record<string, Figures>>, ours: readonly Branch[]): readonly string[] {
  return ours.flatMap((branch): readonly string[] => {
    const own = theirs[branch.code];
    if (branch.state !== 'accepted') return own === undefined ? [] : [`${branch.code}：本软件退回，脚本照算`];
    if (own === undefined) return [`${branch.code}：脚本没有算出`];
    const other = Object.entries(own).filter(([figure, value]) => branch[figure] !== value);
    return other.map(([figure, value]) => `${branch.code} ${figure}：${String(branch[figure])}，脚本${String(value)}`);
  });
}

/** The ways in which an office would run the script. */
function variants({ openpyxl, pandas }: Python): readonly (readonly [name: string, args: readonly string[]])[] {
  return [
    [`openpyxl ${openpyxl}，一个进程`, []],
    [`openpyxl ${openpyxl}，两个进程`, ['--processes', '2']],
    ...(pandas === null ? [] : [[`pandas ${pandas}，两个进程`, ['--reader', 'pandas', '--processes', '2']] as const]),
  ];
}

/** The same figures by the script that an office writes today, over a district. */
export const today: Part = async (setting) => {
  const python = await findPython();
  if (python === null) return { tables: [], bounds: [], notes: ['没有量：没有找到装有 openpyxl 的 Python'] };
  const from = await generated('district', BRANCHES, setting);
  const dir = await freshCopy(from, path.join(setting.dir, 'today-run'));
  setting.say('本软件');
  const own = await chengnuo(circular(dir));
  const { byBranch } = JSON.parse(await readFile(path.join(dir, '通报/2026Q3/figures.json'), 'utf8')) as {
    byBranch: readonly Branch[];
  };
  const asked = [path.join(dir, '上报/2026Q3'), path.join(dir, '支部名册.xlsx'), '2026-09-30', '2026-07-01'];
  const results: (readonly [name: string, taken: Taken])[] = [];
  for (const [name, args] of variants(python)) {
    setting.say(name);
    results.push([name, await wholeProcess(python.command, [script('figures.py'), ...asked, ...args])]);
  }
  const lines = [['本软件：通报全部结果', own] as const, ...results].map(([name, { seconds, memory }]): Line => {
    return { name, values: [seconds, ratio(seconds, own.seconds), memory] };
  });
  const columns = [
    { header: '秒', decimals: 2 },
    { header: '对本软件（倍）', decimals: 1 },
    { header: '内存（MB，各进程合计）', decimals: 0 },
  ];
  const other = results.flatMap(([, { output }]) =>
    differences(JSON.parse(output) as Readonly<Record<string, Figures>>, byBranch),
  );
  const [first] = other;
  const accepted = byBranch.filter(({ state }) => state === 'accepted').length;
  return {
    tables: [{ title: `和今天的做法比：${BRANCHES}个支部的数字`, of: '做法', columns, lines }],
    bounds: [],
    notes: [
      '脚本只算通报要的数字（应计、销号、到期、按期、逾期等），不核对，不出文件；本软件核对全部内容，出通报、汇总台账、问题清单和提醒函。',
      first === undefined
        ? `${accepted}个接收的支部，脚本算出的数字与 figures.json 逐项相同。`
        : `数字不同的${other.length}处，例如${first}。`,
      ...(python.pandas === null ? ['pandas 没有装，没有量。'] : []),
    ],
  };
};
