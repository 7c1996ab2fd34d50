import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import type { Told, ToldFinding } from '../../ledger/receipts/told.ts';
import { renderReceipt, renderReturned } from '../../templates/documents/index.ts';
import type { ReceiptInput } from '../../templates/documents/receipt/input.ts';
import { returnedView } from '../../templates/documents/returned/view.ts';
import { issued, scheme, told } from '../receipts/sample.ts';
import { faultsOfDocument, partsOfWord } from '../support/lint-official-document.ts';
import { faultsOfText } from '../support/lint-official-text.ts';

const found = (severity: ToldFinding['severity'], at: number): ToldFinding => ({
  code: 'no-deadline',
  severity,
  title: '没有完成时限',
  place: `承诺台账 H${at}`,
  is: '“完成时限”是空的',
  expected: '每件承诺事项都要有完成时限',
  todo: '填写完成时限。',
});

function returned(findings: readonly ToldFinding[], marked: string | null = 'A01_甲支部_退回件.xlsx'): ReceiptInput {
  const { receipt, news } = issued(null, {});
  const all: Told = { ...told, counts: null, findings };
  const files = { workbook: 'A01_甲支部.xlsx', marked };
  return {
    scheme,
    period: parsePeriod('2026Q3')!,
    receipt: { ...receipt, result: 'returned' },
    told: all,
    news,
    files,
  };
}

const two = [found('error', 12), found('error', 15), found('warning', 20), found('notice', 21)];

describe('V5: the notice of a returned ledger', () => {
  const view = returnedView(returned(two));

  it('says what it is about, to whom', () => {
    expect(view.head.title).toBe('关于退回2026年第三季度承诺台账的通知');
    expect(view.head.addressee).toBe('甲支部：');
    expect(view.sections.map(({ heading }) => heading.slice(2))).toEqual(
      expect.arrayContaining(['退回的原因', '需要核对之处', '改正和重报']),
    );
  });

  it('lists what is wrong, where, and what to do: errors as the cause, warnings apart', () => {
    const [errors, warnings] = view.sections;
    expect(errors!.paragraphs[0]).toContain('有错误2处');
    const cells = errors!.table!.rows.map((row) => row.map(({ text }) => text));
    expect(cells[1]).toEqual(['2', '承诺台账 H15', '“完成时限”是空的；每件承诺事项都要有完成时限。', '填写完成时限。']);
    expect(warnings!.table!.rows.length).toBe(1);
  });

  it('says by when, and to whom: ten days after the notice', () => {
    const steps = view.sections.find(({ heading }) => heading.endsWith('改正和重报'))!.paragraphs.join('');
    // Issued on 8 October.
    expect(steps).toMatch(/于10月18日前将改正后的台账报送/);
    expect(steps).toContain('A01_甲支部_退回件.xlsx');
    expect(view.attachments.map(({ text }) => text)).toEqual([
      '1．退回件“A01_甲支部_退回件.xlsx”（电子文件）',
      '2．回执“A01_甲支部.xlsx”（电子文件）',
    ]);
  });

  it('lists a hundred and says where the rest is', () => {
    const many = returnedView(returned(Array.from({ length: 130 }, (_, at) => found('error', at + 2))));
    expect(many.sections[0]!.table!.rows.length).toBe(100);
    expect(many.sections[0]!.closing).toEqual(['另有30处，见退回件“A01_甲支部_退回件.xlsx”的第一张表。']);
  });

  it('asks nothing of a branch whose ledger is newer than the program', () => {
    const newer = returnedView(returned(two, null));
    expect(newer.sections.map(({ heading }) => heading.slice(2))).toContain('处理办法');
    expect(JSON.stringify(newer)).not.toContain('退回件');
  });

  it.each([
    ['the notice', () => renderReturned(returned(two))],
    ['the notice of one error', () => renderReturned(returned(two.slice(0, 1)))],
    ['the receipt of a returned ledger', () => renderReceipt(returned(two))],
    ['a receipt', () => renderReceipt({ ...returned([]), told, receipt: issued(null, {}).receipt })],
  ])('stands what clerks check: %s', async (_, document) => {
    const parts = partsOfWord((await document()).docx);
    expect(parts.length).toBeGreaterThan(8);
    expect([...faultsOfDocument(parts), ...parts.flatMap(({ text }) => faultsOfText(text))]).toEqual([]);
  });
});
