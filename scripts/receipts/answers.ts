import { sameId } from '../../ledger/lifecycle/log.ts';
import { type Issued, issue } from '../../ledger/receipts/issue.ts';
import type { Told } from '../../ledger/receipts/told.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { canBeMarked } from '../consolidate/returned-copy.ts';
import type { BranchEntry, Submission } from '../consolidate/types.ts';
import { branchFileName, fileNamePart } from '../../ledger/file-name.ts';
import { sha256 } from '../files/sha256.ts';
import type { CarriedTo } from './carried.ts';
import { coverOf } from './cover.ts';
import { type ReceiptRegister, recordOf } from './register.ts';
import { toldOf } from './told.ts';

/** A receipt with the submission it answers and the names of its files. */
export interface AnsweredBranch extends Issued {
  readonly branch: BranchEntry;
  readonly submission: Submission;
  readonly told: Told;
  readonly files: { readonly workbook: string; readonly page: string; readonly marked: string | null };
}

function filesOf({ code, name }: BranchEntry, marked: boolean): AnsweredBranch['files'] {
  const base = branchFileName(code, name);
  return { workbook: `${base}.xlsx`, page: `${base}.html`, marked: marked ? `${base}_退回件.xlsx` : null };
}

/** The receipts for all counted submissions of a run, in the order of its files. */
export function answersOf(
  plan: FullPlan,
  register: ReceiptRegister,
  carriedTo: (submission: Submission) => CarriedTo,
): readonly AnsweredBranch[] {
  const { scheme, period, today } = plan;
  return plan.submissions.flatMap((submission): readonly AnsweredBranch[] => {
    const { branch, state, parsed } = submission;
    if (branch === null || parsed === null || (state !== 'accepted' && state !== 'returned')) return [];
    const told = toldOf(plan, submission);
    const issued = issue(
      recordOf(register, period.year, branch.code),
      {
        scheme: schemeOfLedger(parsed.ledger.identity, scheme),
        of: {
          year: period.year,
          period: period.id,
          branchCode: branch.code,
          branchName: branch.name,
          file: submission.name,
          digest: submission.digest,
          result: state,
        },
        ...carriedTo(submission),
        cover: coverOf(branch, scheme),
        ids: new Set(parsed.ledger.commitments.map(({ id }) => sameId(id))),
        told,
      },
      today,
      sha256,
    );
    return [
      { ...issued, branch, submission, told, files: filesOf(branch, state === 'returned' && canBeMarked(submission)) },
    ];
  });
}

/** A file that belongs to no branch, and the name of its page. */
export interface StrayFile {
  readonly submission: Submission;
  readonly page: string;
}

/** Files that belong to no branch; pages of like names are told apart by a number. */
export function straysOf(plan: FullPlan): readonly StrayFile[] {
  const taken = new Set<string>();
  return plan.submissions
    .filter(({ branch }) => branch === null)
    .map((submission) => {
      const base = fileNamePart(submission.name);
      let page = `${base}.html`;
      for (let number = 2; taken.has(page.toUpperCase()); number += 1) page = `${base}（${number}）.html`;
      taken.add(page.toUpperCase());
      return { submission, page };
    });
}
