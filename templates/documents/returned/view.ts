import { addDays, chineseDay, yearOf } from '../../../ledger/day.ts';
import type { ToldFinding } from '../../../ledger/receipts/told.ts';
import { type PaperTerms, paperOf } from '../../../ledger/scheme/paper.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import { type Head, documentNumber, orgMark } from '../circular/head.ts';
import type { TableView } from '../evaluation/table.ts';
import { findingTable } from '../receipt/findings.ts';
import type { ReceiptInput } from '../receipt/input.ts';
import { notedDefaults } from '../text/defaults.ts';
import { numeral } from '../text/number.ts';
import { shortDay, thisPeriod } from '../text/period.ts';

/** Findings of a kind that the notice lists; the marked copy has all. */
const MOST_LISTED = 100;

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: TableView | null;
  /** After the table. */
  readonly closing: readonly string[];
}

/** All a notice of a returned ledger says, as finished text. */
export interface ReturnedView {
  readonly head: Head;
  readonly sections: readonly Section[];
  readonly attachments: readonly { readonly lead: boolean; readonly text: string }[];
  readonly signer: string;
  readonly date: string;
}

const plain = (heading: string, paragraphs: readonly string[]): Section => ({
  heading,
  paragraphs,
  table: null,
  closing: [],
});

function head({ scheme, period, receipt, told }: ReceiptInput, paper: PaperTerms): Head {
  const came = told.received.sealed ? '上报封存' : '报来';
  return {
    orgMark: { text: paper.issuer, size: orgMark(paper.issuer).size },
    number: documentNumber(paper, { number: null, today: receipt.issuedOn }),
    title: `关于退回${period.name}承诺台账的通知`,
    addressee: `${receipt.branchName}：`,
    lead:
      `根据《${scheme.committee.basis}》，${paper.issuer}对你支部${chineseDay(told.received.on)}${came}的${period.name}承诺台账` +
      '进行了核对，台账有错误，现予退回。现将有关事项通知如下：',
  };
}

const rest = (all: readonly ToldFinding[], marked: string): readonly string[] =>
  all.length > MOST_LISTED ? [`另有${all.length - MOST_LISTED}处，见退回件“${marked}”的第一张表。`] : [];

function listed(heading: string, lead: string, all: readonly ToldFinding[], { files }: ReceiptInput): Section {
  const which = all.length > MOST_LISTED ? `前${MOST_LISTED}处见下表` : '见下表';
  return {
    heading,
    paragraphs: [`${lead}，${which}。`],
    table: findingTable(heading, all.slice(0, MOST_LISTED)),
    closing: rest(all, files.marked ?? files.workbook),
  };
}

/** What is to be done, by when; a ledger newer than the program is not to be mended at all. */
function mending({ receipt, files, period }: ReceiptInput, reportTo: string): Section {
  if (files.marked === null) {
    return plain('处理办法', [
      `这本台账的模板比汇总所用的程序新，不是填写的错误：台账不用改，请告知${reportTo}升级程序后重新汇总。`,
    ]);
  }
  const by = shortDay(addDays(receipt.issuedOn, MENDING_DAYS), yearOf(receipt.issuedOn));
  return plain('改正和重报', [
    `一是改正。打开退回件“${files.marked}”，第一张表逐条列出错误，点地址就到要改的那一格；退回件中是你支部报来的内容，在退回件上接着填写即可；没有带入退回件的，第一张表也已写明。`,
    '二是核对。改完后再校验一次，没有错误的，重新上报封存；没有加载项的，存盘后直接报送。',
    `三是重报。请于${by}前将改正后的台账报送${reportTo}。重报的台账合格之前，${thisPeriod(period)}通报只列你支部的名称和报送情况，各项数据不含你支部。`,
  ]);
}

/** Which days and bodies are the software's and not the institution's. */
function notes({ scheme, files }: ReceiptInput): readonly Section[] {
  const told = [
    ...(files.marked === null ? [] : [`重报期限：方案未规定；默认成文日期后${MENDING_DAYS}日。`]),
    ...notedDefaults(scheme, { 'committee.reportTo': '报送的对象' }),
  ];
  return told.length === 0 ? [] : [plain('说明', ['以下各项是软件默认值，不是本单位的规定：', ...told])];
}

/** 退回通知: what is wrong in a returned ledger, where, what to do, by when (V5). */
export function returnedView(input: ReceiptInput): ReturnedView {
  const { scheme, receipt, told, files } = input;
  const paper = paperOf(scheme, 'circular');
  const errors = told.findings.filter(({ severity }) => severity === 'error');
  const warnings = told.findings.filter(({ severity }) => severity === 'warning');
  const sections = [
    listed(
      '退回的原因',
      `你支部报送的台账（文件“${receipt.file}”）有错误${errors.length}处，须逐处改正`,
      errors,
      input,
    ),
    ...(warnings.length > 0
      ? [listed('需要核对之处', `另有提醒${warnings.length}处，不是退回的原因，请一并核对`, warnings, input)]
      : []),
    mending(input, paper.reportTo),
    ...notes(input),
  ];
  const attached = [...(files.marked === null ? [] : [`退回件“${files.marked}”`]), `回执“${files.workbook}”`].map(
    (one) => `${one}（电子文件）`,
  );
  return {
    head: head(input, paper),
    sections: sections.map((section, i) => ({ ...section, heading: `${numeral(i + 1)}、${section.heading}` })),
    attachments: attached.map((text, i) => ({
      lead: i === 0,
      text: attached.length > 1 ? `${i + 1}．${text}` : text,
    })),
    signer: paper.issuer,
    date: chineseDay(receipt.issuedOn),
  };
}
