import { severityName } from '../../ledger/findings/finding.ts';
import { receiptSheetNames } from '../../ledger/receipts/sheets.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { keyInWords } from '../documents/receipt/carried.ts';
import type { ReceiptInput } from '../documents/receipt/input.ts';
import { receiptView } from '../documents/receipt/view.ts';

interface ShownLine {
  readonly role: 'title' | 'heading' | 'header' | 'line';
  readonly cells: readonly string[];
}

/** A sheet for a person: all its cells are text. */
export interface ShownSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly lines: readonly ShownLine[];
  /** A table with a header row, or a form. */
  readonly gridded: boolean;
}

const line = (...cells: readonly string[]): ShownLine => ({ role: 'line', cells });

function formSheet(input: ReceiptInput): ShownSheet {
  const { title, number, facts, sections } = receiptView(input);
  return {
    name: receiptSheetNames.form,
    widths: [16, 76],
    gridded: false,
    lines: [
      { role: 'title', cells: [title] },
      ...(number === null ? [] : [line('回执号', number)]),
      ...facts.map(({ label, value }) => line(label, value)),
      ...sections.flatMap(({ heading, paragraphs, counts }): readonly ShownLine[] => [
        { role: 'heading', cells: [heading] },
        ...paragraphs.map((text) => line('', text)),
        ...(counts === null
          ? []
          : [line('', counts.caption), ...counts.cells.map(({ label, value }) => line(label, value))]),
      ]),
    ],
  };
}

/** More than this no person reads through; what is left out is counted. */
const MOST_PROBLEMS = 2000;

function problemSheet({ told }: ReceiptInput): ShownSheet {
  const rest = told.findings.length - MOST_PROBLEMS;
  return {
    name: receiptSheetNames.problems,
    widths: [6, 8, 24, 20, 36, 32, 36],
    gridded: true,
    lines: [
      { role: 'header', cells: ['序号', '级别', '问题', '位置', '现状', '要求', '怎么改'] },
      ...told.findings
        .slice(0, MOST_PROBLEMS)
        .map(({ severity, title, place, is, expected, todo }, index) =>
          line(String(index + 1), severityName[severity], title, place, is, expected, todo),
        ),
      ...(told.findings.length === 0 ? [line('—', '—', '没有发现问题', '—', '—', '—', '—')] : []),
      ...(rest > 0 ? [line('—', '—', `另有${rest}处，没有列出`, '—', '—', '—', '—')] : []),
    ],
  };
}

function withdrawnSheet({ receipt, scheme }: ReceiptInput): ShownSheet {
  return {
    name: receiptSheetNames.withdrawn,
    widths: [16, 76],
    gridded: true,
    lines: [
      { role: 'header', cells: ['工作表', '撤销的是哪一条'] },
      ...receipt.withdrawn.map(({ sheet, key }) => line(ledgerSheets[sheet].name, keyInWords(sheet, key, scheme))),
    ],
  };
}

/** The sheets of the receipt workbook that a person reads, in the order in which they are digested. */
export function shownSheets(input: ReceiptInput): readonly ShownSheet[] {
  const sheets = [formSheet(input), problemSheet(input)];
  return input.receipt.withdrawn.length === 0 ? sheets : [...sheets, withdrawnSheet(input)];
}
