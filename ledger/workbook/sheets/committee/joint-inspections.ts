import { code, day, oneOf, text } from '../../column.ts';
import { sheet } from '../../sheet.ts';
import { branchCode } from './columns.ts';

const inner = { by: 'committee', share: 'committee' } as const;

/** 处理 of a member who was found to have nothing that calls for any. */
export const NO_HANDLING = '无';

/** The half-yearly inspection by the joint group (L8, E6): members, not item by item. */
export const jointInspections = sheet({
  key: 'jointInspections',
  rowKey: ['period', 'branchCode', 'member'],
  name: '联合督查',
  table: '联合督查',
  shape: 'table',
  presence: 'switched',
  rows: 10000,
  purpose: '每半年一次，一名被督查的党员一期一行',
  columns: {
    period: code('督查期', 6, /^20\d{2}H[12]$/, '2026H1', {
      ...inner,
      hint: '年份加半年，例如 2026H1 是上半年，2026H2 是下半年。',
    }),
    inspectedOn: day('督查日期', inner),
    units: text('成员单位', 60, { ...inner, width: 24 }),
    branchCode: branchCode(),
    member: text('党员', 40, { ...inner, width: 14, hint: '填写姓名；两人同名时写“姓名(编号)”。' }),
    shortfall: text('未全面兑现情况', 300, {
      ...inner,
      presence: 'optional',
      width: 30,
      hint: '全面兑现的不填；有处理的必填。',
    }),
    handling: oneOf('处理', ['口头提醒', '批评教育', NO_HANDLING], inner),
  },
});
