import { chineseDay } from '../../../ledger/day.ts';
import type { ToldFinding } from '../../../ledger/receipts/told.ts';
import { numeral } from '../text/number.ts';
import { shortDay } from '../text/period.ts';
import { arrivalsSection, decidedSection, withdrawnSection } from './carried.ts';
import { problemsSection, resultSection, severityCount } from './findings.ts';
import type { ReceiptInput, StrayInput } from './input.ts';
import type { Fact, ReceiptSection } from './section.ts';
import { stepsSection } from './steps.ts';

/** All a receipt says, as finished text. */
export interface ReceiptView {
  readonly signer: string;
  readonly number: string | null;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly ReceiptSection[];
  readonly date: string;
}

/** Sections that have something to say, numbered. */
function numbered(sections: readonly (ReceiptSection | null)[]): readonly ReceiptSection[] {
  return sections
    .filter((section) => section !== null)
    .map((section, index) => ({ ...section, heading: `${numeral(index + 1)}、${section.heading}` }));
}

const NO_DIGEST = '读不出文件内容，没有摘要';

function receivedOn({ told, period }: ReceiptInput): string {
  const { on, sealed, late, by } = told.received;
  const how = sealed ? `${chineseDay(on)}上报封存` : `${chineseDay(on)}首次收到，未上报封存`;
  return `${how}，${late ? `逾期（应不晚于${shortDay(by, period.year)}）` : '按期'}`;
}

/** The receipt for a submission of a branch (V5). */
export function receiptView(input: ReceiptInput): ReceiptView {
  const { scheme, period, receipt, told } = input;
  const accepted = receipt.result === 'accepted';
  const errors = severityCount(told.findings, 'error');
  return {
    signer: scheme.committee.name,
    number: `${receipt.year}年度第${receipt.serial}号`,
    title: `关于${period.name}承诺台账的回执`,
    facts: [
      { label: '支部', value: `${receipt.branchName}（${receipt.branchCode}）` },
      { label: '期间', value: period.name },
      { label: '报送文件', value: receipt.file },
      { label: '文件摘要', value: `${receipt.digest}（SHA-256）` },
      { label: '收到', value: receivedOn(input) },
      { label: '处理结果', value: accepted ? '接收，已计入汇总' : `退回，有错误${errors}处，没有计入汇总` },
      { label: '回执日期', value: chineseDay(receipt.issuedOn) },
    ],
    sections: numbered([
      resultSection(input),
      problemsSection(told.findings),
      decidedSection(input),
      arrivalsSection(input),
      withdrawnSection(input),
      stepsSection(input),
    ]),
    date: chineseDay(receipt.issuedOn),
  };
}

function strayTodo(findings: readonly ToldFinding[]): readonly string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ todo }) => todo))];
}

/** The page for a file that belongs to no branch: every submission has an answer (V5). */
export function strayView({ scheme, period, file, digest, firstSeen, state, says, findings }: StrayInput): ReceiptView {
  return {
    signer: scheme.committee.name,
    number: null,
    title: `关于${period.name}报送文件的回执`,
    facts: [
      { label: '报送文件', value: file },
      { label: '文件摘要', value: digest === '' ? NO_DIGEST : `${digest}（SHA-256）` },
      ...(says === '' ? [] : [{ label: '文件自称', value: says }]),
      { label: '首次收到', value: chineseDay(firstSeen) },
      { label: '处理结果', value: `没有计入汇总：${state}` },
    ],
    sections: numbered([
      {
        heading: '原因',
        paragraphs: findings.map(({ is, expected }) => `${is}；${expected}。`),
        counts: null,
        groups: [],
      },
      { heading: '下一步怎么办', paragraphs: strayTodo(findings), counts: null, groups: [] },
    ]),
    date: chineseDay(firstSeen),
  };
}
