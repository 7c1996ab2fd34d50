import { kind } from '../kind.ts';

/** Findings about 评选表彰 of the committee workbook (E5), and about members whom its sheets name. */
export const selectionKinds = {
  'selection-contradicts': kind<{ target: string; year: number; is: string; first: number; before: string }>({
    severity: 'error',
    title: '同一对象既表彰又未采纳',
    rule: 'E5',
    explain: ({ target, year, is, first, before }) => ({
      is: `${target}${year}年的结果写的是“${is}”，第${first}行是“${before}”`,
      expected: '推荐不等于表彰；最后表彰还是未采纳，只能有一个结果',
      todo: '请查对后改正；支部推荐、党委还没有决定的，支部那一行的结果选“推荐”。',
    }),
  }),
  'selection-not-recommended': kind<{ target: string; year: number; is: string; level: string }>({
    severity: 'warning',
    title: '没有支部推荐就表彰',
    rule: 'E5',
    explain: ({ target, year, is, level }) => ({
      is: `${target}${year}年由“${level}”一级“${is}”，没有支部推荐的记录`,
      expected: '评选应层层筛选，党员先由支部推荐',
      todo: '支部推荐过的，请补记一行；没有的，请查对姓名和支部代码。',
    }),
  }),
  'selection-order-doubled': kind<{ target: string; order: number; level: string; first: number }>({
    severity: 'warning',
    title: '推荐顺序重复',
    rule: 'E5',
    explain: ({ target, order, level, first }) => ({
      is: `${target}在“${level}”一级的推荐顺序是${order}，第${first}行也是${order}`,
      expected: '同一层级、同一类对象的推荐顺序一般不重复',
      todo: '请查对推荐顺序；确实并列的不必改。',
    }),
  }),
  'committee-member-unknown': kind<{ sheet: string; name: string; code: string }>({
    severity: 'warning',
    title: '支部名册中没有这名党员',
    rule: 'R5',
    explain: ({ sheet, name, code }) => ({
      is: `“${sheet}”中写的是“${name}”，在${code}的党员名册中对不上一个人`,
      expected: '应为该支部名册中的党员，两人同名的写“姓名(编号)”',
      todo: '请查对姓名、编号和支部代码。改正以前，这一行对不上任何人。',
    }),
  }),
};
