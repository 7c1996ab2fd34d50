import { branchKey } from '../../ledger/branch.ts';
import { writeReceived } from '../committee/received.ts';
import type { BulletinRun, MadePlan } from '../consolidate/make-plan.ts';
import type { FullPlan, Plan } from '../consolidate/plan.ts';
import { keepSnapshot, recordAccepted, withAccepted } from './record.ts';

/** Keeps the ledgers of a run that has them all at hand; then as `keepAccepted`. */
export async function keepAll(run: BulletinRun, made: MadePlan<FullPlan>): Promise<void> {
  if (!made.fromArchive) for (const { submission } of made.plan.accepted) await keepSnapshot(run.dir, submission);
  await keepAccepted(run, made);
}

/**
 * Keeps in the committee's folder what a run has seen and accepted (收件登记.json, 接收存档). Whatever tells a branch that
 * its workbook was accepted keeps it first: the next one is compared with it. The ledgers themselves are kept already.
 */
export async function keepAccepted(run: BulletinRun, made: MadePlan<Plan>): Promise<void> {
  if (made.fromArchive) return;
  const { plan, archive, received } = made;
  const { dir, period, today, allow = [] } = run;
  const agreed = new Set(allow.map(branchKey));
  await writeReceived(dir, received);
  const index = withAccepted(archive, plan.accepted, period, today, (code) => agreed.has(branchKey(code)));
  const rejected = plan.submissions.filter(({ isLedger, state }) => isLedger && state !== 'accepted');
  await recordAccepted(
    dir,
    archive.index,
    index,
    rejected.map(({ digest }) => digest),
  );
}
