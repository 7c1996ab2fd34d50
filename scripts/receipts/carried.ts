import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { rowsGoingOver } from '../../ledger/across/going-over.ts';
import { branchKey } from '../../ledger/branch.ts';
import { decidedFor } from '../../ledger/committee/decided.ts';
import type { DecidedRows } from '../../ledger/committee/decisions.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import type { MadePlan } from '../consolidate/make-plan.ts';
import { branchLedger } from '../consolidate/side-by-side.ts';
import type { Submission } from '../consolidate/types.ts';

/** What goes into a submission's ledger beside what a run finds in it. */
export interface CarriedTo {
  /** All that the committee has decided of its branch. */
  readonly decided: DecidedRows;
  /** What it lacks of members and branches that came over to it. */
  readonly goingOver: DecidedRows;
}

/**
 * The ledgers of branches that can be relied on: of this run where accepted, else the last accepted of the year. Of a
 * returned one without any before it only the members count: they are in no other branch.
 */
function reliableLedgers({ plan, archive }: MadePlan): readonly BranchLedger[] {
  const { scheme, period, accepted, roster } = plan;
  const ofRun = accepted.map(({ submission }) => branchLedger(submission, scheme));
  const known = new Set(ofRun.map(({ code }) => branchKey(code)));
  const before = roster.flatMap(({ code }): readonly BranchLedger[] => {
    if (known.has(branchKey(code))) return [];
    known.add(branchKey(code));
    const last = archive.lastOf(code, period);
    const returned = plan.ledgers.find((one) => branchKey(one.code) === branchKey(code));
    if (!last) return returned ? [{ ...returned, items: [] }] : [];
    return [{ code, file: last.file, ledger: last.ledger, items: itemsOf(last.ledger, scheme) }];
  });
  return [...ofRun, ...before];
}

/** What goes into the ledgers of a run, by submission. */
export function carriedBy(made: MadePlan): (submission: Submission) => CarriedTo {
  const { scheme, asOf, roster, book } = made.plan;
  const ledgers = reliableLedgers(made);
  return (submission) => {
    const target = branchLedger(submission, scheme);
    const others = ledgers.filter(({ code }) => branchKey(code) !== branchKey(target.code));
    return {
      decided: book === null ? {} : decidedFor(book, target.ledger, scheme),
      goingOver: rowsGoingOver(target, others, roster, asOf),
    };
  };
}
