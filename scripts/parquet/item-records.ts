import { type JudgedItem, inspectionOf, isHotIssue, isKeyItem } from '../../ledger/figures/of-ledger.ts';
import { type Day, day } from '../../ledger/day.ts';
import { type Period, contains } from '../../ledger/period.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { punctuality } from '../consolidate/register-items.ts';
import type { ItemRecord } from './item-columns.ts';
import { type ParquetRun, type ToldBranch, runRecord } from './run-columns.ts';

/** How often a step was taken in the period, of those in force (L4, L10). */
const taken = ({ at }: JudgedItem, name: string, period: Period): number =>
  at?.steps.filter(({ step, on }) => step === name && contains(period, on)).length ?? 0;

const yearEnd = (year: number): Day => day(`${year}-12-31`);

function unitOf(pledger: string | null, ledger: Ledger): string | null {
  const whom = resolvePledger(pledger ?? '', ledger);
  return whom.kind === 'member' ? whom.member.unit : null;
}

/** The items of an accepted branch as rows of 汇总台账.parquet, in the order of its ledger. */
export function itemRecords(branch: ToldBranch, run: ParquetRun): readonly ItemRecord[] {
  const { submission, items, decided } = branch;
  const { scheme, period, asOf } = run;
  const common = runRecord(branch.branch, run);
  const default_deadline = yearEnd(decided.identity.year ?? period.year);
  const ownScheme = schemeOfLedger(decided.identity, scheme);
  // With the gates as the committee checked them.
  const inForce = new Map(decided.commitments.map((row) => [sameId(row.id), row]));
  const inspection = inspectionOf(decided, scheme, asOf, period);
  return items.map((judged): ItemRecord => {
    const { at, counts, awayTo } = judged;
    const { commitment } = judged.item;
    const row = inForce.get(sameId(commitment.id)) ?? commitment;
    const { toInspect, inspected } = inspection(judged);
    const withdrawn = at?.status === '撤回' ? at.steps.findLast(({ step }) => step === '撤回') : undefined;
    // One literal with the spread at its end: at its beginning it takes a hundred times as long.
    return {
      item_id: row.id,
      pledger: row.pledger,
      of_branch: judged.ofBranch,
      unit: unitOf(row.pledger, decided),
      category: row.category,
      theme: row.theme,
      item_text: row.text,
      responsible: row.responsible,
      effect: row.effect,
      item_source: row.source,
      earlier_id: row.originId,
      hot_issue: isHotIssue(judged),
      key_item: isKeyItem(judged, ownScheme),
      status: awayTo === null ? (at?.status ?? '未定诺') : '已转出',
      punctuality: punctuality(judged),
      approved_on: at?.approvedOn ?? null,
      first_deadline: at?.firstDeadline ?? null,
      deadline: at?.deadline ?? null,
      default_deadline,
      done_on: at?.doneOn ?? null,
      closed_on: at?.closedOn ?? null,
      withdrawn_on: withdrawn?.on ?? null,
      withdrawn_reason: withdrawn?.note ?? null,
      gate_solved: row.gateSolved,
      gate_in_place: row.gateInPlace,
      gate_satisfied: row.gateSatisfied,
      item_grade: row.itemGrade,
      committed: counts.committed > 0,
      withdrawn: counts.withdrawn > 0,
      closed: counts.closed > 0,
      unfulfilled: counts.unfulfilled > 0,
      unfulfilled_objective: counts.unfulfilledObjective > 0,
      unfulfilled_subjective: counts.unfulfilledSubjective > 0,
      carried_over: counts.carriedOver > 0,
      open: counts.open > 0,
      awaiting_closing: counts.awaitingClosing > 0,
      due: counts.due > 0,
      closed_on_time: counts.closedOnTime > 0,
      closed_late: counts.closedLate > 0,
      overdue: counts.overdue > 0,
      closed_in_period: counts.closedInPeriod > 0,
      to_inspect: toInspect,
      inspected,
      reminders: taken(judged, '提醒督促', period),
      assistance: taken(judged, '帮扶', period),
      criticism: taken(judged, '批评教育', period),
      amendments: taken(judged, '变更', period),
      away_to: awayTo,
      source_file: submission.name,
      source_sheet: row.origin.sheet,
      source_row: row.origin.row,
      ...common,
    };
  });
}
