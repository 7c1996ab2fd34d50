import { branchKey } from '../../ledger/branch.ts';
import { writeReceived } from '../committee/received.ts';
import type { BulletinRun, MadePlan } from '../consolidate/make-plan.ts';
import { recordAccepted, withAccepted } from './record.ts';

/**
 * Keeps in the committee's folder what a run has seen and accepted (收件登记.json, 接收存档). Whatever tells a branch that
 * its workbook was accepted keeps it first: the next one is compared with it.
 */
export async function keepAccepted(run: BulletinRun, made: MadePlan): Promise<void> {
  if (made.fromArchive) return;
  const { plan, archive, received } = made;
  const { dir, period, today, allow = [] } = run;
  const agreed = new Set(allow.map(branchKey));
  await writeReceived(dir, received);
  const index = withAccepted(archive, plan.accepted, period, today, (code) => agreed.has(branchKey(code)));
  await recordAccepted(dir, archive.index, index, plan.accepted);
}
