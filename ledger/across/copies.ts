import { type BranchEntry, branchKey } from '../branch.ts';
import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { codeInId } from '../home.ts';
import type { Scheme } from '../scheme/schema.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Held } from './holdings.ts';
import { type Marking, type Marks, itemMarks, logMarks } from './marks.ts';
import { mostlyInCommon } from './mostly-common.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

/** So many rows must be telling, and this share of them the same. */
const FEWEST = 5;
const SHARE = 0.8;

/** A workbook as it is compared with others. */
export interface Marked {
  readonly code: string;
  readonly file: string;
  /** Whether most of its items bear the branch's own code. */
  readonly idsFit: boolean;
  readonly log: Marks;
  readonly items: Marks;
}

/** Two branches of whose workbooks one is a copy of the other. */
export interface Copy {
  readonly one: Marked;
  readonly other: Marked;
  readonly same: number;
  readonly of: number;
  readonly what: 'log' | 'texts';
}

/** Ids of items that stand in several ledgers by right: what has moved tells nothing of copies. */
export const movedIds = ({ items }: Held): ReadonlySet<string> =>
  new Set([...items].flatMap(([id, holdings]) => (holdings.filter((one) => one.explained).length > 1 ? [id] : [])));

/** A ledger as it is compared with others, by the rows of the items that are marked. */
export function markedOf(
  { code, file, ledger }: Pick<BranchLedger, 'code' | 'file' | 'ledger'>,
  scheme: Scheme,
  marking: Marking,
): Marked {
  const key = branchKey(code);
  const own = ledger.commitments.filter(({ id }) => codeInId(id) === key);
  return {
    code,
    file,
    idsFit: own.length * 2 > ledger.commitments.length,
    log: logMarks(ledger, marking),
    items: itemMarks(ledger, scheme, marking),
  };
}

/** All ledgers as they are compared with each other. */
export function allMarked(all: readonly BranchLedger[], held: Held, scheme: Scheme): readonly Marked[] {
  const moved = movedIds(held);
  return all.map((one) => markedOf(one, scheme, (id) => !moved.has(id)));
}

function pairsOf(all: readonly Marked[], what: Copy['what']): readonly Copy[] {
  const marks = all.map(({ log, items }) => (what === 'log' ? log : items));
  return mostlyInCommon(marks, FEWEST, SHARE).map(({ a, b, same, of }) => {
    return { one: all[a]!, other: all[b]!, same, of, what };
  });
}

/** Workbooks that are copies of each other by their logs or, kept by hand, by their items. */
export function copiesOf(all: readonly Marked[]): readonly Copy[] {
  const byLog = pairsOf(all, 'log');
  const known = new Set(byLog.map(({ one, other }) => pairOf(one.code, other.code)));
  const byText = pairsOf(all, 'texts');
  return [...byLog, ...byText.filter(({ one, other }) => !known.has(pairOf(one.code, other.code)))];
}

/** V4: one workbook under two covers. Said to the branch whose ids are another's, or to both. */
export function copyFindings(copies: readonly Copy[], roster: readonly BranchEntry[], asOf: Day): readonly Told[] {
  const label = branchLabels(roster, asOf);
  return copies.flatMap(({ one, other, same, of, what }) => {
    const both = [one, other] as const;
    const wrong = both.filter(({ idsFit }) => !idsFit);
    return (wrong.length > 0 ? wrong : both).map((marked): Told => {
      const from = marked === one ? other : one;
      const sheet = what === 'log' ? ledgerSheets.transitions.name : ledgerSheets.commitments.name;
      const args = { other: label(from.code), file: from.file, same, of, what };
      return { code: marked.code, finding: finding('workbook-copied', { file: marked.file, sheet }, args) };
    });
  });
}
