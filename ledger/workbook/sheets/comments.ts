import { day, oneOf, pledgerName, text } from '../column.ts';
import { sheet } from '../sheet.ts';

export const comments = sheet({
  key: 'comments',
  rowKey: ['date', 'target', 'commenter'],
  name: '领导点评',
  table: '领导点评',
  shape: 'table',
  presence: 'switched',
  rows: 2000,
  purpose: '一次点评一个对象一行',
  columns: {
    date: day('日期', { hint: '每季度每个对象一般至少一次。' }),
    target: pledgerName('点评对象'),
    commenter: text('点评人', 20, { width: 12 }),
    commenterRole: oneOf('点评人身份', ['上级党组织负责人', '党支部书记'], {
      width: 18,
      hint: '支部和班子成员由上级党组织负责人点评，普通党员由党支部书记点评。',
    }),
    occasion: oneOf('场合', ['组织生活会', '支部书记会', '党员会', '民主评议党员', '年度总结考核', '其他']),
    merits: text('肯定成绩', 300, { share: 'committee', width: 30 }),
    faults: text('指出不足', 300, { share: 'committee', width: 30 }),
    direction: text('努力方向', 300, { share: 'committee', width: 30 }),
  },
});
