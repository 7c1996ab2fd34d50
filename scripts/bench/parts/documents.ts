import path from 'node:path';
import { day } from '../../../ledger/day.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { roundsOf } from '../../../ledger/scoring/rounds.ts';
import { makePlan } from '../../consolidate/make-plan.ts';
import { evaluationInput } from '../../evaluation/evaluation-input.ts';
import { writeEvaluation } from '../../evaluation/write-evaluation.ts';
import type { Part } from '../part.ts';
import { median } from '../statistics.ts';
import { wholeYear } from '../whole-year.ts';

const BRANCHES = 400;
const RUNS = 5;

/** The year-end summary of very many branches, from the scored year to files on the disk. */
export const documents: Part = async ({ dir, say }) => {
  const folder = path.join(dir, 'documents');
  say(`${BRANCHES}个支部全年的台账`);
  const scheme = await wholeYear(folder, { branches: BRANCHES, members: 20, items: 8 });
  const period = parsePeriod('2026')!;
  const given = { dir: folder, in: null, scheme, period, asOf: period.to, today: day('2027-01-08'), number: null };
  const { plan } = await makePlan(given);
  const rounds = roundsOf(scheme, period.year).map(({ name }) => name);
  const input = evaluationInput(plan, { rounds, previous: null });
  const times: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    say(`年终评议汇总，第${n + 1}次`);
    const start = performance.now();
    await writeEvaluation(plan, input, path.join(folder, '年终', String(n)));
    times.push((performance.now() - start) / 1000);
  }
  const columns = ['第一次（秒）', '中位', '最慢'].map((header) => ({ header, decimals: 2 }));
  const values = [times[0]!, median(times), Math.max(...times)];
  return {
    tables: [
      {
        title: `年终评议：${BRANCHES}个支部、${input.figures.members.length}名党员`,
        of: '做什么',
        columns,
        lines: [{ name: '由算好的结果写出汇总（Word、网页、工作簿）、公开版、公示、问题清单', values }],
      },
    ],
    bounds: [{ name: `${BRANCHES}个支部的年终评议汇总`, is: values[0]!, rule: 'at most', required: 5, unit: '秒' }],
    notes: ['读台账和计分不在内；第一次没有热身，和命令里的一样。'],
  };
};
