import { expect, it } from 'vitest';
import { unprinted } from './prints.ts';

const PRINTED =
  '共15个文件\n接收10个：\n  A01_局机关.xlsx\n  A02_质监站.xlsx\n\n结果在“/tmp/某局/通报/2026Q3”：\n  通报.docx\n';

it.each([
  ['line by line', ['共2个文件', '接收2个'], '共2个文件\n接收2个\n'],
  ['with lines left out', ['共15个文件', '……', '  通报.docx'], PRINTED],
  ['with lines left out at the end', ['共15个文件', '……'], PRINTED],
  ['with no lines where some may be left out', ['……', '共1个文件'], '共1个文件\n'],
  ['with text left out', ['……', '结果在“…某局/通报/2026Q3”：', '……'], PRINTED],
])('what is printed as stated, %s, is right', (_, stated, printed) => {
  expect(unprinted(stated, printed)).toBeNull();
});

it.each([
  ['another number', ['共14个文件', '……'], PRINTED, '第1行“共14个文件”'],
  ['a line that is not printed', ['共15个文件', '……', '退回1个：', '……'], PRINTED, '第3行“退回1个：”'],
  ['lines in another order', ['……', '  通报.docx', '……', '接收10个：', '……'], PRINTED, '第4行“接收10个：”'],
  ['more than is stated', ['共15个文件'], PRINTED, '打印的比写明的多'],
  ['a mark of patterns', ['a.c'], 'abc', '第1行“a.c”'],
])('%s is told', (_, stated, printed, told) => {
  expect(unprinted(stated, printed)).toBe(told);
});
