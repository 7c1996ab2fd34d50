import { code, fromScheme, integer, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

export const cover = sheet({
  key: 'cover',
  name: '封面',
  table: '封面',
  shape: 'form',
  presence: 'always',
  rows: 20,
  purpose: '本支部、年度和填报人',
  columns: {
    year: integer('年度', 2000, 2099, { by: 'program', hint: '建模板时写入，不要改动。' }),
    scheme: text('方案', 40, { by: 'program', hint: '建模板时写入，不要改动。' }),
    branchCode: code('支部代码', 16, /^[0-9A-Za-z-]+$/, 'A01', {
      by: 'program',
      hint: '来自党委的支部名册，不要改动。',
    }),
    branchName: text('支部名称', 40, { by: 'program', hint: '来自党委的支部名册，不要改动。' }),
    branchKind: fromScheme('支部类别', 'branchKind', { presence: 'switched', by: 'program' }),
    orgForm: oneOf('组织形式', ['党支部', '党总支'], { presence: 'switched', by: 'program' }),
    superior: text('上级党组织', 40, { by: 'program' }),
    secretary: text('党组织负责人', 20, { hint: '填写书记姓名。' }),
    contactLeader: text('定点联系领导', 20, { presence: 'switched', by: 'program', share: 'committee' }),
    phone: text('联系电话', 20, { presence: 'switched', share: 'secret', hint: '只印在承诺书存档联上，不公示。' }),
    hotline: text('监督电话', 20, { presence: 'optional', hint: '可不填；不填则公示上不印。' }),
    preparer: text('填报人', 20, { share: 'committee', hint: '填写填报人姓名。' }),
  },
});
