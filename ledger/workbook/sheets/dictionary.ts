import { integer, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const program = { by: 'program', share: 'committee' } as const;

export const dictionary = sheet({
  key: 'dictionary',
  name: '字典',
  table: '字典',
  shape: 'table',
  presence: 'always',
  hidden: true,
  rows: 1000,
  purpose: '模板版本、方案、年度、上报记录和各列表值；由程序写，不要改动',
  columns: {
    name: text('列表名', 40, program),
    order: integer('次序', 0, 9999, program),
    value: text('值', 500, program),
  },
});
