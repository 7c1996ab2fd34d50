import { type BranchEntry, branchKey } from '../branch.ts';
import type { Day } from '../day.ts';
import { finding } from '../findings/finding.ts';
import { codeInId } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Scheme } from '../scheme/schema.ts';
import { plainText } from '../similar.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Held } from './holdings.ts';
import { type Told, branchLabels, pairOf } from './told.ts';

/** So many rows must be telling, and this share of them the same. */
const FEWEST = 5;
const SHARE = 0.8;
/** What stands in more workbooks than this is common to all, and tells nothing. */
const MOST_HOLDERS = 10;

/** Two branches of whose workbooks one is a copy of the other. */
interface Copy {
  readonly one: BranchLedger;
  readonly other: BranchLedger;
  readonly same: number;
  readonly of: number;
  readonly what: 'log' | 'texts';
}

/** Rows of the log by time to the second; a full minute was typed, and may be the same by chance. */
function logMarks({ ledger }: BranchLedger, moved: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    ledger.transitions.flatMap(({ at, step, on, id }) =>
      at === null || at.endsWith(':00') || moved.has(sameId(id)) ? [] : [`${at} ${step} ${on}`],
    ),
  );
}

/** Items of workbooks kept by hand, other than common ones: text and deadline. */
function textMarks(
  { ledger }: BranchLedger,
  moved: ReadonlySet<string>,
  common: ReadonlySet<string>,
): ReadonlySet<string> {
  if (ledger.identity.mode !== 'manual') return new Set();
  return new Set(
    ledger.commitments.flatMap(({ text, deadline, id }) => {
      const plain = plainText(text ?? '');
      return plain === '' || deadline === null || common.has(plain) || moved.has(sameId(id))
        ? []
        : [`${plain} ${deadline}`];
    }),
  );
}

function pairsOf(
  all: readonly BranchLedger[],
  what: Copy['what'],
  marksOf: (ledger: BranchLedger) => ReadonlySet<string>,
): readonly Copy[] {
  const byMark = new Map<string, number[]>();
  const sizes = all.map((ledger, index) => {
    const marks = marksOf(ledger);
    for (const mark of marks) {
      const known = byMark.get(mark);
      if (known) known.push(index);
      else byMark.set(mark, [index]);
    }
    return marks.size;
  });
  const common = new Map<string, number>();
  for (const holders of byMark.values()) {
    if (holders.length > MOST_HOLDERS) continue;
    holders.forEach((a, at) => {
      for (const b of holders.slice(at + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
    });
  }
  return [...common].flatMap(([pair, same]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const of = Math.min(sizes[a]!, sizes[b]!);
    return of >= FEWEST && same >= SHARE * of ? [{ one: all[a]!, other: all[b]!, same, of, what }] : [];
  });
}

/** Workbooks that are copies of each other by their logs or, kept by hand, by their items; what has moved tells nothing. */
export function copiesOf(all: readonly BranchLedger[], held: Held, scheme: Scheme): readonly Copy[] {
  const moved = new Set(
    [...held.items].flatMap(([id, holdings]) => (holdings.filter((one) => one.explained).length > 1 ? [id] : [])),
  );
  const common = new Set(scheme.library.flatMap(({ items }) => items.map(plainText)));
  const byLog = pairsOf(all, 'log', (ledger) => logMarks(ledger, moved));
  const known = new Set(byLog.map(({ one, other }) => pairOf(one.code, other.code)));
  const byText = pairsOf(all, 'texts', (ledger) => textMarks(ledger, moved, common));
  return [...byLog, ...byText.filter(({ one, other }) => !known.has(pairOf(one.code, other.code)))];
}

/** Whether most items bear the branch's own code. */
function idsFit({ code, ledger }: BranchLedger): boolean {
  const codes = ledger.commitments.map(({ id }) => codeInId(id));
  return codes.filter((one) => one === branchKey(code)).length * 2 > codes.length;
}

/** V4: one workbook under two covers. Said to the branch whose ids are another's, or to both. */
export function copyFindings(copies: readonly Copy[], roster: readonly BranchEntry[], asOf: Day): readonly Told[] {
  const label = branchLabels(roster, asOf);
  return copies.flatMap(({ one, other, same, of, what }) => {
    const both = [one, other] as const;
    const wrong = both.filter((ledger) => !idsFit(ledger));
    return (wrong.length > 0 ? wrong : both).map((ledger): Told => {
      const from = ledger === one ? other : one;
      const sheet = what === 'log' ? ledgerSheets.transitions.name : ledgerSheets.commitments.name;
      const args = { other: label(from.code), file: from.file, same, of, what };
      return { code: ledger.code, finding: finding('workbook-copied', { file: ledger.file, sheet }, args) };
    });
  });
}
