import { describe, expect, it } from 'vitest';
import { alikeTexts, plainText } from '../../ledger/similar.ts';
import { institutions } from '../../scripts/demo/institutions/index.ts';
import { yearSample } from '../../scripts/demo/year/sample.ts';
import type { RowValues } from '../../templates/workbook/input.ts';

const JANUARY = '2027-01-06T00:00:00';

describe.each(Object.entries(institutions))('the institution of the scheme %s', (_, institution) => {
  const sample = yearSample(institution);
  const { scheme, years } = sample;
  const rows = (code: string, sheet: 'commitments' | 'transitions', until = JANUARY): readonly RowValues[] =>
    sample.ledgerAt(code, until).rows?.[sheet] ?? [];

  it('R6: has no two members who promise nearly the same, other than common items of the library', () => {
    const library = scheme.library.flatMap(({ items }) => items);
    const texts = years.flatMap(({ items }) =>
      items
        .filter(({ pledge }) => !library.includes(pledge.text))
        .map(({ pledge, member, id }) => ({ row: id, owner: member?.id ?? id, plain: plainText(pledge.text) })),
    );
    expect(alikeTexts(texts, 0.7)).toEqual([]);
  });

  it('names nobody twice but two members of one branch who are told apart', () => {
    const names = years.flatMap(({ people }) => people.map(({ label }) => label));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('tells of no other day of completion than 完成日期', () => {
    const told = years.flatMap(({ branch }) =>
      rows(branch.code, 'commitments')
        .filter((row) => row['status'] === '销号' && String(row['deadline'] ?? '') !== '')
        .flatMap((row) => {
          const named = [...String(row['fulfilment']).matchAll(/(\d+)月(\d+)日/g)].at(-1);
          return named ? [[row['id'], `${Number(named[1])}-${Number(named[2])}`, String(row['doneOn'])] as const] : [];
        }),
    );
    const days = told.map(([id, , on]) => [id, `${Number(on.slice(5, 7))}-${Number(on.slice(8))}`]);
    expect(days).toEqual(told.map(([id, named]) => [id, named]));
  });

  it('L1: has a log in June, September and at the year’s end that is the beginning of what it is in January', () => {
    for (const { branch } of years) {
      const whole = rows(branch.code, 'transitions');
      for (const until of ['2026-06-30T18:00:00', '2026-09-30T18:00:00', '2026-12-31T18:00:00']) {
        const earlier = rows(branch.code, 'transitions', until);
        expect(whole.slice(0, earlier.length)).toEqual(earlier);
      }
    }
  });

  it('E1: tells at the year’s end of each item how it was fulfilled', () => {
    const silent = years.flatMap(({ branch }) =>
      rows(branch.code, 'commitments').filter((row) => row['fulfilment'] === null && row['status'] !== '撤回'),
    );
    expect(silent).toEqual([]);
  });
});
