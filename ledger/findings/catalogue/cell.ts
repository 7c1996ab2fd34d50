import { kind } from '../kind.ts';

interface Seen {
  /** The column. */
  readonly header: string;
  /** What stands in the cell. */
  readonly is: string;
}

const HOW = '请改成“2026-3-5”或“2026年3月5日”这样的完整日期。';
const listed = (values: readonly string[]): string =>
  values.length > 12 ? `${values.slice(0, 12).join('、')}等${values.length}项` : values.join('、');

/** Findings about one cell, whatever the rules of the ledger. */
export const cellKinds = {
  'required-empty': kind<{ header: string; form?: boolean }>({
    severity: 'error',
    title: '必填的格空着',
    rule: '-',
    explain: ({ header, form }) => ({
      is: `“${header}”空着`,
      expected: '这一格必须填写',
      todo: `请补填“${header}”${form ? '' : '；如果这一行不该有，请整行删除'}。`,
    }),
  }),
  'date-unreadable': kind<Seen>({
    severity: 'error',
    title: '日期认不出来',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”，认不出是哪一天`,
      expected: '应为一个日期',
      todo: HOW,
    }),
  }),
  'date-impossible': kind<Seen>({
    severity: 'error',
    title: '没有这一天',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”，日历上没有这一天`,
      expected: '应为确有的日期',
      todo: '请查对后改正。',
    }),
  }),
  'date-ambiguous': kind<Seen>({
    severity: 'error',
    title: '日期不完整或有歧义',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”，可以读成不同的日子`,
      expected: '应为年、月、日齐全，年份四位在前',
      todo: HOW,
    }),
  }),
  'date-out-of-range': kind<Seen>({
    severity: 'error',
    title: '日期的年份不对',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”`,
      expected: '年份应在1950至2099年之间',
      todo: '请查对年份后改正。',
    }),
  }),
  'month-unreadable': kind<Seen>({
    severity: 'error',
    title: '月份认不出来',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”，认不出是哪一月`,
      expected: '应为年和月',
      todo: '请改成“1980-05”这样的写法。',
    }),
  }),
  'number-unreadable': kind<Seen>({
    severity: 'error',
    title: '数字认不出来',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”写的是“${is}”，不是数字`,
      expected: '应只填数字',
      todo: '请只填数字，不写单位和其他文字。',
    }),
  }),
  'number-not-whole': kind<Seen>({
    severity: 'error',
    title: '应为整数',
    rule: '-',
    explain: ({ header, is }) => ({ is: `“${header}”写的是“${is}”`, expected: '应为整数', todo: '请改成整数。' }),
  }),
  'number-out-of-range': kind<Seen & { min: number; max: number }>({
    severity: 'error',
    title: '数字超出范围',
    rule: '-',
    explain: ({ header, is, min, max }) => ({
      is: `“${header}”写的是“${is}”`,
      expected: `应在${min}到${max}之间`,
      todo: '请查对后改正。',
    }),
  }),
  'value-not-in-list': kind<Seen & { values: readonly string[] }>({
    severity: 'error',
    title: '不在可选的值之内',
    rule: '-',
    explain: ({ header, is, values }) => ({
      is: `“${header}”写的是“${is}”`,
      expected: `只能是：${listed(values)}`,
      todo: '请从下拉列表中重新选择。',
    }),
  }),
  'code-malformed': kind<Seen & { example: string }>({
    severity: 'error',
    title: '编号、代码写法不对',
    rule: '-',
    explain: ({ header, is, example }) => ({
      is: `“${header}”写的是“${is}”`,
      expected: `应写成“${example}”的样子`,
      todo: '请照样子改正。',
    }),
  }),
  'text-too-long': kind<{ header: string; length: number; max: number }>({
    severity: 'warning',
    title: '文字太长',
    rule: '-',
    explain: ({ header, length, max }) => ({
      is: `“${header}”有${length}个字`,
      expected: `不超过${max}个字`,
      todo: '请精简；打印的表格放不下。',
    }),
  }),
  'cell-error': kind<Seen>({
    severity: 'error',
    title: '格里是公式错误',
    rule: '-',
    explain: ({ header, is }) => ({
      is: `“${header}”显示为${is}`,
      expected: '应为填写的内容',
      todo: '请删去公式，直接填写内容。',
    }),
  }),
  'formula-uncached': kind<{ header: string }>({
    severity: 'error',
    title: '公式没有算出结果',
    rule: '-',
    explain: ({ header }) => ({
      is: `“${header}”是公式，文件里没有存下结果`,
      expected: '应为填写的内容',
      todo: '请用Excel或WPS打开、保存一次，或直接填写内容。',
    }),
  }),
  'value-normalised': kind<Seen & { to: string }>({
    severity: 'notice',
    title: '写法已自动统一',
    rule: '-',
    explain: ({ header, is, to }) => ({
      is: `“${header}”写的是“${is}”`,
      expected: `读作“${to}”`,
      todo: '不必改；以后请直接填日期或半角数字。',
    }),
  }),
  'personal-number': kind<{ header: string; what: string }>({
    severity: 'warning',
    title: '公开的内容中有个人号码',
    rule: 'F2',
    explain: ({ header, what }) => ({
      is: `“${header}”中写有${what}`,
      expected: '这一列会进入通报和公示，不写个人号码',
      todo: '请删去号码；通报中已略去。',
    }),
  }),
};
