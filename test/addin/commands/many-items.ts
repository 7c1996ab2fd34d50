import { buildLedger } from '../../../templates/workbook/index.ts';
import { ledgerAt } from '../../story/year.ts';
import { years } from './desk.ts';

const idOf = (no: number): string => `2026-G01-${String(no).padStart(3, '0')}`;

/** Construction's ledger with so many items of 赵一, all but proposed. */
export function manyItems(count: number): Promise<Uint8Array> {
  const ledger = ledgerAt(years.construction, '2026-01-01T00');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const commitments = numbers.map((no) => ({
    ...{ id: idOf(no), pledger: '赵一', category: '实事承诺', text: `办好第${no}件事`, measures: '每周一查' },
    ...{ responsible: '赵一', deadline: '2026-12-20', status: '提诺' },
  }));
  const transitions = numbers.map((no) => ({
    ...{ seq: no, at: '2026-01-15T10:00:00', on: '2026-01-15', id: idOf(no) },
    ...{ step: '提诺', from: null, to: '提诺', by: '钱二' },
  }));
  return buildLedger({ ...ledger, rows: { ...ledger.rows, commitments, transitions } });
}
