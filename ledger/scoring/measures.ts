import type { Day } from '../day.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { MeasureTaken } from './score.ts';
import { targetLabel } from './targets.ts';

function idOf(target: string, ledger: Ledger, code: string): string | null {
  const whom = resolvePledger(target, ledger);
  if (whom.kind === 'branch') return code;
  return whom.kind === 'member' ? whom.member.memberId : null;
}

/**
 * The measures of a ledger's year that were decided by a day, in the order of deciding (E6, L6). A deadline for mending is
 * over at the end of its day, as an item's is.
 */
export function measuresTaken(
  ledger: Ledger,
  branch: { readonly code: string; readonly name: string },
  asOf: Day,
): readonly MeasureTaken[] {
  const taken = ledger.measures.flatMap((row): readonly MeasureTaken[] => {
    const { decidedOn, target, measure, cause, decidedBy, fixBy, fixedOn } = row;
    if (decidedOn === null || decidedOn > asOf || target === null || measure === null) return [];
    const fixed = fixedOn !== null && fixedOn <= asOf;
    return [
      {
        branchCode: branch.code,
        branchName: branch.name,
        target: targetLabel(target, ledger),
        targetId: idOf(target, ledger, branch.code),
        decidedOn,
        itemId: row.id,
        measure,
        cause: cause ?? '',
        decidedBy: decidedBy ?? '',
        fixBy,
        fixedOn: fixed ? fixedOn : null,
        outcome: row.outcome,
        fixOverdue: fixBy !== null && fixBy <= asOf && !fixed,
      },
    ];
  });
  return taken.sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0));
}
