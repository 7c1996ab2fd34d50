import type { LedgerCase } from '../case.ts';
import { TWO_ROUNDS, ballotedInAutumn, evaluatedBy } from '../balloted.ts';
import { type Draft, type Row, type Rows, changed, small } from '../sample.ts';

const PUBLISHED = evaluatedBy({}, { 'results.publicOn': 'optional' });

/** 张三 with 15 × 满意, 2 × 较满意, 1 × 基本满意: (1500 + 160 + 60) / 18 = 95.56. */
const RESULT: Row = { round: '年终', pledger: '张三', selfGrade: '满意', evaluation: 95.56 };

const result =
  (cells: Row, ballots: readonly Row[] = [{}]) =>
  (): Draft =>
    ballotedInAutumn(ballots, PUBLISHED, ({ results }) => {
      results.push({ ...RESULT, ...cells });
    });

const selfGrades =
  (...pledgers: readonly string[]) =>
  ({ results }: Rows): void => {
    for (const pledger of pledgers) results.push({ round: '上半年', pledger, selfGrade: '满意' });
  };

const IN_AUTUMN = { asOf: '2026-09-30' };

/** 评议结果: self-evaluation, statement, results. */
export const resultCases: readonly LedgerCase[] = [
  {
    code: 'result-doubled',
    what: '同一名党员的结果记了两行',
    at: '评议结果!B3',
    draft: () =>
      changed(small(), ({ results }) => {
        const row: Row = { round: '年终', pledger: '张三', selfGrade: '满意' };
        results.push(row, { ...row });
      }),
  },
  {
    code: 'self-evaluation-missing',
    what: '上半年评议过了，一名党员没有自评',
    at: '评议结果',
    draft: () =>
      ballotedInAutumn(
        ['本支部', '张三', '李四'].map((target) => ({ round: '上半年', votedOn: '2026-07-08', target })),
        evaluatedBy({ rounds: TWO_ROUNDS, selfEvaluation: true }),
        selfGrades('本支部', '张三'),
      ),
    ...IN_AUTUMN,
  },
  {
    code: 'statement-missing',
    what: '已经评议，三件承诺都没有说明落实情况',
    at: '承诺台账!M8',
    draft: () => ballotedInAutumn([{ target: '李四' }], evaluatedBy({ statement: true })),
    ...IN_AUTUMN,
  },
  {
    code: 'result-not-published',
    what: '有了等次，没有公开日期',
    at: '评议结果!J2',
    draft: result({ grade: '满意' }),
    ...IN_AUTUMN,
  },
  {
    code: 'published-before-ballots',
    what: '评议以前就公开了结果',
    at: '评议结果!J2',
    draft: result({ publicOn: '2026-09-10' }),
    ...IN_AUTUMN,
  },
  {
    code: 'result-differs',
    what: '评议得分与票数对不上',
    at: '评议结果!E2',
    draft: result({ evaluation: 97.5 }),
    ...IN_AUTUMN,
  },
  {
    code: 'result-not-scored',
    what: '没有票，却写了得分',
    at: '评议结果!E2',
    draft: result({}, []),
    ...IN_AUTUMN,
  },
];
