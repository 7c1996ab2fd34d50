import { kind } from '../kind.ts';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** Findings about where an item comes from: 来源 and 上年编号 (P8). */
export const originKinds = {
  'origin-missing': kind<{ source: string }>({
    severity: 'error',
    title: '上年结转没有上年编号',
    rule: 'P8',
    explain: ({ source }) => ({
      is: `来源是“${source}”，“上年编号”空着`,
      expected: '上年结转的要写明上年的编号，两年才接得上',
      todo: '请补填这一件在上年台账中的编号；不是上年结转的，请改正来源。',
    }),
  }),
  'origin-not-earlier': kind<{ originId: string; year: number }>({
    severity: 'error',
    title: '上年编号不对',
    rule: 'P8',
    explain: ({ originId, year }) => ({
      is: `上年编号是“${originId}”`,
      expected: `应为${year}年以前的承诺编号，例如“${year - 1}-A01-001”`,
      todo: '请照上年的台账改正；不是上年结转的，请清除。',
    }),
  }),
  'origin-without-source': kind<{ originId: string; source: string | null; sources: readonly string[] }>({
    severity: 'error',
    title: '有上年编号，来源却不是结转',
    rule: 'P8',
    explain: ({ originId, source, sources }) => ({
      is: `上年编号是“${originId}”，来源${source === null ? '空着' : `是“${source}”`}`,
      expected: `有上年编号的，来源应为${listed(sources)}`,
      todo: '请改正来源；是新提出的，请清除上年编号。',
    }),
  }),
  'origin-doubled': kind<{ originId: string; first: number }>({
    severity: 'error',
    title: '上年的一件结转了两次',
    rule: 'P8',
    explain: ({ originId, first }) => ({
      is: `上年编号“${originId}”在第${first}行已经用过`,
      expected: '上年的一件在本年只接续为一件',
      todo: '请查对上年编号；重复的，请删去一件。',
    }),
  }),
};
