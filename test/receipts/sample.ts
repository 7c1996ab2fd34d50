import type { DecidedRows } from '../../ledger/committee/decisions.ts';
import { type Day, day } from '../../ledger/day.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, type RowSheetKey, parseLedger } from '../../ledger/parse/ledger.ts';
import { type Answer, type Issued, issue } from '../../ledger/receipts/issue.ts';
import type { BranchRecord } from '../../ledger/receipts/record.ts';
import type { Told } from '../../ledger/receipts/told.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../ledger/workbook/sheet.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { schemeOf } from '../support/ledger-of.ts';

/** Construction with what other institutions' committees decide too: gates, comments, measures. */
export const scheme: Scheme = schemeOf('construction', {
  sheets: ['reviews', 'inspections', 'practices', 'comments', 'measures'],
  columns: {
    ...schemeOf('construction').columns,
    'commitments.gateSolved': 'optional',
    'commitments.gateInPlace': 'optional',
    'commitments.gateSatisfied': 'optional',
    'cover.contactLeader': 'optional',
    'branches.contactLeader': 'optional',
    'measures.fixBy': 'optional',
  },
  measures: [
    { name: '限期整改', causes: ['没有完成承诺'], byBranch: true, deadline: true },
    { name: '批评教育', causes: ['没有完成承诺'], byBranch: true },
  ],
});

export const TODAY = day('2026-10-08');
export const ID = '2026-A01-001';
export const OTHER_ID = '2026-A01-002';

const item = (id: string, text: string): RowValues => ({
  id,
  pledger: '本支部',
  category: '实事承诺',
  text,
  measures: '每周一课',
  responsible: '陈书记',
  deadline: '2026-11-30',
  status: '定诺',
  approvedOn: '2026-03-01',
});

const step = (seq: number, id: string, name: string, from: string | null, to: string, on: string): RowValues => ({
  seq,
  at: `${on}T09:00:00`,
  on,
  id,
  step: name,
  from,
  to,
  by: '陈书记',
  date: name === '定诺' ? '2026-11-30' : null,
});

/** A ledger with rows of the branch's own in each sheet that a receipt may write. */
function ledgerInput(change: Partial<LedgerInput> = {}): LedgerInput {
  return {
    scheme,
    year: 2026,
    mode: 'command',
    branch: { code: 'A01', name: '甲支部', orgForm: '党支部', superior: '中共示例局委员会', secretary: '陈书记' },
    cover: { preparer: '陈书记' },
    rows: {
      roster: [{ memberId: 'A01-001', name: '张三', standing: '有职党员', ability: '办实事' }],
      commitments: [item(ID, '为工地农民工办好夜校'), item(OTHER_ID, '修好东街三处破损路面')],
      reviews: [{ id: OTHER_ID, reviewedOn: '2026-02-20', reviewer: '党员群众代表会议', verdict: '通过' }],
      transitions: [
        step(1, ID, '提诺', null, '提诺', '2026-02-20'),
        step(2, ID, '送审', '提诺', '审诺', '2026-02-25'),
        step(3, ID, '定诺', '审诺', '定诺', '2026-03-01'),
      ],
      comments: [
        { date: '2026-04-01', target: '张三', commenter: '陈书记', commenterRole: '党支部书记', occasion: '党员会' },
      ],
      measures: [{ decidedOn: '2026-05-01', target: '张三', measure: '批评教育', decidedBy: '甲支部' }],
    },
    ...change,
  };
}

function parsed(bytes: Uint8Array, of: Scheme = scheme): ParsedLedger {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  return parseLedger(read.grid, readIdentity(read.grid)!, of, 'A01.xlsx');
}

export const ledgerOf = async (change: Partial<LedgerInput> = {}): Promise<ParsedLedger> =>
  parsed(await buildLedger(ledgerInput(change)), change.scheme);

export const told: Told = {
  received: { on: TODAY, sealed: false, late: false, by: day('2026-10-05') },
  counts: null,
  findings: [],
  superseded: [],
};

export interface Decisions {
  readonly decided?: DecidedRows;
  readonly goingOver?: DecidedRows;
  readonly cover?: RowValues;
  readonly result?: 'accepted' | 'returned';
  readonly ids?: readonly string[];
  readonly period?: string;
  readonly told?: Told;
}

export const answerOf = (given: Decisions): Answer => ({
  scheme,
  of: {
    year: 2026,
    period: given.period ?? '2026Q3',
    branchCode: 'A01',
    branchName: '甲支部',
    file: 'A01.xlsx',
    digest: sha256('bytes'),
    result: given.result ?? 'accepted',
  },
  decided: given.decided ?? {},
  goingOver: given.goingOver ?? {},
  cover: given.cover ?? { branchName: '甲支部' },
  ids: new Set(given.ids ?? [ID, OTHER_ID]),
  told: given.told ?? told,
});

export const issued = (record: BranchRecord | null, given: Decisions, today: Day = TODAY): Issued =>
  issue(record, answerOf(given), today, sha256);

/** The receipts of a branch, one a state of the committee's decisions. */
export function receiptsFor(states: readonly Decisions[]): readonly Issued[] {
  const all: Issued[] = [];
  for (const state of states) all.push(issued(all.at(-1)?.record ?? null, state));
  return all;
}

/** Carries edits out on a ledger as it was read, as the program does on the workbook. */
export function edited({ ledger, ...rest }: ParsedLedger, { rows, cover, identity }: LedgerEdits): ParsedLedger {
  const sheets = Object.fromEntries(
    (Object.keys(ledgerSheets) as RowSheetKey[]).flatMap((key) => {
      const own = ledger[key] as readonly RowLike[] | undefined;
      if (!Array.isArray(own)) return [];
      const last = Math.max(1, ...own.map(({ origin }) => origin.row));
      const changed = own.map((row) => ({
        ...row,
        ...Object.assign({}, ...rows.flatMap((e) => (e.sheet === key && e.row === row.origin.row ? [e.values] : []))),
      }));
      const none = Object.fromEntries(Object.keys(ledgerSheets[key].columns).map((column) => [column, null]));
      const added = rows
        .filter((e) => e.sheet === key && e.row === null)
        .map((e, index) => ({
          ...none,
          ...e.values,
          origin: { file: ledger.file, sheet: ledgerSheets[key].name, row: last + 1 + index, columns: {} },
          flawed: new Set(),
        }));
      const filled = (row: object): boolean =>
        Object.keys(none).some((column) => (row as Record<string, unknown>)[column] !== null);
      return [[key, [...changed, ...added].filter(filled)]];
    }),
  );
  const serial = identity[identityNames.receipt];
  const seal = identityNames.seal in identity ? { seal: null, sealedAt: null } : {};
  return {
    ...rest,
    ledger: {
      ...ledger,
      ...sheets,
      cover: { ...ledger.cover, ...cover },
      identity: { ...ledger.identity, ...seal, ...(serial ? { receipt: Number(serial) } : {}) },
    },
  } as ParsedLedger;
}

interface RowLike {
  readonly origin: { readonly row: number };
}
