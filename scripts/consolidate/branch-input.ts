import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { BranchInput } from '../../templates/workbook/input.ts';
import type { BranchEntry } from './types.ts';

/** The branch as the cover of its ledger shows it. */
export function branchInput(branch: BranchEntry, scheme: Scheme): BranchInput {
  const { code, name, kind, orgForm, secretary, contactLeader } = branch;
  return {
    code,
    name,
    superior: branch.generalBranch ?? scheme.committee.name,
    ...(kind !== null && { kind }),
    ...(orgForm !== null && { orgForm }),
    ...(secretary !== null && { secretary }),
    ...(contactLeader !== null && { contactLeader }),
  };
}
