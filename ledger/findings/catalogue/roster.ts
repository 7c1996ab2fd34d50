import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

/** Findings about the members' roster, and about names and ids that refer to rows of another sheet. */
export const rosterKinds = {
  'member-id-doubled': kind<{ id: string; name: string; first: number }>({
    severity: 'error',
    title: '党员编号重复',
    rule: 'V3',
    explain: ({ id, name, first }) => ({
      is: `${name}的党员编号“${id}”在第${first}行已经用过`,
      expected: '一名党员一个编号，不重复、不重用',
      todo: '如是另一名党员，请改用没有用过的编号；如是同一人，请删去重复的一行。',
    }),
  }),
  'member-id-of-other-branch': kind<{ id: string; code: string }>({
    severity: 'warning',
    title: '党员编号不是本支部的',
    rule: 'V3',
    explain: ({ id, code }) => ({
      is: `党员编号“${id}”不以本支部的代码“${code}”开头`,
      expected: '本支部党员的编号一般以本支部代码开头，转入的党员可沿用原编号',
      todo: '确是转入的不必改；否则请改正。',
    }),
  }),
  'member-name-shared': kind<{ name: string; ids: readonly string[] }>({
    severity: 'notice',
    title: '党员同名',
    rule: 'V3',
    explain: ({ name, ids }) => ({
      is: `名册中有${ids.length}名党员叫“${name}”`,
      expected: '其他表里用“姓名(编号)”区分',
      todo: `其他表里请写成${ids.map((id) => `“${name}(${id})”`).join('、')}。`,
    }),
  }),
  'name-ambiguous': kind<{ header: string; name: string; ids: readonly string[] }>({
    severity: 'error',
    title: '同名，分不清是谁',
    rule: 'V3',
    explain: ({ header, name, ids }) => ({
      is: `“${header}”写的是“${name}”，名册中有${ids.length}人叫这个名字`,
      expected: '同名的应写“姓名(编号)”',
      todo: `请改成${ids.map((id) => `“${name}(${id})”`).join('或')}。`,
    }),
  }),
  'name-unknown': kind<{ header: string; name: string; branch: boolean }>({
    severity: 'error',
    title: '名册中没有这个人',
    rule: 'V3',
    explain: ({ header, name, branch }) => ({
      is: `“${header}”写的是“${name}”，党员名册中没有`,
      expected: branch ? '应为“本支部”或名册中的党员' : '应为名册中的党员',
      todo: '请查对姓名；名册漏了这名党员的，请补入名册。',
    }),
  }),
  'name-is-branch': kind<{ header: string; name: string }>({
    severity: 'error',
    title: '这里只能填党员',
    rule: 'P1',
    explain: ({ header, name }) => ({
      is: `“${header}”写的是“${name}”`,
      expected: '应为名册中的党员，不能是支部',
      todo: '请改为党员姓名。',
    }),
  }),
  'reference-unknown': kind<{ header: string; id: string; sheet: string; rows: number }>({
    severity: 'error',
    title: '编号查不到',
    rule: 'L1',
    explain: ({ header, id, sheet, rows }) => ({
      is: `“${header}”写的是“${id}”${rows > 1 ? `（共${rows}行）` : ''}，“${sheet}”中没有这个编号`,
      expected: `应为“${sheet}”中的编号`,
      todo: `请查对编号；如果“${sheet}”中的那一行被误删，请恢复。`,
    }),
  }),
  'change-without-date': kind<{ name: string; change: string }>({
    severity: 'error',
    title: '有变动，没有变动日期',
    rule: 'V3',
    explain: ({ name, change }) => ({
      is: `${name}的变动是“${change}”，没有变动日期`,
      expected: '有变动就要有变动日期，应承诺人数据此计算',
      todo: '请补填变动日期。',
    }),
  }),
  'change-date-without-change': kind<{ name: string; on: Day }>({
    severity: 'error',
    title: '有变动日期，没有变动',
    rule: 'V3',
    explain: ({ name, on }) => ({
      is: `${name}填了变动日期${chineseDay(on)}，没有填是什么变动`,
      expected: '变动和变动日期应同时填写或同时空着',
      todo: '请补选变动；没有变动的，请清除变动日期。',
    }),
  }),
  'change-out-of-year': kind<{ name: string; change: string; on: Day; year: number }>({
    severity: 'warning',
    title: '变动不在本年度',
    rule: 'V3',
    explain: ({ name, change, on, year }) => ({
      is: `${name}的“${change}”日期是${chineseDay(on)}`,
      expected: `变动只记${year}年内的`,
      todo:
        change === '转入'
          ? '请查对日期；往年转入的，清除变动和变动日期。'
          : '请查对日期；往年已减少的党员，不列入本年度名册。',
    }),
  }),
  'roster-empty': kind<Record<never, never>>({
    severity: 'warning',
    title: '党员名册是空的',
    rule: 'R4',
    explain: () => ({
      is: '党员名册中一名党员也没有',
      expected: '应列出本支部全部党员，应承诺人数据此统计',
      todo: '请填写党员名册。',
    }),
  }),
};
