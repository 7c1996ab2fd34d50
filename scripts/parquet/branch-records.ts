import type { BranchFigures, CommitteeFigures } from '../../ledger/figures/figures.ts';
import { branchStateName } from '../consolidate/states.ts';
import type { BranchRecord } from './branch-columns.ts';
import { type ParquetRun, runRecord } from './run-columns.ts';

function recordsOf(branch: BranchFigures, run: ParquetRun): readonly BranchRecord[] {
  const common = { ...runRecord(branch, run), state: branchStateName[branch.state], late: branch.late };
  const units = Object.entries(branch.byUnit);
  const rest = (key: 'expectedMembers' | 'pledgedMembers'): number =>
    units.reduce((left, [, unit]) => left - unit[key], branch[key]);
  return [
    {
      ...common,
      unit: null,
      expected_members: rest('expectedMembers'),
      pledged_members: rest('pledgedMembers'),
      oral_members: branch.oralMembers,
      to_comment: branch.toComment,
      commented: branch.commented,
      to_record: branch.toRecord,
      recorded: branch.recorded,
      records_told: branch.recordsTold,
    },
    ...units.map(([unit, { expectedMembers, pledgedMembers }]) => ({
      ...common,
      unit,
      expected_members: expectedMembers,
      pledged_members: pledgedMembers,
      oral_members: 0,
      to_comment: 0,
      commented: 0,
      to_record: 0,
      recorded: 0,
      records_told: 0,
    })),
  ];
}

/** The branches that have to report as rows of 支部情况.parquet, by code. */
export function branchRecords(
  { byBranch }: Pick<CommitteeFigures, 'byBranch'>,
  run: ParquetRun,
): readonly BranchRecord[] {
  const byCode = [...byBranch].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return byCode.flatMap((branch) => recordsOf(branch, run));
}
