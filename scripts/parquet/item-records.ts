import type { Counts } from '../../ledger/figures/counts.ts';
import { type JudgedItem, inspectionOf, isHotIssue, isKeyItem } from '../../ledger/figures/of-ledger.ts';
import { type Day, day } from '../../ledger/day.ts';
import { type Period, contains } from '../../ledger/period.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { resolvePledger } from '../../ledger/members.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { punctuality } from '../consolidate/register-items.ts';
import type { CountFlags, ItemRecord } from './item-columns.ts';
import { type ParquetRun, type ToldBranch, runRecord } from './run-columns.ts';

const flagsOf = (counts: Counts): CountFlags => ({
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
});

type State = Pick<
  ItemRecord,
  | 'status'
  | 'punctuality'
  | 'approved_on'
  | 'first_deadline'
  | 'deadline'
  | 'done_on'
  | 'closed_on'
  | 'withdrawn_on'
  | 'withdrawn_reason'
>;

function stateOf(judged: JudgedItem): State {
  const { at, awayTo } = judged;
  const withdrawn = at?.status === '撤回' ? at.steps.findLast(({ step }) => step === '撤回') : undefined;
  return {
    status: awayTo === null ? (at?.status ?? '未定诺') : '已转出',
    punctuality: punctuality(judged),
    approved_on: at?.approvedOn ?? null,
    first_deadline: at?.firstDeadline ?? null,
    deadline: at?.deadline ?? null,
    done_on: at?.doneOn ?? null,
    closed_on: at?.closedOn ?? null,
    withdrawn_on: withdrawn?.on ?? null,
    withdrawn_reason: withdrawn?.note ?? null,
  };
}

/** Steps of the period in force, by kind (L4, L10). */
function timesOf({ at }: JudgedItem, period: Period) {
  const taken = (name: string): number =>
    at?.steps.filter(({ step, on }) => step === name && contains(period, on)).length ?? 0;
  return {
    reminders: taken('提醒督促'),
    assistance: taken('帮扶'),
    criticism: taken('批评教育'),
    amendments: taken('变更'),
  };
}

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
    const { commitment } = judged.item;
    const row = inForce.get(sameId(commitment.id)) ?? commitment;
    const { toInspect, inspected } = inspection(judged);
    return {
      ...common,
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
      ...stateOf(judged),
      default_deadline,
      gate_solved: row.gateSolved,
      gate_in_place: row.gateInPlace,
      gate_satisfied: row.gateSatisfied,
      item_grade: row.itemGrade,
      ...flagsOf(judged.counts),
      to_inspect: toInspect,
      inspected,
      ...timesOf(judged, period),
      away_to: judged.awayTo,
      source_file: submission.name,
      source_sheet: row.origin.sheet,
      source_row: row.origin.row,
    };
  });
}
