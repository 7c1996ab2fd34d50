import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { chengnuoHere, type Ran } from '../support/chengnuo.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';

/** Steps as `步骤 发生日期 [相关日期]`, all of 2026; `@10-12` before them is the day they were recorded. */
type Life = readonly string[];

/** Approved with a deadline, published, begun. */
export const begun = (deadline: string): Life => [
  '提诺 02-20',
  '送审 02-25',
  `定诺 03-01 ${deadline}`,
  '亮诺 03-05',
  '践诺 03-06',
];

/** Done on the day, applied for and closed. */
export const closed = (done: string, applied: string, on: string): Life => [
  `申请销号 ${applied} ${done}`,
  `销号 ${on}`,
];

const TO: Readonly<Record<string, string>> = { 送审: '审诺', 提醒督促: '' };

interface Logged {
  readonly recorded: string;
  readonly step: string;
  readonly on: string;
  readonly date: string | null;
}

function logged(life: Life): readonly Logged[] {
  let recorded: string | null = null;
  return life.flatMap((line): readonly Logged[] => {
    if (line.startsWith('@')) {
      recorded = line.slice(1);
      return [];
    }
    const [step = '', on = '', date] = line.split(' ');
    return [{ recorded: `2026-${recorded ?? on}`, step, on: `2026-${on}`, date: date ? `2026-${date}` : null }];
  });
}

/** A branch's workbook with items of its own, each with its life; ids count from 001. */
export async function workbook(
  code: string,
  name: string,
  lives: readonly Life[],
  text: (index: number) => string = (index) => `为群众办好第${index + 1}件实事，${'甲乙丙丁戊己庚辛'[index] ?? ''}`,
): Promise<Uint8Array> {
  const base = smallLedger(code, name);
  const log = lives.flatMap((life, index) => logged(life).map((one) => ({ ...one, index })));
  const order = [...log].sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0));
  const status = lives.map(() => null as string | null);
  const transitions = order.map(({ index, step, on, date, recorded }, row): RowValues => {
    const from = status[index] ?? null;
    const to = (TO[step] ?? step) || from;
    status[index] = to;
    const id = `2026-${code}-00${index + 1}`;
    return { seq: row + 1, at: `${recorded}T09:00:00`, on, id, step, from, to, by: '陈书记', date, note: '据实登记' };
  });
  const commitments = lives.map((life, index): RowValues => {
    const steps = logged(life);
    const on = (step: string): string | null => steps.findLast((one) => one.step === step)?.on ?? null;
    const date = (step: string): string | null => steps.findLast((one) => one.step === step)?.date ?? null;
    return {
      ...base.rows!.commitments![0],
      id: `2026-${code}-00${index + 1}`,
      text: text(index),
      deadline: date('定诺'),
      status: status[index] ?? '提诺',
      approvedOn: on('定诺'),
      publishedOn: on('亮诺'),
      doneOn: date('申请销号'),
      closedOn: on('销号'),
    };
  });
  return buildLedger({ ...base, rows: { ...base.rows, commitments, transitions } });
}

export const BRANCHES = [
  ['A01', '甲支部'],
  ['A02', '乙支部'],
  ['A03', '丙支部'],
] as const;

/** A committee's folder with three branches, and how to put files into it and run the program over it. */
export interface Committee {
  readonly dir: string;
  readonly target: string;
  readonly put: (file: string, bytes: Uint8Array) => void;
  readonly roster: (branches: readonly (readonly [string, string])[]) => Promise<void>;
  readonly run: (today: string, ...args: readonly string[]) => Ran;
}

/** A folder that is there. */
export function opened(dir: string): Committee {
  const received = path.join(dir, '上报', '2026Q3');
  return {
    dir,
    target: path.join(dir, '通报', '2026Q3'),
    put: (file, bytes) => writeFileSync(path.join(received, file), bytes),
    roster: async (branches) => {
      const rows = branches.map(([code, name]) => ({ code, name, orgForm: '党支部', secretary: '陈书记' }));
      writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, rows));
    },
    run: (today, ...args) => chengnuoHere(dir, ...args, '--today', today),
  };
}

export async function committee(root: string): Promise<Committee> {
  chengnuoHere(root, 'init', '示例局', '--scheme', 'construction');
  const of = opened(path.join(root, '示例局'));
  const scheme = path.join(of.dir, '方案.json');
  writeFileSync(scheme, readFileSync(scheme, 'utf8').replace('×委', '示委'));
  mkdirSync(path.join(of.dir, '上报', '2026Q3'), { recursive: true });
  await of.roster(BRANCHES);
  return of;
}

/** The three branches' workbooks as of the first run: A01 with an overdue item, A02 all done, A03 silent. */
export async function firstWorkbooks(of: Committee): Promise<void> {
  of.put('A01.xlsx', await workbook('A01', '甲支部', [[...begun('06-30'), ...done], begun('08-31')]));
  of.put('A02.xlsx', await workbook('A02', '乙支部', [[...begun('06-30'), ...done]]));
}

const done = closed('06-18', '06-20', '07-02');

/** A01 after its second item, done in time, was at last written down on 10-12. */
export const correctedA01 = (): Promise<Uint8Array> =>
  workbook('A01', '甲支部', [
    [...begun('06-30'), ...done],
    [...begun('08-31'), '@10-12', ...closed('08-25', '08-28', '09-10')],
  ]);

export const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8');
