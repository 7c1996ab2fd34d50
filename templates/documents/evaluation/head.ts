import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { documentNumber, type Head, orgMark, tail, type Tail } from '../circular/head.ts';
import { shortDay } from '../text/period.ts';
import { isWhole, spanName } from './span.ts';

/** “关于2026年年终评议情况的通报”, “关于2026年上半年评议情况的通报”. */
function evaluationTitle(input: Pick<EvaluationInput, 'scheme' | 'period' | 'rounds'>): string {
  return `关于${spanName(input)}评议情况的通报`;
}

/** Title, number, addressee and opening (B7): fulfilment and ballots each have a day of their own. */
export function head(input: EvaluationInput): Head {
  const paper = paperOf(input.scheme, 'evaluation');
  const { period, asOf, ballotsUntil } = input;
  const what = isWhole(input) ? '年终评议' : `${input.rounds.join('、')}评议`;
  return {
    orgMark: orgMark(paper.issuer),
    number: documentNumber(paper, input),
    title: evaluationTitle(input),
    addressee: `${paper.addressees}：`,
    lead:
      `根据《${paper.basis}》，${paper.issuer}对${period.year}年承诺事项落实情况的${what}进行了汇总，` +
      `兑现情况截至${shortDay(asOf, period.year)}，评议票计至${shortDay(ballotsUntil, period.year)}。现将有关情况通报如下：`,
  };
}

export function evaluationTail({ scheme, today }: EvaluationInput): Tail {
  return tail(paperOf(scheme, 'evaluation'), today);
}
