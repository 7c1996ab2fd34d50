import { judgeable } from '../../checks/rows.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { gateChecks } from '../../workbook/sheets/committee/gate-checks.ts';
import { cellOf, columnsInUse } from '../../workbook/sheet.ts';
import type { BookCheck } from './book-check.ts';

const GATES = ['gateSolved', 'gateInPlace', 'gateSatisfied'] as const;

/** L3: closing passes every gate; who is sent back is told what to mend. */
export const bookGates: BookCheck = (book, scheme) => {
  const headers = new Map(columnsInUse(gateChecks, scheme).map(({ key, header }) => [key, header]));
  return book.gateChecks.flatMap((row): readonly Finding[] => {
    const refused = GATES.filter((key) => row[key] === '否');
    if (row.verdict === '销号' && refused.length > 0) {
      const args = { headers: refused.map((key) => headers.get(key) ?? key) };
      return [finding('gate-closed-with-no', cellOf(row, 'verdict'), args)];
    }
    if (row.verdict === '退回' && row.opinion === null && judgeable(row, 'opinion')) {
      const args = { name: '意见', after: '由支部落实以后再申请销号' };
      return [finding('opinion-missing', cellOf(row, 'opinion'), args)];
    }
    return [];
  });
};
