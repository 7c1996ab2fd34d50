import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { filesIn, textOfFile } from '../outputs/text-of-file.ts';
import { bureauOf } from '../privacy/committees.ts';
import { CommitteeFolder } from '../privacy/year.ts';
import { partsOf } from '../workbook/opened.ts';

const STARTS = { text: '=1+1', measures: '+1+1', responsible: '@SUM(1)', note: '-1+1' } as const;
const STARTS_ANY = Object.values(STARTS);

const begun = (row: RowValues): RowValues =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const start = key in STARTS ? STARTS[key as keyof typeof STARTS] : '';
      return [key, typeof value === 'string' && value !== '' ? start + value : value];
    }),
  );

const planted = (ledger: LedgerInput): LedgerInput => ({
  ...ledger,
  rows: {
    ...ledger.rows,
    commitments: (ledger.rows?.commitments ?? []).map(begun),
    transitions: (ledger.rows?.transitions ?? []).map(begun),
  },
});

describe('text that begins with =, +, - or @ stays text', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  const files = (ending: string): readonly string[] =>
    filesIn(dir).filter((name) => name.endsWith(ending) && !path.basename(name).startsWith('.'));
  const startsIn = (texts: readonly string[]): readonly string[] =>
    STARTS_ANY.filter((start) => texts.some((text) => text.includes(start)));

  beforeAll(async () => {
    const committee = bureauOf();
    const folder = new CommitteeFolder(dir, committee, {
      ledger: planted,
      book: (rows) => rows,
      roster: (rows) => rows,
    });
    await folder.begin();
    await folder.receive('2026Q3', '2026-10-04');
    await folder.bulletin('2026Q3', '2026-10-07');
    await folder.receipts('2026Q3', '2026-10-07');
    await folder.receive('2026Q4', '2027-01-04');
    await folder.evaluation('2027-01-08', null);
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('in every workbook, which has no formula at all', () => {
    const workbooks = files('.xlsx');
    expect(workbooks).toEqual(expect.arrayContaining(['通报/2026Q3/汇总台账.xlsx', '年终/2026/年终评议汇总.xlsx']));
    const formulas = workbooks.flatMap((name) =>
      Object.entries(partsOf(readFileSync(path.join(dir, name))))
        .filter(([part, xml]) => part.startsWith('xl/worksheets/') && /<f[\s>/]/.test(xml))
        .map(([part]) => `${name}: ${part}`),
    );
    expect(formulas).toEqual([]);
  });

  it('in the register, where it stands as it was typed', () => {
    const read = readGrid(readFileSync(path.join(dir, '通报/2026Q3/汇总台账.xlsx')));
    const cells = 'grid' in read ? read.grid.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) : [];
    const texts = cells.filter((cell) => typeof cell === 'string');
    expect(texts.some((text) => text.startsWith(STARTS.text))).toBe(true);
    expect(texts.some((text) => text.startsWith(STARTS.note))).toBe(true);
  });

  it.each(['.html', '.docx'])('in the documents (%s), which show it', (ending) => {
    const documents = files(ending);
    expect(startsIn(documents.map((name) => textOfFile(path.join(dir, name))))).toContain(STARTS.text);
  });

  it('in Word’s fields, which hold nothing but page numbers', () => {
    const codes = files('.docx').flatMap((name) =>
      Object.values(partsOf(readFileSync(path.join(dir, name)))).flatMap((xml) =>
        [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].map(
          ([, text, simple]) => text ?? simple ?? '',
        ),
      ),
    );
    expect(STARTS_ANY.filter((start) => codes.some((code) => code.includes(start)))).toEqual([]);
  });
});
