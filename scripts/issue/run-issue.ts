import path from 'node:path';
import { chineseDay } from '../../ledger/day.ts';
import { paperOf } from '../../ledger/scheme/paper.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { recoverOutputs } from '../consolidate/apply.ts';
import { hasCircular } from '../consolidate/reports/which.ts';
import { type BulletinRun, makePlan } from '../consolidate/make-plan.ts';
import type { PdfsDone } from '../pdf/make.ts';
import { alone } from '../files/lock.ts';
import { type AgainstIssued, againstIssued } from './against.ts';
import { draftFigures, sameFigures } from './draft.ts';
import {
  CIRCULARS,
  type Issued,
  type ReadIssued,
  brokenRow,
  circularPeriods,
  issuedFolder,
  readIssued,
} from './issued.ts';
import { seenDrafts } from './seen.ts';
import { writeIssue } from './write-issue.ts';

export interface IssueRun extends BulletinRun {
  readonly number: string;
  /** Make a PDF of each Word file too, frozen with it. */
  readonly pdf?: boolean;
  /** Told the files before PDFs are made of the Word files among them. */
  readonly onPdfs?: (written: readonly string[]) => void;
}

export interface IssueDone {
  /** Path of the issued folder. */
  readonly at: string;
  readonly folder: string;
  /** It had been issued before with this number and this outcome; nothing was written. */
  readonly already: boolean;
  /** The whole number of the circular that it corrects; `null` for the circular itself. */
  readonly corrects: string | null;
  /** Drafts in Word that were changed by hand; the issued files do not have these changes. */
  readonly edited: readonly string[];
  /** What became of the PDFs; `null` where none were asked for. */
  readonly pdfs: PdfsDone | null;
}

const whole = ({ record }: ReadIssued): string => record.prefix + record.number;

/** A number belongs to one document: a second one can't bear it, of whatever period. */
async function refuseUsed(run: IssueRun, own: readonly Issued[]): Promise<void> {
  for (const period of await circularPeriods(run.dir)) {
    const same = period.id === run.period.id;
    const issued = same ? own : await readIssued(path.join(run.dir, CIRCULARS, period.id));
    const used = issued.find((one) => one.record?.number === run.number);
    if (!used || (same && used === own.at(-1))) continue;
    throw new WrongUsage(
      `文号${run.number}已用于${period.name}的${used.folder}（${chineseDay(used.record!.issuedOn)}印发），一个文号只能用一次。` +
        '请核对文号，什么都没有写。',
    );
  }
}

function readable(issued: readonly Issued[]): readonly ReadIssued[] {
  const broken = issued.find((one) => one.record === null);
  if (broken) {
    throw new WrongUsage(
      `“${broken.at}”中的印发.json 缺失或已损坏，无从知道印发过什么，不能再印发。请从备份恢复这个文件夹。`,
    );
  }
  const row = brokenRow(issued);
  if (row !== null) throw new WrongUsage(`${row}什么都没有写。`);
  return issued as readonly ReadIssued[];
}

/** The draft that the clerk has looked at must say what would be issued now. Gives Word files changed by hand. */
async function refuseUnseen(against: AgainstIssued, target: string, period: string): Promise<readonly string[]> {
  const { plan } = against;
  const draft = await draftFigures(target);
  const again = `请先运行 chengnuo bulletin --period ${period}，核对结果后再印发。`;
  if (draft === null) throw new WrongUsage(`“${target}”中还没有通报的草稿。${again}`);
  if (!sameFigures(draft, plan.figures)) {
    throw new WrongUsage(
      draft.asOf === plan.asOf
        ? `现在汇总的数字与“${target}”中的草稿不同：草稿之后，台账、名册或方案有改动。${again}`
        : `草稿的数据截至${draft.asOf}，这次截至${plan.asOf}，两者不同。请用同一个 --as-of，或重新运行 chengnuo bulletin。`,
    );
  }
  const { unseen, edited } = await seenDrafts(against, target);
  if (unseen.length === 0) return edited;
  throw new WrongUsage(
    `“${target}”中的${unseen.join('、')}与现在生成的不同：数字相同，但草稿之后文字有改动，或者草稿不完整。${again}`,
  );
}

/** What speaks against a further issue of a period that was issued; `null` where the very same was issued before. */
function refuseSecond(run: IssueRun, { compared }: AgainstIssued, last: ReadIssued): 'already' | null {
  const repeated = last.record.number === run.number;
  if (compared?.otherDay) {
    throw new WrongUsage(
      `已印发的${last.record.number}数据截至${chineseDay(compared.otherDay)}，这次截至${chineseDay(run.asOf)}，不能作为它的更正。`,
    );
  }
  if (compared?.same) {
    if (repeated) return 'already';
    throw new WrongUsage(`现在的结果与已印发的${last.record.number}一致，没有需要更正的内容，没有印发。`);
  }
  if (repeated) {
    throw new WrongUsage(
      `${run.number}已经印发，现在的结果与它不同。已印发的不能改动：请先运行 chengnuo bulletin 看更正通报的草稿，再用新的文号印发更正。`,
    );
  }
  return null;
}

/** The mark that stands in a new 方案.json until the office has written in its own. */
const UNSET = '×';

function refuseUnset({ scheme }: IssueRun): void {
  const { numberPrefix } = paperOf(scheme, 'circular');
  if (!numberPrefix.includes(UNSET)) return;
  throw new WrongUsage(
    `方案.json 中的发文代字（numberPrefix）还是“${numberPrefix}”，印发的文号会带“${UNSET}”。请改成本单位的代字，再运行 chengnuo bulletin 核对后印发。`,
  );
}

/** A period in which the scheme asks for other reports alone has no circular to freeze. */
function refuseWithoutCircular({ scheme, period }: IssueRun): void {
  if (hasCircular(scheme, period)) return;
  throw new WrongUsage(
    `按方案，${period.name}不出通报，没有可以印发的。其他文件由 chengnuo bulletin --period ${period.id} 生成，核对后直接使用。`,
  );
}

/** Freezes the circular of a period, or the correction of what was issued, under 通报/期间/已印发-N. */
export async function runIssue(run: IssueRun): Promise<IssueDone> {
  refuseWithoutCircular(run);
  refuseUnset(run);
  const circulars = path.join(run.dir, CIRCULARS);
  return alone(circulars, async () => {
    await recoverOutputs(run.dir);
    const target = path.join(circulars, run.period.id);
    const { plan } = await makePlan(run);
    const against = await againstIssued(plan, target);
    const issued = readable(against.issued);
    await refuseUsed(run, issued);
    const [first, last] = [issued[0], issued.at(-1)];
    const corrects = first ? whole(first) : null;
    if (last && refuseSecond(run, against, last) === 'already') {
      return {
        at: last.at,
        folder: last.folder,
        already: true,
        corrects: last === first ? null : corrects,
        edited: [],
        pdfs: null,
      };
    }
    const edited = await refuseUnseen(against, target, run.period.id);
    const folder = issuedFolder((last?.serial ?? 0) + 1);
    const at = path.join(target, folder);
    const { correction } = against;
    const corrected = last?.folder ?? null;
    const pdf = run.pdf ?? false;
    const issuing = {
      plan: against.plan,
      correction,
      number: run.number,
      corrects: corrected,
      pdf,
      onPdfs: run.onPdfs,
    };
    return { at, folder, already: false, corrects, edited, pdfs: await writeIssue(issuing, at) };
  });
}
