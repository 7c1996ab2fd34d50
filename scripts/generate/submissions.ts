import { type Day, addDays, day } from '../../ledger/day.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { type Move, letGo, takeOver } from '../demo/moves.ts';
import { withError } from '../demo/year/errors.ts';
import { branchLedger } from './branch-ledger.ts';
import { caseOf, letsGo } from './cases.ts';
import { type Committee, type GeneratedBranch, sealedAt } from './committee.ts';

/** A ledger as it was sent; `sealedAs` is the ledger that was sealed, `null` where it was not. */
export interface SentLedger {
  readonly file: string;
  readonly ledger: LedgerInput;
  readonly sealed: { readonly at: string; readonly as: LedgerInput } | null;
  /** Only a part of the bytes arrived. */
  readonly cut: boolean;
}

/** Who goes over from a branch to the next: the first member who pledges but does not lead. */
function moveFrom(committee: Committee, from: GeneratedBranch): Move | null {
  const to = committee.branches[from.index + 1];
  if (!to || !letsGo(from.index, committee.branches.length)) return null;
  const on: Day = addDays(day(`${committee.year}-08-03`), from.index % 20);
  const pledgers = branchLedger(committee, from, on).rows?.commitments ?? [];
  const name = pledgers.at(-1)?.['pledger'];
  const members = branchLedger(committee, from, on).rows?.roster ?? [];
  const memberId = members.find((row) => row['name'] === name)?.['memberId'];
  return { from: from.code, to: to.code, on, memberId: String(memberId) };
}

/** The ledger of a branch at an instant, with who came and who went. */
export function ledgerOf(committee: Committee, branch: GeneratedBranch, until: string): LedgerInput {
  const alone = branchLedger(committee, branch, until);
  const going = moveFrom(committee, branch);
  if (going !== null && going.on < until) return letGo(alone, branchLedger(committee, branch, going.on), going);
  const before = committee.branches[branch.index - 1];
  const coming = before === undefined ? null : moveFrom(committee, before);
  if (before === undefined || coming === null || coming.on >= until) return alone;
  return takeOver(alone, branchLedger(committee, before, until), coming);
}

const earlierBy = (at: string, days: number): string => `${addDays(day(at.slice(0, 10)), -days)}${at.slice(10)}`;

/** The ledgers that came from a branch, in the order of the folder; none where it sent nothing. */
export function ledgersOf(committee: Committee, branch: GeneratedBranch): readonly SentLedger[] {
  const { index, code, short } = branch;
  const what = caseOf(index);
  if (what === 'missing') return [];
  const at = sealedAt(committee, branch, what === 'late');
  const ledger = ledgerOf(committee, branch, at);
  const file = `${code}_${short}_${committee.year}.xlsx`;
  const sent: SentLedger = { file, ledger, sealed: { at, as: ledger }, cut: what === 'unreadable' };
  switch (what) {
    case 'returned':
      return [{ ...sent, ledger: withError(ledger, index % 200 < 100 ? 'name' : 'status') }];
    case 'unsealed':
      return [{ ...sent, sealed: null }];
    case 'sent twice': {
      const first = earlierBy(at, 2);
      const early = ledgerOf(committee, branch, first);
      const again = file.replace('.xlsx', '（重报）.xlsx');
      return [
        { ...sent, ledger: early, sealed: { at: first, as: early } },
        { ...sent, file: again },
      ];
    }
    case 'unknown branch beside': {
      const strange = { ...branch, code: `X${code.slice(1)}`, name: `${short}老年党支部` };
      const foreign = branchLedger(committee, strange, at);
      const name = `${strange.code}_${short}老年_${committee.year}.xlsx`;
      return [sent, { ...sent, file: name, ledger: foreign, sealed: { at, as: foreign } }];
    }
    default:
      return [sent];
  }
}
