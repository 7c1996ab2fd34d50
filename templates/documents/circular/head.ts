import { type Day, chineseDay, yearOf } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Period } from '../../../ledger/period.ts';
import { type PaperTerms, paperOf } from '../../../ledger/scheme/paper.ts';
import { sentence } from '../../../ledger/sentence.ts';
import { shortDay } from '../text/period.ts';
import { tellsInspection } from './inspection.ts';

/** The mark of the issuing body; longer names are set smaller so that the line is not broken in an odd place. */
export interface OrgMark {
  readonly text: string;
  readonly size: 'normal' | 'long' | 'longer';
}

export interface Head {
  readonly orgMark: OrgMark;
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly lead: string;
}

/** Signature, date and imprint (版记). */
export interface Tail {
  readonly signer: string;
  readonly date: string;
  readonly copyTo: string | null;
  readonly printer: string;
  readonly printed: string;
}

export function orgMark(name: string): OrgMark {
  // 156 mm hold twelve characters at 36 points and seventeen at 26.
  const length = name.length + 2;
  return { text: `${name}文件`, size: length <= 12 ? 'normal' : length <= 17 ? 'long' : 'longer' };
}

/** “建管委〔2026〕15号”; a blank to fill in where the number is not given yet. */
export function documentNumber(
  { numberPrefix }: Pick<PaperTerms, 'numberPrefix'>,
  { number, today }: Pick<BulletinInput, 'number' | 'today'>,
): string {
  if (number === null) return `${numberPrefix}〔${yearOf(today)}〕　号`;
  return number.startsWith(numberPrefix) ? number : `${numberPrefix}${number}`;
}

/** “关于2026年第三季度承诺事项落实情况的通报”, by which a correction names it too. */
export function circularTitle(period: Period): string {
  return `关于${period.name}承诺事项落实情况的通报`;
}

/** Title, number, addressee and opening (B7). */
export function head(input: BulletinInput): Head {
  const paper = paperOf(input.scheme, 'circular');
  const { period } = input;
  const done = tellsInspection(input) ? '督查汇总' : '汇总';
  return {
    orgMark: orgMark(paper.issuer),
    number: documentNumber(paper, input),
    title: circularTitle(period),
    addressee: `${paper.addressees}：`,
    lead:
      `根据《${paper.basis}》，${paper.issuer}对${period.name}承诺事项落实情况进行了${done}，` +
      `数据截至${shortDay(input.asOf, period.year)}。现将有关情况通报如下：`,
  };
}

/** Signature, date and imprint of a document with these terms. */
export function tail(paper: PaperTerms, today: Day): Tail {
  return {
    signer: paper.issuer,
    date: chineseDay(today),
    copyTo: paper.copyTo && sentence(paper.copyTo),
    printer: paper.printer,
    printed: `${chineseDay(today)}印发`,
  };
}
