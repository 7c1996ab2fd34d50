import { ruleOf, stepsOf } from '../../lifecycle/steps.ts';
import { type Fit, problem, strangers, unlisted } from './fit.ts';

/** The steps of the log that the scheme's rules need are in its list, and no others; statuses they lead to are too. */
export const steps: Fit = (scheme) => {
  const { followUp, review } = scheme;
  const named = scheme.lists['step'] ?? [];
  const right: readonly string[] = stepsOf(scheme);
  const needed = [
    '提诺',
    ...(review ? ['送审', '退回'] : []),
    ...['定诺', '亮诺', '践诺', '申请销号', '销号', '未兑现', '变更', '撤回', '冲正', '提醒督促'],
    ...(followUp.assistance ? ['帮扶'] : []),
    ...(followUp.criticism ? ['批评教育'] : []),
    ...(followUp.explanations ? ['向党组织说明', '向群众解释'] : []),
  ];
  const leadsTo = stepsOf(scheme).flatMap((step) => ruleOf(step, scheme).to ?? []);
  return [
    ...strangers('lists.step', named, [...right, ...needed], '步骤'),
    ...needed.filter((step) => !named.includes(step)).map((step) => problem('lists.step', `缺少步骤“${step}”`)),
    ...unlisted('lists.step', [...new Set(leadsTo)], 'status', scheme),
  ];
};
