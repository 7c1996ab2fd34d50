import { dueSentence, unfulfilledSentence } from '../circular/outcome.ts';
import type { Counts } from '../../../ledger/figures/counts.ts';
import { onTimeChange } from './compare.ts';
import { isInternal, type SectionOf } from './section.ts';
import { dayText } from './span.ts';

/** 结转 and 撤回: what else became of items. */
function otherSentence({ carriedOver, withdrawn }: Counts): string {
  const some = [
    carriedOver > 0 ? `结转下年${carriedOver}件` : '',
    withdrawn > 0 ? `撤回${withdrawn}件（不计入承诺事项总数）` : '',
  ].filter(Boolean);
  return some.length > 0 ? `另有${some.join('，')}。` : '没有结转、撤回的事项。';
}

/** 四、未兑现事项及说明: counts; the items stand in the internal annex (L5: reasons only where they are recorded). */
export const unfulfilledItems: SectionOf = (setting) => {
  const { input } = setting;
  const { totals, branches } = input.figures;
  const title = '未兑现事项及说明';
  if (branches.accepted === 0) return { title, parts: ['没有可供汇总的台账，兑现情况不作统计。'] };
  if (totals.committed === 0) return { title, parts: ['没有已定诺的承诺事项，没有未兑现事项。'] };
  const { reasonKinds, explanations } = input.scheme.followUp;
  const change = onTimeChange(input);
  const due = dueSentence(totals, dayText(input.asOf, input));
  const list = isInternal(setting) ? setting.where('unfulfilled') : null;
  const objective = reasonKinds ? totals.unfulfilledObjective : 0;
  return {
    title,
    parts: [
      `${due}${change === null ? '' : `${change}。`}`,
      [
        unfulfilledSentence(totals, reasonKinds),
        objective > 0
          ? `因客观原因未兑现的${objective}件，${explanations ? '由承诺主体向党组织说明、由党组织向党员群众解释，' : ''}不计入兑现得分。`
          : '',
        list === null ? '' : `未兑现事项清单${list}，供内部掌握，不对外公开。`,
      ].join(''),
      otherSentence(totals),
    ],
  };
};
