import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { rowsGoingOver } from '../../ledger/across/going-over.ts';
import { branchKey } from '../../ledger/branch.ts';
import type { DecidedRows } from '../../ledger/committee/decisions.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { readRosterFile } from '../committee/roster-file.ts';
import type { MadePlan } from '../consolidate/make-plan.ts';
import { branchLedger } from '../consolidate/side-by-side.ts';
import type { BranchEntry, Submission } from '../consolidate/types.ts';

/** What goes into branches beside what a run finds: the committee's decisions, and items of other branches. */
export interface Sources {
  readonly decidedOf: (submission: Submission) => DecidedRows;
  readonly goingOverTo: (submission: Submission) => DecidedRows;
}

/** The ledgers that are known of all branches: of this run where accepted, else the last accepted of the year. */
function knownLedgers({ plan, archive }: MadePlan, roster: readonly BranchEntry[]): readonly BranchLedger[] {
  const { scheme, period, accepted } = plan;
  const ofRun = accepted.map(({ submission }) => branchLedger(submission, scheme));
  const known = new Set(ofRun.map(({ code }) => branchKey(code)));
  const before = roster.flatMap(({ code }): readonly BranchLedger[] => {
    if (known.has(branchKey(code))) return [];
    known.add(branchKey(code));
    const last = archive.lastOf(code, period);
    return last ? [{ code, file: last.file, ledger: last.ledger, items: itemsOf(last.ledger, scheme) }] : [];
  });
  return [...ofRun, ...before];
}

/** Where the rows of a run's receipts come from. */
export async function sourcesOf(made: MadePlan, dir: string): Promise<Sources> {
  const { scheme, asOf } = made.plan;
  const roster = await readRosterFile(dir, scheme);
  const ledgers = knownLedgers(made, roster);
  return {
    decidedOf: () => ({}),
    goingOverTo: (submission) => {
      const target = branchLedger(submission, scheme);
      const others = ledgers.filter(({ code }) => branchKey(code) !== branchKey(target.code));
      return rowsGoingOver(target, others, roster, asOf);
    },
  };
}
