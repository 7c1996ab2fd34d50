import { schemeOf } from '../../support/schemes.ts';
import { balloted } from '../balloted.ts';
import type { LedgerCase } from '../case.ts';
import { type Draft, type Row, changed, small } from '../sample.ts';

/** 张三's item with one cell changed. */
const item = (cell: Row) => (): Draft =>
  changed(small(), ({ commitments }) => {
    Object.assign(commitments[1]!, cell);
  });

const meeting = (cell: Row) => (): Draft =>
  changed(small(), ({ activities }) => {
    Object.assign(activities[0]!, cell);
  });

/** One cell, whatever the rules of the ledger. */
export const cellCases: readonly LedgerCase[] = [
  {
    code: 'personal-number',
    what: '承诺事项里写了困难户的手机号码',
    at: '承诺台账!D3',
    draft: item({ text: '每月看望困难户一次，联系电话13900000000' }),
  },
  { code: 'required-empty', what: '没有写承诺事项', at: '承诺台账!D3', draft: item({ text: null }) },
  { code: 'date-unreadable', what: '完成时限写成了文字', at: '承诺台账!G3', draft: item({ deadline: '年底前' }) },
  { code: 'date-impossible', what: '九月没有31日', at: '承诺台账!G3', draft: item({ deadline: '2026-9-31' }) },
  { code: 'date-ambiguous', what: '日期没有年份', at: '承诺台账!G3', draft: item({ deadline: '9月30日' }) },
  { code: 'date-out-of-range', what: '年份少写了一百年', at: '承诺台账!G3', draft: item({ deadline: '1926-9-30' }) },
  {
    code: 'month-unreadable',
    what: '出生年月写成了文字（方案启用了“出生年月”列）',
    at: '党员名册!E2',
    draft: () => ({
      ...changed(small(), ({ roster }) => {
        roster[0]!['bornIn'] = '五十年代';
      }),
      scheme: schemeOf('construction', { columns: { 'roster.bornIn': 'optional' } }),
    }),
  },
  {
    code: 'number-unreadable',
    what: '票数写成了汉字',
    at: '评议计票!G2',
    draft: () => balloted([{ g1: '十五张' }]),
  },
  { code: 'number-not-whole', what: '人数带小数', at: '会议活动!D2', draft: meeting({ expected: 2.5 }) },
  { code: 'number-out-of-range', what: '票数是负数', at: '评议计票!J2', draft: () => balloted([{ g4: -1 }]) },
  { code: 'value-not-in-list', what: '类别没有从下拉列表选', at: '承诺台账!C3', draft: item({ category: '岗位' }) },
  {
    code: 'code-malformed',
    what: '党员编号只写了一位序号',
    at: '党员名册!A2',
    draft: () =>
      changed(small(), ({ roster }) => {
        roster[0]!['memberId'] = 'A01-1';
      }),
  },
  {
    code: 'text-too-long',
    what: '责任人写了一长串',
    at: '承诺台账!F3',
    draft: item({ responsible: '张三（审批科科长，审批科全体人员配合，办公室协助）' }),
  },
  {
    code: 'cell-error',
    what: '措施是一个失效的公式',
    at: '承诺台账!E3',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('承诺台账')!.getCell('E3').value = { error: '#REF!' };
    },
  },
  {
    code: 'formula-uncached',
    what: '措施是公式，由别的软件写入，没有存下结果',
    at: '承诺台账!E3',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('承诺台账')!.getCell('E3').value = { formula: 'E2' };
    },
  },
  {
    code: 'value-normalised',
    what: '日期写成了中文',
    at: '承诺台账!G3',
    draft: item({ deadline: '2026年9月30日' }),
  },
];
