import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import type { Day } from '../../ledger/day.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { COMPUTE, TABLES } from './schema.sql.ts';

type Row = Readonly<Record<string, SqlValue>>;

function insert(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const first = rows[0];
  if (!first) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(',')})`);
  for (const row of rows) statement.run([...row]);
  statement.free();
}

const pick = (row: RowValues, ...keys: readonly string[]): readonly SqlValue[] => keys.map((key) => row[key] ?? null);

/** The last days of the rounds, said once more here. */
function untilOf({ evaluation }: Scheme, year: number): readonly (readonly SqlValue[])[] {
  return evaluation.rounds.map(({ name, by, nextYear }) => [name, `${nextYear ? year + 1 : year}-${by}`]);
}

function fill(db: Database, { branch, rows = {}, year }: LedgerInput, scheme: Scheme): void {
  const { code, name } = branch;
  const all = (sheet: keyof typeof rows): readonly RowValues[] => rows[sheet] ?? [];
  const confirmed = scheme.columns['roster.confirmedOn'] === undefined ? 0 : 1;
  insert(db, 'branches', [[code, name]]);
  insert(
    db,
    'members',
    all('roster').map((row) => [
      code,
      ...pick(row, 'memberId', 'name', 'standing', 'tier', 'unit'),
      confirmed,
      ...pick(row, 'confirmedOn', 'pledgeForm', 'change', 'changedOn'),
    ]),
  );
  insert(
    db,
    'items',
    all('commitments').map((row) => [
      code,
      ...pick(row, 'id', 'pledger', 'category', 'theme', 'source', 'hotIssue', 'fulfilment'),
    ]),
  );
  insert(
    db,
    'log',
    all('transitions').map((row) => [code, ...pick(row, 'seq', 'id', 'step', 'on', 'date', 'reasonKind')]),
  );
  insert(
    db,
    'ballots',
    all('ballots').map((row) => [
      code,
      ...pick(row, 'round', 'votedOn', 'target', 'panel', 'subject', 'expected', 'returned'),
      ...pick(row, 'g1', 'g2', 'g3', 'g4', 'g5', 'g6'),
    ]),
  );
  insert(
    db,
    'results',
    all('results').map((row) => [code, ...pick(row, 'round', 'pledger', 'selfGrade')]),
  );
  const noVeto = scheme.posts?.noVeto ?? '';
  const vetoed = all('postAssessments').filter(
    (row) => String(row['quarter']).startsWith(String(year)) && row['veto'] !== null && row['veto'] !== noVeto,
  );
  insert(
    db,
    'vetoes',
    vetoed.map((row) => [code, ...pick(row, 'member')]),
  );
}

function fillScheme(db: Database, scheme: Scheme, period: Period, asOf: Day): void {
  const { evaluation, pledgers } = scheme;
  const { weights, assessment, grades, panels } = evaluation;
  const flag = (is: boolean): number => (is ? 1 : 0);
  insert(db, 'asked', [
    [
      asOf,
      period.from,
      period.to,
      `${period.year}-12-31`,
      flag(pledgers.includes('branch')),
      flag(evaluation.selfEvaluation),
      flag(evaluation.statement),
      weights.evaluation,
      weights.fulfilment,
      evaluation.lateCounts,
      assessment.own,
      assessment.members,
    ],
  ]);
  insert(
    db,
    'panels',
    panels.flatMap(({ name, of, standings, weight = 1 }, place) =>
      (standings ?? [null]).map((standing) => [name, of, standing, weight, place]),
    ),
  );
  insert(db, 'rounds', untilOf(scheme, period.year));
  insert(
    db,
    'grades',
    grades.map(({ name, points, from }, index) => [index + 1, name, points, from]),
  );
}

/** An embedded database over the rows of many ledgers, with everything computed from them in SQL. */
export async function database(
  sent: readonly LedgerInput[],
  scheme: Scheme,
  period: Period,
  asOf: Day,
): Promise<(sql: string) => readonly Row[]> {
  const { Database: Opened } = await initSqlJs();
  const db = new Opened();
  db.run(TABLES);
  db.run('BEGIN');
  fillScheme(db, scheme, period, asOf);
  for (const ledger of sent) fill(db, ledger, scheme);
  db.run('COMMIT');
  db.run('CREATE INDEX items_of ON items (branch, id)');
  db.run('CREATE INDEX members_of ON members (branch, name)');
  db.run('CREATE INDEX ballots_of ON ballots (branch, target, panel)');
  db.run('CREATE INDEX results_of ON results (branch, pledger)');
  db.run(COMPUTE);
  return (sql) => {
    const [result] = db.exec(sql);
    if (!result) return [];
    const { columns, values } = result;
    return values.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  };
}
