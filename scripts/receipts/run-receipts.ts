import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { type RenderedDocument, renderReceipt, renderReturned, renderStray } from '../../templates/documents/index.ts';
import { buildReceipt, buildReturned } from '../../templates/workbook/index.ts';
import { keepAll } from '../archive/keep.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { type BulletinRun, makePlan } from '../consolidate/make-plan.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { returnedInput } from '../consolidate/returned-copy.ts';
import { fileStateName } from '../consolidate/states.ts';
import { replaceFolder } from '../files/folder.ts';
import { refuseOthers } from '../files/instead-of-folder.ts';
import { alone } from '../files/lock.ts';
import { wordOfPdf } from '../pdf/word-of-pdf.ts';
import { sha256 } from '../files/sha256.ts';
import { type AnsweredBranch, type StrayFile, answersOf, straysOf } from './answers.ts';
import { carriedBy } from './carried.ts';
import { type ReceiptRegister, readRegister, withNames, withRecords, writeRegister } from './register.ts';
import { toldFindings } from './told.ts';
import { makeFolder } from '../files/make-folder.ts';

export const RECEIPTS = '回执';
/** Pages for files that belong to no branch. */
const STRAYS = '其他';

export interface ReceiptsRun extends BulletinRun {
  /** Told how many receipts were written. */
  readonly onWritten?: (done: number, total: number) => Promise<void> | void;
}

export interface ReceiptsDone {
  readonly plan: FullPlan;
  readonly target: string;
  readonly answers: readonly AnsweredBranch[];
  readonly strays: readonly StrayFile[];
  /** Names of the outputs, within the target. */
  readonly written: readonly string[];
}

/** Writes a document in both its forms. */
async function writeBoth(dir: string, { html, docx }: RenderedDocument, page: string, word: string): Promise<void> {
  await writeFile(path.join(dir, page), html);
  await writeFile(path.join(dir, word), docx);
}

async function writeAnswer(dir: string, plan: FullPlan, answer: AnsweredBranch): Promise<readonly string[]> {
  const { period } = plan;
  const { receipt, told, news, files, submission } = answer;
  const carried = submission.parsed?.ledger.identity.carried ?? false;
  const scheme = schemeOfLedger({ carried }, plan.scheme);
  const input = { scheme, period, receipt, told, news, files };
  await writeFile(path.join(dir, files.workbook), await buildReceipt(input, sha256));
  await writeBoth(dir, await renderReceipt(input, plan.templates), files.page, files.word);
  if (files.marked !== null) {
    const marked = returnedInput(submission, scheme, period.year, receipt.issuedOn);
    await writeFile(path.join(dir, files.marked), await buildReturned(marked));
  }
  if (files.notice !== null && files.noticePage !== null) {
    await writeBoth(dir, await renderReturned(input, plan.templates), files.noticePage, files.notice);
  }
  return Object.values(files).filter((name) => name !== null);
}

async function writeStray(
  dir: string,
  plan: FullPlan,
  { submission, page, word }: StrayFile,
): Promise<readonly string[]> {
  const { scheme, period } = plan;
  const { name: file, digest, firstSeen, says, state } = submission;
  const findings = toldFindings(submission);
  await makeFolder(path.join(dir, STRAYS));
  const answer = await renderStray(
    { scheme, period, file, digest, firstSeen, says, state: fileStateName[state], findings },
    plan.templates,
  );
  await writeBoth(path.join(dir, STRAYS), answer, page, word);
  return [`${STRAYS}/${page}`, `${STRAYS}/${word}`];
}

/** Without the committee's workbook everything that went down would seem to have been taken back. */
function refuseWithoutBook({ book, period }: FullPlan, register: ReceiptRegister): void {
  if (book !== null) return;
  const records = Object.values(register.years[String(period.year)] ?? {});
  if (records.every(({ sent }) => sent.every(({ goneSince }) => goneSince !== null))) return;
  throw new WrongUsage(
    '以前的回执带下去过党委审定的事项，现在却没有党委工作簿.xlsx，照此会把它们全部撤销。请把党委工作簿放回原处再运行。',
  );
}

async function answerAll(run: ReceiptsRun, target: string): Promise<ReceiptsDone> {
  const { dir, period } = run;
  const made = await makePlan(run);
  const { plan } = made;
  const register = await readRegister(dir);
  refuseWithoutBook(plan, register);
  const answers = answersOf(plan, register, carriedBy(made));
  const strays = straysOf(plan);
  const names = answers.flatMap(({ files }) => Object.values(files).filter((name) => name !== null));
  const records = new Map(answers.map(({ branch, record }) => [branch.code, record]));
  const renewed = withNames(withRecords(register, period.year, records), period.id, [...names, STRAYS]);
  await keepAll(run, made);
  // Numbers are taken before a receipt with them exists: a run that dies can at worst leave a number whose receipt the
  // next run writes, never two receipts of one number.
  await writeRegister(dir, renewed);
  const written: string[] = [];
  const ours = new Set(renewed.folders[period.id]);
  await replaceFolder(
    target,
    (name) => ours.has(wordOfPdf(name)),
    async (fresh) => {
      for (const [index, answer] of answers.entries()) {
        written.push(...(await writeAnswer(fresh, plan, answer)));
        await run.onWritten?.(index + 1, answers.length);
      }
      for (const stray of strays) written.push(...(await writeStray(fresh, plan, stray)));
    },
  );
  return { plan, target, answers, strays, written };
}

/**
 * Answers every submission of a period (V5): 回执/期间 holds a receipt a branch, as workbook, page and in Word, the marked
 * copy of a returned one and the notice of its return, and an answer to each file that belongs to no branch. Written beside
 * and renamed into place; repeated with nothing new it writes the same bytes.
 */
export async function runReceipts(run: ReceiptsRun): Promise<ReceiptsDone> {
  const root = path.join(run.dir, RECEIPTS);
  const target = path.join(root, run.period.id);
  await refuseOthers([root, target]);
  // 收件登记.json is the circular's too.
  return alone(path.join(run.dir, '通报'), () => alone(root, () => answerAll(run, target)));
}
