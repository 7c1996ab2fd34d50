import type { HalfYearInput } from '../../../ledger/figures/reports.ts';
import { occasionOf } from '../../../ledger/scheme/occasion.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import type { Audience } from '../circular/view.ts';
import { type Head, documentNumber, orgMark } from '../circular/head.ts';
import { shortDay } from '../text/period.ts';
import { isInspected } from './inspected.ts';

/** Title, number, addressee and opening (B3, B7): a report goes up; the version for the masses goes to those below. */
export function head(input: HalfYearInput, audience: Audience): Head {
  const { scheme, period, asOf } = input;
  const paper = paperOf(scheme, 'halfYear');
  const internal = audience === 'internal';
  const occasion = occasionOf(scheme, 'halfYear', period);
  return {
    orgMark: orgMark(paper.issuer),
    number: documentNumber(paper, input),
    title: `关于${period.name}承诺履行情况的督查报告`,
    addressee: `${internal ? paper.addressees : scheme.committee.addressees}：`,
    lead:
      `根据《${paper.basis}》，${paper.issuer}${occasion === null ? '' : `结合${occasion}，`}` +
      `对${period.name}承诺履行情况进行了${isInspected(input) ? '督查' : '汇总'}，数据截至${shortDay(asOf, period.year)}。` +
      `现将有关情况${internal ? '报告' : '公布'}如下：`,
  };
}
