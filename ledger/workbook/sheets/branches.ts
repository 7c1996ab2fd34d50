import { code, day, fromScheme, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

/** The committee's roster of branches, in a workbook of its own (支部名册.xlsx). */
export const branches = sheet({
  key: 'branches',
  rowKey: ['code'],
  name: '支部名册',
  table: '支部名册',
  shape: 'table',
  presence: 'always',
  rows: 2000,
  purpose: '一个支部一行，改名的一个名称一行；应报、缺报据此核对',
  columns: {
    code: code('支部代码', 16, /^[0-9A-Za-z-]+$/, 'A01', {
      hint: '字母、数字和连字符，例如 A01；不重用，改名时两行相同。',
    }),
    name: text('支部名称', 40, { width: 28, hint: '填写全称。' }),
    kind: fromScheme('支部类别', 'branchKind', { presence: 'switched' }),
    orgForm: oneOf('组织形式', ['党支部', '党总支'], { presence: 'switched' }),
    generalBranch: text('所属党总支', 40, { presence: 'switched', width: 20, hint: '隶属党总支的支部填党总支名称。' }),
    secretary: text('书记', 20, { presence: 'optional', width: 12 }),
    phone: text('联系电话', 20, { presence: 'optional', share: 'secret', hint: '只供联系，不进通报。' }),
    contactLeader: text('定点联系领导', 20, { presence: 'switched', share: 'committee' }),
    affiliation: oneOf('隶属关系', ['直属', '指导'], { presence: 'switched' }),
    from: day('应报起日期', {
      presence: 'optional',
      width: 14,
      hint: '新成立的支部填；改名的，新名一行填改名之日；空着表示一直应报。',
    }),
    until: day('停报日期', {
      presence: 'optional',
      width: 14,
      hint: '撤并的支部填，自这一天起不再应报；改名的，旧名一行填改名之日。',
    }),
    successors: text('并入支部代码', 60, {
      presence: 'optional',
      width: 18,
      hint: '撤并的支部填接续支部的代码，多个用顿号分开，接管本支部承诺的写在最前；须同时填停报日期。',
    }),
  },
});
