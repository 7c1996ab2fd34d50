import { addDays } from '../../../ledger/day.ts';
import { eachRow } from '../../../ledger/receipts/sheets.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import { shortDay } from '../text/period.ts';
import { severityCount } from './findings.ts';
import type { ReceiptInput } from './input.ts';
import type { ReceiptSection } from './section.ts';

function carryIn({ receipt, files }: ReceiptInput): string {
  const what = receipt.result === 'returned' ? '退回件' : '台账';
  return (
    `把回执“${files.workbook}”读入${what}：在加载项中点“读入回执”，或运行 chengnuo apply-receipt 台账 回执。` +
    '读入后内容有变化的，原来的上报封存随之失效，请重新上报后再报送。没有加载项的，照回执各表逐条填入。'
  );
}

function mend({ receipt, files, scheme }: ReceiptInput): string {
  if (files.marked === null) {
    return `这本台账的模板比上级所用的程序新：台账不用改，请告知${scheme.committee.reportTo}升级程序后重新汇总。`;
  }
  const by = shortDay(addDays(receipt.issuedOn, MENDING_DAYS), receipt.year);
  return (
    `打开退回件“${files.marked}”，第一张表逐条列出问题，点地址就到要改的那一格；` +
    `改完重新上报，于${by}前报送${scheme.committee.reportTo}。`
  );
}

/** What the branch does next, in plain words. */
export function stepsSection(input: ReceiptInput): ReceiptSection {
  const { receipt, told } = input;
  const carries = eachRow(receipt.rows).length + eachRow(receipt.arrivals).length + receipt.withdrawn.length > 0;
  const renamed = told.findings.some(({ code }) => code === 'branch-name-differs');
  const steps = [
    ...(receipt.result === 'returned' ? [mend(input)] : []),
    ...(carries || renamed ? [carryIn(input)] : []),
    ...(severityCount(told.findings, 'warning') > 0 ? ['提醒所列各处请核对；确有不对的，改正后随下一次报送。'] : []),
    ...(told.superseded.length > 0 ? ['没有计入的文件如应以它为准，请重新上报那一份后再报送。'] : []),
  ];
  const said = steps.length === 0 ? ['这一期不用再做什么。台账请继续使用，下一期在同一本上填写。'] : steps;
  return {
    heading: '下一步怎么办',
    paragraphs: said.length === 1 ? said : said.map((step, index) => `${index + 1}．${step}`),
    counts: null,
    groups: [],
  };
}
