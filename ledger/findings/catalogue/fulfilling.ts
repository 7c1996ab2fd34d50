import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** Findings about what must be there before an item is closed, and about the year's milestones (L3, E8, R3). */
export const fulfillingKinds = {
  'closed-without-gate': kind<{ id: string; refused: readonly string[]; unchecked: readonly string[] }>({
    severity: 'error',
    title: '没有通过关口却销号',
    rule: 'L3',
    explain: ({ id, refused, unchecked }) => ({
      is:
        `“${id}”已经销号，` +
        [
          ...(refused.length > 0 ? [`${listed(refused)}是“否”`] : []),
          ...(unchecked.length > 0 ? [`${listed(unchecked)}空着`] : []),
        ].join('，'),
      expected: '每一道关口都核验为“是”，才能销号',
      todo: '请“冲正”销号，等核验通过以后再销号；已经核验通过的，请读入回执，或补填核验的结果。',
    }),
  }),
  'item-grade-missing': kind<{ id: string; gate: string }>({
    severity: 'warning',
    title: '销号核验通过，没有一诺一评',
    rule: 'E8',
    explain: ({ id, gate }) => ({
      is: `“${id}”的“${gate}”是“是”，“一诺一评”空着`,
      expected: '承诺一件，评议一件',
      todo: '请补填群众评议的等次；没有评议的，请补办。',
    }),
  }),
  'milestone-missed': kind<{ step: string; by: Day; isDefault: boolean }>({
    severity: 'warning',
    title: '过了时间节点还没有办',
    rule: 'R3',
    explain: ({ step, by, isDefault }) => ({
      is: `这一件还没有“${step}”`,
      expected: `应在${chineseDay(by)}以前“${step}”${isDefault ? '（本软件的默认值，不是本单位的规定）' : ''}`,
      todo: '请尽快办理；已经办过的，请补记。',
    }),
  }),
};
