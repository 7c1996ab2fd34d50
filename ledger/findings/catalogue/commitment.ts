import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { dateKinds } from './dates.ts';
import { rosterKinds } from './roster.ts';

/** A small number as it stands before a measure word. */
const counted = (count: number): string => ['零', '一', '两', '三', '四', '五', '六'][count] ?? String(count);
const who = (branch: boolean, name: string): string => (branch ? '本支部' : name);

/** Findings about what was promised and by whom. */
export const commitmentKinds = {
  ...rosterKinds,
  'commitment-id-doubled': kind<{ id: string; first: number }>({
    severity: 'error',
    title: '承诺编号重复',
    rule: 'P1',
    explain: ({ id, first }) => ({
      is: `编号“${id}”在第${first}行已经用过`,
      expected: '一件承诺一个编号，删行后也不重用',
      todo: '如是另一件承诺，请改用没有用过的编号，并补上它的变更记录；如是重复的行，请整行删除。',
    }),
  }),
  'commitment-id-of-other-year': kind<{ id: string; year: number }>({
    severity: 'error',
    title: '承诺编号的年度不对',
    rule: 'P1',
    explain: ({ id, year }) => ({
      is: `编号是“${id}”`,
      expected: `${year}年度的台账，编号应以“${year}-”开头`,
      todo: '请查对：如是往年的承诺，不应列在这里；如是写错，请改正编号，其他表里的同一编号一并改正。',
    }),
  }),
  'commitment-id-of-other-branch': kind<{ id: string; code: string }>({
    severity: 'error',
    title: '承诺编号不是本支部的',
    rule: 'P1',
    explain: ({ id, code }) => ({
      is: `编号是“${id}”，其中的支部代码不是“${code}”`,
      expected: `本支部的编号应含本支部的代码“${code}”`,
      todo: '请查对是否误贴了别的支部的内容；随党员转来、随支部并入的沿用原编号，请在名册中把有关党员填“转入”；如是写错，请改正编号，其他表里的同一编号一并改正。',
    }),
  }),
  'pledger-not-allowed': kind<{ branch: boolean; name: string }>({
    severity: 'error',
    title: '承诺主体不合方案',
    rule: 'P1',
    explain: ({ branch, name }) => ({
      is: `承诺主体是“${name}”`,
      expected: branch ? '本方案只有党员承诺，没有支部承诺' : '本方案只有支部承诺，没有党员承诺',
      todo: '请改正承诺主体，或整行删除。',
    }),
  }),
  'items-too-few': kind<{ name: string; count: number; min: number; max: number; categories: readonly string[] }>({
    severity: 'warning',
    title: '承诺件数偏少',
    rule: 'P2',
    explain: ({ name, count, min, max, categories }) => ({
      is: `${name}有${categories.join('、')}${categories.length > 1 ? '共' : ''}${count}件`,
      expected: `一般引导每名党员提出${min}—${max}件`,
      todo: '请引导补提；确有原因的不必改。',
    }),
  }),
  'items-too-many': kind<{ name: string; count: number; min: number; max: number; categories: readonly string[] }>({
    severity: 'warning',
    title: '承诺件数偏多',
    rule: 'P2',
    explain: ({ name, count, min, max, categories }) => ({
      is: `${name}有${categories.join('、')}${categories.length > 1 ? '共' : ''}${count}件`,
      expected: `一般引导每名党员提出${min}—${max}件`,
      todo: '请量力而行，酌情减少；确有把握的不必改。',
    }),
  }),
  'category-missing': kind<{
    branch: boolean;
    name: string;
    categories: readonly string[];
    usual: readonly string[];
  }>({
    severity: 'warning',
    title: '缺少应有的一类承诺',
    rule: 'P3',
    explain: ({ branch, name, categories, usual }) => ({
      is: `${who(branch, name)}没有${categories.join('、')}`,
      expected:
        usual.length > 0 ? `承诺一般分${counted(usual.length)}部分：${usual.join('、')}` : '方案要求的各类承诺都应有',
      todo: `请补提${categories.join('、')}${usual.length > 0 ? '；确有原因的不必改' : ''}。`,
    }),
  }),
  'pledger-without-items': kind<{ branch: boolean; name: string; confirmed: boolean }>({
    severity: 'warning',
    title: '应承诺而未承诺',
    rule: 'R4',
    explain: ({ branch, name, confirmed }) => ({
      is: `${who(branch, name)}在承诺台账中没有承诺事项`,
      expected: branch ? '支部应有自己的承诺' : confirmed ? '经党组织确认的党员都应承诺' : '在册党员都应承诺',
      todo: branch ? '请补提支部的承诺。' : '请补提；已转出、去世的，请在名册中填写变动和变动日期。',
    }),
  }),
  'deadline-before-year': kind<{ deadline: Day; year: number }>({
    severity: 'error',
    title: '完成时限早于本年度',
    rule: 'P1',
    explain: ({ deadline, year }) => ({
      is: `完成时限是${chineseDay(deadline)}`,
      expected: `应不早于${year}年1月1日`,
      todo: '请查对年份后改正。',
    }),
  }),
  'deadline-after-year': kind<{ deadline: Day; year: number }>({
    severity: 'warning',
    title: '完成时限晚于本年度',
    rule: 'P1',
    explain: ({ deadline, year }) => ({
      is: `完成时限是${chineseDay(deadline)}`,
      expected: `${year}年度的承诺一般在${year}年12月31日前完成`,
      todo: '请查对年份；确是跨年的，到年底请办理结转。',
    }),
  }),
  'text-alike': kind<{
    pledger: string;
    first: number;
    firstPledger: string;
    same: boolean;
    others: readonly number[];
  }>({
    severity: 'warning',
    title: '承诺事项雷同',
    rule: 'R6',
    explain: ({ pledger, first, firstPledger, same, others }) => ({
      is:
        `${pledger}的这一件与第${first}行${firstPledger}的${same ? '文字相同' : '文字几乎相同'}` +
        (others.length > 0 ? `，还有第${others.slice(0, 10).join('、')}${others.length > 10 ? '等' : ''}行也是` : ''),
      expected: '承诺应结合各人岗位和实际，防止千篇一律',
      todo: '请各按本人实际改写；确属共同任务的，写明各人分工。',
    }),
  }),
  ...dateKinds,
};
