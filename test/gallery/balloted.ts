import { construction, schemeOf } from '../support/schemes.ts';
import { type Draft, type Row, type Rows, changed, small, whole } from './sample.ts';

/** A row of 评议计票: 20 voters, 18 ballots returned, all of them valid. */
export const BALLOT: Row = {
  round: '年终',
  votedOn: '2026-12-20',
  target: '张三',
  panel: '党员群众',
  expected: 20,
  returned: 18,
  g1: 15,
  g2: 2,
  g3: 1,
  g4: 0,
};

/** The sample's scheme with parts of its evaluation replaced, and without self-evaluation where a case is not about it. */
export function evaluatedBy(evaluation: Record<string, unknown>, columns: Record<string, string> = {}) {
  return schemeOf('construction', {
    sheets: [...construction.sheets, 'branchBallots'],
    columns,
    evaluation: { selfEvaluation: false, statement: false, ...evaluation },
  });
}

/** As a town has it: a first round by the 10th of July, a second by the 5th of January of the next year. */
export const TWO_ROUNDS = [
  { name: '上半年', by: '07-10' },
  { name: '下半年', by: '01-05', nextYear: true },
];

/** The small ledger in March with ballots; without a scheme, the sample's own. */
export const balloted = (rows: readonly Row[], scheme = construction): Draft =>
  changed({ ...small(), scheme }, ({ ballots }) => {
    ballots.push(...rows.map((cells) => ({ ...BALLOT, ...cells })));
  });

/** The whole ledger at the end of September with ballots of September, and whatever else. */
export const ballotedInAutumn = (
  rows: readonly Row[],
  scheme = evaluatedBy({}),
  change: (rows: Rows) => void = () => undefined,
): Draft =>
  changed({ ...whole(), scheme }, (all) => {
    all.ballots.push(...rows.map((cells) => ({ ...BALLOT, votedOn: '2026-09-20', ...cells })));
    change(all);
  });
