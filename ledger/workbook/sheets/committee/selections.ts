import { day, integer, oneOf, text } from '../../column.ts';
import { sheet } from '../../sheet.ts';
import { branchCode, pledgerText } from './columns.ts';
import { measures } from '../measures.ts';

const inner = { by: 'committee', share: 'committee' } as const;

/** Who was put forward and who was commended (E5): recommended is not chosen. */
export const selections = sheet({
  key: 'selections',
  rowKey: ['year', 'branchCode', 'target', 'level'],
  name: '评选表彰',
  table: '评选表彰',
  shape: 'table',
  presence: 'switched',
  rows: 3000,
  purpose: '一年一个对象、一级推荐一行；推荐不等于表彰',
  columns: {
    year: integer('年度', 2000, 2099, inner),
    target: pledgerText(measures.columns.target),
    branchCode: branchCode({ share: 'committee' }),
    level: oneOf('推荐层级', ['支部', '党委'], inner),
    order: integer('推荐顺序', 1, 9999, { ...inner, presence: 'optional', hint: '同一层级中的先后。' }),
    result: oneOf('结果', ['推荐', '表彰', '未采纳'], inner),
    date: day('日期', { ...inner, presence: 'optional', hint: '作出结果的日期。' }),
    way: text('方式', 100, { ...inner, presence: 'optional', width: 24, hint: '例如表彰大会、文件。' }),
  },
});
