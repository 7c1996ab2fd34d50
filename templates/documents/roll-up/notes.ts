import { addDays, chineseDay } from '../../../ledger/day.ts';
import { type RollUpInput, countedLines } from '../../../ledger/figures/roll-up.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import { addresseesOf, kindOf } from './lowers.ts';

/** Where the figures come from, committee by committee. */
function sources({ figures }: RollUpInput): readonly string[] {
  if (kindOf(figures) === 'evaluation') return [];
  return countedLines(figures).map(({ name, number }) =>
    number === null ? `${name}：通报尚未印发，取自草稿。` : `${name}：取自${number}。`,
  );
}

/** 说明: how the figures were put together, what they leave out, and what is the software's own. */
export function notes(input: RollUpInput): readonly string[] {
  const { scheme, figures, asOf, today, listed } = input;
  const what = kindOf(figures);
  const { addressees } = paperOf(scheme, what);
  const shown = addresseesOf(input);
  const by = chineseDay(addDays(today, MENDING_DAYS));
  return [
    `数据截至${chineseDay(asOf)}，由各党委自己汇总的数字相加得出，没有读取支部台账；比率由相加后的件数算出，没有平均各党委的比率。`,
    ...(listed ? [] : ['本级没有下级党委名册，收到几个党委就汇总几个；有没有漏报的，请另行核对。']),
    ...(figures.schemes.length < 2
      ? []
      : ['各党委采用的方案不同：不是所有方案都有的项目不合计，类别、主题、等次的名称不同的不分列。']),
    ...(addressees === shown
      ? []
      : [`方案.json 中的主送机关是“${addressees}”，本件发给下级党委，写作“${shown}”，印发前可以修改。`]),
    ...(what === 'circular'
      ? [`“下一步要求”中的期限${by}为成文日期后${MENDING_DAYS}日，是软件默认值，不是本单位的规定，印发前可以修改。`]
      : []),
    ...sources(input),
  ];
}
