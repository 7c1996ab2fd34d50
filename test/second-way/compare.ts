import { expect } from 'vitest';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import type { EvaluationFigures } from '../../ledger/figures/evaluation.ts';

type Query = (sql: string) => readonly Readonly<Record<string, unknown>>[];

const COUNTS = Object.keys(zeroCounts);
const sums = COUNTS.map((key) => `coalesce(sum(${key}), 0) AS ${key}`).join(', ');

const near = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

/** The counts of a set of figures, by name. */
const countsOf = (figures: object): object =>
  Object.fromEntries(COUNTS.map((key) => [key, (figures as Readonly<Record<string, number>>)[key]]));

/** Holds figures.json against what the database says of the same rows: branch by branch, and every score. */
export function compareFigures(figures: EvaluationFigures, ask: Query): void {
  expect(ask(`SELECT ${sums} FROM counted`)[0]).toEqual(countsOf(figures.totals));
  expect(ask(`SELECT ${sums} FROM counted WHERE memberId IS NULL`)[0]).toEqual(countsOf(figures.totals.branchItems));
  const byBranch = ask(`SELECT branch AS code, ${sums} FROM counted GROUP BY branch ORDER BY branch`);
  const ours = [...figures.byBranch].sort((a, b) => (a.code < b.code ? -1 : 1));
  expect(
    ours
      .filter(({ committed, withdrawn }) => committed + withdrawn > 0)
      .map((one) => ({ code: one.code, ...countsOf(one) })),
  ).toEqual(byBranch);
  const covered = ask(`SELECT count(*) AS expected, sum(EXISTS (SELECT 1 FROM counted c
    WHERE c.branch = p.branch AND c.memberId = p.id AND c.committed)) AS pledged FROM present p`)[0]!;
  expect([figures.totals.expectedMembers, figures.totals.pledgedMembers]).toEqual([
    covered['expected'],
    covered['pledged'],
  ]);
  for (const [column, parts] of [
    ['category', figures.totals.byCategory],
    ['theme', figures.totals.byTheme],
  ] as const) {
    for (const [name, counts] of Object.entries(parts)) {
      const quoted = name.replaceAll("'", "''");
      expect(ask(`SELECT ${sums} FROM counted WHERE ${column} = '${quoted}'`)[0]).toEqual(countsOf(counts));
    }
  }
  compareScores(figures, ask);
}

function compareScores(figures: EvaluationFigures, ask: Query): void {
  const scored = ask('SELECT * FROM scored ORDER BY branch, kind, id');
  const theirs = new Map(scored.map((row) => [`${String(row['kind'])} ${String(row['id'])}`, row]));
  const panels = new Map(
    ask('SELECT kind, id, panel, score FROM panelScores').map((row) => [
      `${String(row['kind'])} ${String(row['id'])} ${String(row['panel'])}`,
      row['score'] as number | null,
    ]),
  );
  const compare = (
    key: string,
    score: EvaluationFigures['members'][number] | EvaluationFigures['branchPledgers'][number],
  ): void => {
    const row = theirs.get(key)!;
    const theirPanels = Object.keys(score.panels).map((panel) => [panel, near(panels.get(`${key} ${panel}`) ?? null)]);
    expect({
      key,
      panels: Object.entries(score.panels).map(([panel, value]) => [panel, near(value)]),
      evaluation: near(score.evaluation),
      fulfilment: near(score.fulfilment),
      total: score.total,
      grade: score.grade,
    }).toEqual({
      key,
      panels: theirPanels,
      evaluation: near(row['evaluation'] as number | null),
      fulfilment: near(row['fulfilment'] as number | null),
      total: row['total'],
      grade: row['grade'],
    });
  };
  for (const member of figures.members) compare(`member ${member.id}`, member);
  const ofBranches = scored.some((row) => row['kind'] === 'branch');
  if (ofBranches) for (const branch of figures.branchPledgers) compare(`branch ${branch.code}`, branch);
  expect(figures.members).toHaveLength(scored.filter((row) => row['kind'] === 'member').length);
  const assessed =
    ask(`SELECT b.code, (SELECT avg(total) FROM scored s WHERE s.branch = b.code AND s.kind = 'member') AS members,
    (SELECT total FROM scored s WHERE s.branch = b.code AND s.kind = 'branch') AS own, a.aOwn, a.aMembers FROM branches b, asked a ORDER BY b.code`);
  const byCode = new Map(figures.branchPledgers.map((one) => [one.code, one.assessment]));
  for (const row of assessed) {
    const [own, members] = [row['own'] as number | null, row['members'] as number | null];
    const raw =
      own !== null && members !== null
        ? Number(row['aOwn']) * own + Number(row['aMembers']) * members
        : (own ?? members);
    const rounded = raw === null ? null : Math.floor(raw * 100 + 0.5 + 1e-7) / 100;
    expect([row['code'], byCode.get(String(row['code']))]).toEqual([row['code'], rounded]);
  }
  const grades = ask(
    `SELECT g.grade, (SELECT count(*) FROM scored s WHERE s.kind = 'member' AND s.grade = g.grade) AS n FROM grades g ORDER BY g.n`,
  );
  expect(Object.entries(figures.grades.members)).toEqual(grades.map((row) => [row['grade'], row['n']]));
}
