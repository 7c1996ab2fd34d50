import { addDays } from '../../../ledger/day.ts';
import type { HalfYearInput } from '../../../ledger/figures/reports.ts';
import { quarterOf } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { nameBranches } from '../text/list.ts';
import { numeral } from '../text/number.ts';
import { isWanting } from './inspected.ts';

/** 下一步工作: who, by when, to whom. Counts and branches alone, for either audience. */
export function demandParagraph(input: HalfYearInput): string {
  const { scheme, period, figures, rows } = input;
  const { reportTo } = paperOf(scheme, 'halfYear');
  const wanting = rows.filter(isWanting);
  const branches = [...new Set(wanting.map(({ branch }) => branch))];
  const asked = [
    wanting.length > 0 ? `${nameBranches(branches)}督促未全面兑现的${wanting.length}名党员逐项整改` : '',
    figures.overdue > 0 ? `有逾期事项的支部对逾期的${figures.overdue}件承诺事项逐件提醒督促` : '',
    figures.awaitingClosing > 0 ? `对待销号的${figures.awaitingClosing}件承诺事项抓紧核实，符合条件的及时销号` : '',
    `各支部${figures.open > 0 ? `对尚未完成的${figures.open}件承诺事项抓好落实` : '继续抓好承诺事项的落实'}`,
  ].filter(Boolean);
  const list = asked.length === 1 ? asked[0]! : asked.map((one, i) => `${numeral(i + 1)}是${one}`).join('；');
  return `${list}。以上情况随${quarterOf(addDays(period.to, 1)).name}台账一并报${reportTo}。`;
}
