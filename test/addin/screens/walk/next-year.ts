import type { Committee } from '../committee.ts';
import type { Studio } from '../studio.ts';
import { seals } from './returned.ts';

/** The year's last workbook goes up; the committee's ledger for the next year, and one without the add-in. */
export async function nextYear(studio: Studio, committee: Committee): Promise<void> {
  await studio.day('2027-01-04');
  await seals(studio);
  committee.answers('2026Q4', '2027-01-05', await studio.excel.save(), 'A01_建筑设计院党支部.xlsx');
  const next = committee.template(
    'A01_建筑设计院党支部_2027.xlsx',
    '--year',
    '2027',
    '--carry-over',
    '--today',
    '2027-01-08',
  );
  await studio.opens('2027-01-10', { workbook: next, fileName: 'A01_建筑设计院党支部_2027.xlsx' });
  await studio.clerk.waitsFor('承诺事项共');
  await studio.sheet('结转来的承诺', '承诺台账', 'A1:J3', 1000);
  const manual = committee.template(
    'A02_质量监督站党支部_2026.xlsx',
    '--year',
    '2026',
    '--manual',
    '--today',
    '2026-01-08',
  );
  await studio.file('手工版', manual, { sheet: '承诺台账', range: 'F1:M3', day: '2026-01-08', width: 1000 });
}
