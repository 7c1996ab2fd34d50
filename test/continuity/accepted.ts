import { runChecks } from '../../ledger/checks/index.ts';
import { continuityFindings } from '../../ledger/continuity/continuity.ts';
import { freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import { day } from '../../ledger/day.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { Cell, WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { branches } from '../../scripts/demo/branches.ts';
import { sampleScheme } from '../../scripts/demo/index.ts';
import { nameGiver } from '../../scripts/demo/names.ts';
import { peopleOf } from '../../scripts/demo/people.ts';
import { ledgerOf } from '../../scripts/demo/rows.ts';
import { keptByHand } from '../../scripts/demo/twists.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';

export const scheme: Scheme = sampleScheme();
const ACCEPTED_ON = day('2026-09-12');
const FILE = 'A06_市政_2026.xlsx';
/** When the copy was accepted the log had been written up to here; the later copy of the story goes on until LATER. */
const LATER = '2026-10-05T18:00:00';

export function gridOf(bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(`not read: ${read.problem.code}`);
  return read.grid;
}

export function parsedOf(grid: WorkbookGrid, file = FILE): ParsedLedger {
  const identity = readIdentity(grid);
  if (identity === null) throw new Error('not a ledger');
  return parseLedger(grid, identity, scheme, file);
}

const LEFT = { change: '转出', changedOn: '2026-02-20' };
const PRACTICE = {
  date: '2026-06-18',
  kind: '经验做法',
  title: '一张清单管承诺',
  content: '把全年承诺列成清单，每月对账',
  sentOn: '2026-06-20',
};
const SCORED = { round: '年终', selfGrade: '满意', panelScores: '党员群众 89.29', remark: '按默认权重计算' };

/** A branch of the sample in whose third quarter much happens, with votes and results beside what a third quarter has. */
export function sample(until?: string): LedgerInput {
  const branch = branches.find(({ code }) => code === 'A06')!;
  const people = peopleOf(branch, nameGiver());
  const input = ledgerOf(branch, people, scheme, until);
  const [first, second] = people.map(({ member }) => member.label);
  const votes = { round: '年终', votedOn: '2026-09-08', panel: '党员群众', expected: 30, returned: 28 };
  return {
    ...input,
    rows: {
      ...input.rows,
      roster: [
        ...(input.rows?.roster ?? []),
        { ...LEFT, memberId: 'A06-030', name: '邵一凡', standing: '无职党员', ability: '作表率' },
      ],
      practices: [PRACTICE, ...(input.rows?.practices ?? [])],
      ballots: [
        { ...votes, target: '本支部', g1: 20, g2: 5, g3: 2, g4: 1 },
        { ...votes, target: first!, g1: 24, g2: 4, g3: 0, g4: 0 },
        { ...votes, target: second!, g1: 18, g2: 8, g3: 1, g4: 0 },
      ],
      results: [
        { ...SCORED, pledger: '本支部', evaluation: 89.29, fulfilScore: 92, total: 90.37, grade: '满意' },
        { ...SCORED, pledger: first!, evaluation: 97.14, fulfilScore: 88, total: 93.48, grade: '满意' },
      ],
    },
  };
}

export const bytesOf = (input: LedgerInput): Promise<Uint8Array> => buildLedger(input);

/** A whole ledger of three quarters, as it was accepted. */
export const accepted: WorkbookGrid = gridOf(await bytesOf(sample('2026-09-10T18:00:00')));
/** The same ledger some days later, worked on as the add-in does. */
export const later: WorkbookGrid = gridOf(await bytesOf(sample(LATER)));
/** The accepted ledger as a branch without the add-in keeps it. */
export const byHand: WorkbookGrid = gridOf(await bytesOf(keptByHand(sample('2026-09-10T18:00:00'))));

const archive = new WeakMap<Ledger, Ledger>();

/** What the committee's archive keeps of a ledger. */
function kept(ledger: Ledger): Ledger {
  const known = archive.get(ledger);
  if (known) return known;
  const again = thaw(JSON.parse(JSON.stringify(freeze(ledger))) as ReturnType<typeof freeze>);
  archive.set(ledger, again);
  return again;
}

/** Continuity of a ledger with an accepted one. */
export function continued(before: Ledger, now: Ledger, allowed = false): readonly Finding[] {
  return continuityFindings({ ledger: kept(before), file: FILE, acceptedOn: ACCEPTED_ON }, now, scheme, allowed);
}

/** The grid with one cell replaced. */
export function withCell(grid: WorkbookGrid, sheet: string, row: number, column: number, cell: Cell): WorkbookGrid {
  const sheets = grid.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const rows = one.rows.map((line) => {
      if (line.row !== row) return line;
      const cells = Array.from({ length: Math.max(line.cells.length, column) }, (_, at) => line.cells[at] ?? null);
      cells[column - 1] = cell;
      return { ...line, cells };
    });
    return { ...one, rows };
  });
  return { ...grid, sheets };
}

/** The findings of the workbook's own rules. */
export function checked(parsed: ParsedLedger): readonly Finding[] {
  return runChecks(parsed, scheme, day('2026-06-30'), parsePeriod('2026Q2')!, day('2026-10-08'));
}
