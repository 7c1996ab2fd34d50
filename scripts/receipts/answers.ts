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

/** Names of the files that go down for a submission; the last three only for a returned one. */
interface AnswerFiles {
  readonly workbook: string;
  readonly page: string;
  readonly word: string;
  readonly marked: string | null;
  readonly notice: string | null;
  readonly noticePage: string | null;
}

/** A receipt with the submission it answers and the names of its files. */
export interface AnsweredBranch extends Issued {
  readonly branch: BranchEntry;
  readonly submission: Submission;
  readonly told: Told;
  readonly files: AnswerFiles;
}

/** A ledger that only this program can't read has nothing to mend: it gets neither a marked copy nor a notice. */
function filesOf({ code, name }: BranchEntry, marked: boolean): AnswerFiles {
  const base = branchFileName(code, name);
  return {
    workbook: `${base}.xlsx`,
    page: `${base}.html`,
    word: `${base}.docx`,
    marked: marked ? `${base}_退回件.xlsx` : null,
    notice: marked ? `${base}_退回通知.docx` : null,
    noticePage: marked ? `${base}_退回通知.html` : null,
  };
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
    const returned = state === 'returned';
    const files = filesOf(branch, returned && canBeMarked(submission));
    return [{ ...issued, branch, submission, told, files }];
  });
}

/** A file that belongs to no branch, and the names of its answer as page and in Word. */
export interface StrayFile {
  readonly submission: Submission;
  readonly page: string;
  readonly word: string;
}

/** Files that belong to no branch; pages of like names are told apart by a number. */
export function straysOf(plan: FullPlan): readonly StrayFile[] {
  const taken = new Set<string>();
  return plan.submissions
    .filter(({ branch }) => branch === null)
    .map((submission) => {
      const base = fileNamePart(submission.name);
      let name = base;
      for (let number = 2; taken.has(name.toUpperCase()); number += 1) name = `${base}（${number}）`;
      taken.add(name.toUpperCase());
      return { submission, page: `${name}.html`, word: `${name}.docx` };
    });
}
