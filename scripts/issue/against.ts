import type { CorrectionInput } from '../../ledger/figures/correction.ts';
import type { FullPlan, Plan } from '../consolidate/plan.ts';
import { type Comparison, compareWithIssued, correctionOf } from './compare.ts';
import { type Issued, type ReadIssued, brokenRow, readIssued } from './issued.ts';
import { keepTimely } from './lateness.ts';

/** A plan beside what was issued of its period. */
export interface AgainstIssued<P extends Plan = FullPlan> {
  /** What is to be written: where something was issued, the circular with its number and day. */
  readonly plan: P;
  /** All issued folders, oldest first. */
  readonly issued: readonly Issued[];
  /** With the newest of them; `null` where nothing was issued, an 印发.json can't be read or a folder is missing. */
  readonly compared: Comparison | null;
  /** The 更正通报 to be drafted, without a number unless the plan has one. */
  readonly correction: CorrectionInput | null;
}

const isRead = (one: Issued): one is ReadIssued => one.record !== null;

/** The corrected text of an issued circular keeps its number and its day: the new number is that of the correction. */
function asIssued(plan: FullPlan, { record }: ReadIssued): FullPlan {
  return { ...plan, circular: { ...plan.circular, number: record.number, today: record.issuedOn } };
}

/** Sets a plan beside the issued folders in `target` (通报/期间), and says what to correct. Writes nothing. */
export async function againstIssued(made: FullPlan, target: string): Promise<AgainstIssued> {
  const issued = await readIssued(target);
  const read = issued.filter(isRead);
  const [first, last] = [read[0], read.at(-1)];
  if (!first || !last || read.length !== issued.length || brokenRow(issued) !== null) {
    return { plan: made, issued, compared: null, correction: null };
  }
  const timely = keepTimely(made, last.record);
  const compared = compareWithIssued(last, timely);
  if (compared.otherDay !== null) return { plan: made, issued, compared, correction: null };
  const correction = correctionOf(compared, read, timely, made.circular.number);
  return { plan: asIssued(timely, first), issued, compared, correction };
}
