import { kind } from '../kind.ts';

const listed = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join('、');

/** A cell in which the branch and the committee differ; the empty text is an empty cell. */
export interface Difference {
  readonly header: string;
  readonly is: string;
  readonly decided: string;
}

const shown = (text: string): string => (text === '' ? '空着' : `是“${text}”`);

/** Findings about the committee’s own workbook (党委工作簿), and about rows of a branch that are the committee’s to write (R5). */
export const committeeKinds = {
  'committee-row-doubled': kind<{ key: readonly string[]; first: number }>({
    severity: 'error',
    title: '党委工作簿中重复',
    rule: 'R5',
    explain: ({ key, first }) => ({
      is: `${key.join('、')}，第${first}行已经记过`,
      expected: '这些列都相同的只记一行，随回执写入支部台账时才对得上',
      todo: '请删去重复的一行，或改正写错的一处。',
    }),
  }),
  'committee-reviewer-wrong': kind<{ is: string; expected: readonly string[] }>({
    severity: 'error',
    title: '不由上级审查的写进了党委工作簿',
    rule: 'R2',
    explain: ({ is, expected }) => ({
      is: `审查主体写的是“${is}”`,
      expected: `“审查意见”只记由${listed(expected)}审查的`,
      todo: '请改正审查主体；由别的主体审查的，由支部记在自己的“审查记录”中，请从这里删去。',
    }),
  }),
  'gate-closed-with-no': kind<{ headers: readonly string[] }>({
    severity: 'error',
    title: '关口没有通过却销号',
    rule: 'L3',
    explain: ({ headers }) => ({
      is: `${listed(headers)}是“否”，结论是“销号”`,
      expected: '每一道都为“是”，才能销号',
      todo: '请改正结论或这一道关口；没有通过的，结论选“退回”并写明意见。',
    }),
  }),
  'handling-baseless': kind<{ handling: string }>({
    severity: 'warning',
    title: '有处理而没有写明情况',
    rule: 'E6',
    explain: ({ handling }) => ({
      is: `处理是“${handling}”，“未全面兑现情况”空着`,
      expected: '对没有全面兑现承诺的党员才作处理，应写明哪一项没有兑现',
      todo: '请补填“未全面兑现情况”；没有处理的，“处理”选“无”。',
    }),
  }),
  'committee-item-unknown': kind<{ id: string; code: string | null }>({
    severity: 'warning',
    title: '台账中没有这件承诺',
    rule: 'R5',
    explain: ({ id, code }) => ({
      is: code === null ? `各支部已接收的台账中没有“${id}”` : `${code}的台账中没有“${id}”`,
      expected: '应为支部台账中已有的编号',
      todo: '请查对编号；支部删去了这一件的，请向支部问明原因。改正以前，这一行不随回执下去。',
    }),
  }),
  'committee-branch-unknown': kind<{ code: string }>({
    severity: 'warning',
    title: '名册中没有这个支部代码',
    rule: 'R5',
    explain: ({ code }) => ({
      is: `支部代码写的是“${code}”，支部名册中没有`,
      expected: '应为支部名册中的代码',
      todo: '请改正支部代码；名册漏了的，请补入支部名册。改正以前，这一行不随回执下去。',
    }),
  }),
  'committee-target-unknown': kind<{ header: string; name: string; code: string }>({
    severity: 'warning',
    title: '这个支部没有这名党员',
    rule: 'R5',
    explain: ({ header, name, code }) => ({
      is: `“${header}”写的是“${name}”，在${code}的党员名册中对不上一个人`,
      expected: '应为“本支部”或该支部名册中的党员，两人同名的写“姓名(编号)”',
      todo: '请查对姓名和支部代码。改正以前，这一行不随回执下去。',
    }),
  }),
  'committee-row-differs': kind<{ differences: readonly Difference[] }>({
    severity: 'error',
    title: '与上级党组织的记录不一致',
    rule: 'R5',
    explain: ({ differences }) => ({
      is: differences
        .map(({ header, is, decided }) => `“${header}”${shown(is)}，上级的记录${shown(decided)}`)
        .join('；'),
      expected: '由上级党组织决定的，以上级的记录为准',
      todo: '请读入最近的回执，不要自己改；对上级的记录有疑问的，请向上级党组织提出。',
    }),
  }),
  'committee-row-absent': kind<{ sheet: string; key: readonly string[] }>({
    severity: 'warning',
    title: '上级党组织没有这一条记录',
    rule: 'R5',
    explain: ({ sheet, key }) => ({
      is: `“${sheet}”中写了${key.join('、')}，上级党组织没有这一条记录`,
      expected: '由上级党组织决定的，由上级记录，随回执写入台账',
      todo: '请删去这一行，等上级的回执；上级漏记的，请向上级党组织提出。统计时不计这一行。',
    }),
  }),
  'committee-gate-absent': kind<{ id: string; headers: readonly string[] }>({
    severity: 'error',
    title: '上级党组织没有核验过',
    rule: 'L3',
    explain: ({ id, headers }) => ({
      is: `“${id}”的${listed(headers)}已经填了，上级党组织没有核验这一件`,
      expected: '各道关口由上级党组织核验，随回执写入台账',
      todo: '请清空，申请销号后等上级核验；上级漏记的，请向上级党组织提出。',
    }),
  }),
};
