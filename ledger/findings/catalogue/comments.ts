import { kind } from '../kind.ts';
import { countedNames } from '../names.ts';

/** Findings about 领导点评 (C1), and about what leaders do themselves (C2). */
export const commentKinds = {
  'commenter-role-wrong': kind<{ target: string; is: string; expected: string }>({
    severity: 'error',
    title: '点评人身份不对',
    rule: 'C1',
    explain: ({ target, is, expected }) => ({
      is: `点评对象是“${target}”，点评人身份是“${is}”`,
      expected: `“${target}”应由${expected}点评`,
      todo: '请查对点评对象和点评人身份；没有经规定的人点评的，请重新点评。',
    }),
  }),
  'commenter-not-secretary': kind<{ is: string; secretary: string }>({
    severity: 'warning',
    title: '点评人不是封面上的书记',
    rule: 'C1',
    explain: ({ is, secretary }) => ({
      is: `点评人是“${is}”，身份是党支部书记，封面上的党组织负责人是“${secretary}”`,
      expected: '普通党员由党支部书记点评',
      todo: '请查对姓名；当时的书记确是这一位的不必改。',
    }),
  }),
  'comment-on-oneself': kind<{ name: string }>({
    severity: 'error',
    title: '自己点评自己',
    rule: 'C1',
    explain: ({ name }) => ({
      is: `点评人“${name}”就是点评对象`,
      expected: '书记和班子成员由上级党组织负责人点评，不能自己点评自己',
      todo: '请查对点评对象和点评人；由上级党组织负责人点评的，写负责人的姓名。',
    }),
  }),
  'comments-missing': kind<{ quarter: string; names: readonly string[]; role: string; above: boolean }>({
    severity: 'warning',
    title: '本季度没有领导点评',
    rule: 'C1',
    explain: ({ quarter, names, role, above }) => ({
      is: `${quarter}应由${role}点评而没有点评的有${countedNames(names, '个对象')}`,
      expected: '领导点评原则上每季度一次，全覆盖',
      todo: above
        ? '由上级党组织记录，随回执写入：已经点评的，请读入回执；没有的，请向上级党组织提出。'
        : '点评过的，请补记；没有点评的，请补上。',
    }),
  }),
  'host-missing': kind<{ kind: string }>({
    severity: 'warning',
    title: '没有写明是哪位领导',
    rule: 'C2',
    explain: ({ kind: activity }) => ({
      is: `“${activity}”的“主持人”空着`,
      expected: `“${activity}”由领导亲自做，要写明姓名`,
      todo: '请在“主持人”中补填领导姓名。',
    }),
  }),
};
