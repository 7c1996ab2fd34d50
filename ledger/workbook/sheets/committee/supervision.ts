import { day, oneOf, text } from '../../column.ts';
import { sheet } from '../../sheet.ts';
import { branchCode } from './columns.ts';

const open = { by: 'committee', share: 'public' } as const;

/** What the supervision circular is made from, by its four sections (B6). */
export const supervision = sheet({
  key: 'supervision',
  rowKey: ['date', 'kind', 'branchCode'],
  name: '督查素材',
  table: '督查素材',
  shape: 'table',
  presence: 'switched',
  rows: 5000,
  purpose: '督查通报的素材，一件事一行',
  columns: {
    date: day('日期', open),
    kind: oneOf('类别', ['支部书记抓活动', '领导干部定点联系指导', '支部活动', '舆论宣传'], { ...open, width: 22 }),
    branchCode: branchCode(),
    content: text('内容', 500, { ...open, width: 44, hint: '写清做了什么、结果怎样，500字以内；不写第三人姓名。' }),
  },
});
