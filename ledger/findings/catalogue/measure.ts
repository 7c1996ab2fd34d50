import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { quoted, someOf } from './listed.ts';

/** Findings about 整改问责 (E6, L6), of a branch and of the higher committee. */
export const measureKinds = {
  'measure-doubled': kind<{ target: string; measure: string; decidedOn: Day; first: number }>({
    severity: 'error',
    title: '整改问责重复',
    rule: 'E6',
    explain: ({ target, measure, decidedOn, first }) => ({
      is: `${chineseDay(decidedOn)}对${target}的“${measure}”，第${first}行已经记过`,
      expected: '一项措施只记一行',
      todo: '请删去重复的一行，或改正写错的一处；是为不同的承诺作出的，请填“关联编号”。',
    }),
  }),
  'measure-cause-foreign': kind<{ measure: string; cause: string; right: readonly string[] }>({
    severity: 'error',
    title: '事由与措施不符',
    rule: 'E6',
    explain: ({ measure, cause, right }) => ({
      is: `措施是“${measure}”，事由写的是“${cause}”`,
      expected: `“${measure}”只用于${quoted(right)}`,
      todo: '请查对措施和事由。',
    }),
  }),
  'measure-authority': kind<{ measure: string; decidedBy: string }>({
    severity: 'error',
    title: '无权作出的措施',
    rule: 'E6',
    explain: ({ measure, decidedBy }) => ({
      is: `措施是“${measure}”，决定机关写的是“${decidedBy}”`,
      expected: `“${measure}”不由支部决定，应由上级决定`,
      todo: '请查对措施和决定机关；支部作出的不算数，请报上级决定。',
    }),
  }),
  'measure-not-key-work': kind<{ measure: string; target: string; themes: readonly string[] }>({
    severity: 'error',
    title: '对象没有重点工作责任承诺',
    rule: 'E6',
    explain: ({ measure, target, themes }) => ({
      is: `“${measure}”的对象是“${target}”，台账中没有这一对象主题为${quoted(themes)}的承诺`,
      expected: `“${measure}”只用于作了${quoted(themes)}、失职失责而且目标责任制考核差的领导`,
      todo: '请查对对象和措施；漏记了承诺主题的，请在承诺台账中改正。',
    }),
  }),
  'measure-without-deadline': kind<{ measure: string; header: string }>({
    severity: 'error',
    title: '限期的措施没有期限',
    rule: 'L6',
    explain: ({ measure, header }) => ({
      is: `措施是“${measure}”，“${header}”空着`,
      expected: `“${measure}”要写明期限，到期核对`,
      todo: `请补填“${header}”。`,
    }),
  }),
  'measure-days-reversed': kind<{ header: string; on: Day; decidedOn: Day }>({
    severity: 'error',
    title: '整改日期早于决定日期',
    rule: 'L6',
    explain: ({ header, on, decidedOn }) => ({
      is: `“${header}”是${chineseDay(on)}，决定日期是${chineseDay(decidedOn)}`,
      expected: '先决定，再整改',
      todo: '请查对两个日期后改正。',
    }),
  }),
  'measure-of-other-item': kind<{ id: string; target: string; pledger: string }>({
    severity: 'error',
    title: '关联的是别人的承诺',
    rule: 'E6',
    explain: ({ id, target, pledger }) => ({
      is: `对象是${target}，关联编号“${id}”是${pledger}的承诺`,
      expected: '对党员采取的措施，应关联对象本人的承诺',
      todo: '请查对对象和关联编号。',
    }),
  }),
  'fix-overdue': kind<{ target: string; measure: string; fixBy: Day; header: string; days: number }>({
    severity: 'warning',
    title: '整改到期没有完成',
    rule: 'L6',
    explain: ({ target, measure, fixBy, header, days }) => ({
      is: `${target}的“${measure}”到${chineseDay(fixBy)}为止，“${header}”空着，${days === 0 ? '当日到期未完成' : `已逾期${days}天`}`,
      expected: '应在整改期限以前完成；逾期的另报',
      todo: `已经完成的，请补填“${header}”和结果；没有完成的，请督促，并向上级报告。`,
    }),
  }),
  'measure-missing': kind<{ cause: string; anyOf: readonly string[]; names: readonly string[] }>({
    severity: 'warning',
    title: '应采取的措施没有记录',
    rule: 'E6',
    explain: ({ cause, anyOf, names }) => ({
      is: `${someOf(names, '个承诺主体')}有承诺没有兑现或评议不好，没有因“${cause}”采取措施的记录`,
      expected: `应视具体情况采取${quoted(anyOf)}${anyOf.length > 1 ? '中的一项' : ''}`,
      todo: '已经采取的，请补记；没有采取的，请研究决定；由上级处理的，等上级的回执。',
    }),
  }),
  'measure-assessment-missing': kind<{ measure: string; target: string }>({
    severity: 'warning',
    title: '没有目标责任制考核的结果',
    rule: 'E6',
    explain: ({ measure, target }) => ({
      is: `对“${target}”采取了“${measure}”，“目标责任制考核”中没有这名领导干部当年的结果`,
      expected: `失职失责而且目标责任制考核差的，才能采取“${measure}”`,
      todo: '请补记考核结果；考核不是差的，请改用别的措施。',
    }),
  }),
  'measure-assessment-other': kind<{ measure: string; target: string; result: string }>({
    severity: 'error',
    title: '目标责任制考核不是差，却采取了这一措施',
    rule: 'E6',
    explain: ({ measure, target, result }) => ({
      is: `对“${target}”采取了“${measure}”，而当年目标责任制考核的结果是“${result}”`,
      expected: `失职失责而且目标责任制考核差的，才能采取“${measure}”`,
      todo: '请查对考核结果和措施。',
    }),
  }),
};
