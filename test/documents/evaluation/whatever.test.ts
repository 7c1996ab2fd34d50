import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { evaluationTables } from '../../../templates/workbook/evaluation.ts';
import { emptyHeading } from '../any-input.ts';
import { FORBIDDEN } from '../../support/lint-official-text.ts';
import { anyEvaluation, PERSONS } from './any-evaluation.ts';
import { FIVE, fiveGrades, inputs } from './samples.ts';
import { postedHtml, postedText, summaryHtml, summaryText } from './view-text.ts';

const documents: Readonly<Record<string, (input: EvaluationInput) => string>> = {
  'the internal summary': (input) => summaryText(input, 'internal'),
  'the public summary': (input) => summaryText(input, 'masses'),
  'the posted results': postedText,
};

const cells = (input: EvaluationInput): string =>
  evaluationTables(input)
    .flatMap(({ title, sheetName, columns, rows }) => [
      title,
      sheetName,
      ...columns.map(({ header }) => header),
      ...rows.flatMap((row) => row.map(String)),
    ])
    .join('\n');

describe('whatever the figures', () => {
  it.each(Object.keys(documents))('no forbidden wording in %s', (name) => {
    fc.assert(
      fc.property(anyEvaluation, (input) => {
        const said = documents[name]!(input);
        for (const [what, pattern] of Object.entries(FORBIDDEN)) {
          expect(pattern.exec(said)?.[0], `${what}\n${said}`).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no heading over nothing', () => {
    fc.assert(
      fc.property(anyEvaluation, (input) => {
        for (const html of [summaryHtml(input, 'internal'), summaryHtml(input, 'masses'), postedHtml(input)]) {
          expect(html).not.toMatch(emptyHeading);
          expect(html).not.toMatch(/<tbody>\s*<\/tbody>|<p>\s*<\/p>|<th[^>]*>\s*<\/th>/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('E4: no person, no reason and no score in the version for the masses', () => {
    fc.assert(
      fc.property(anyEvaluation, (input) => {
        const said = summaryText(input, 'masses');
        for (const person of PERSONS) expect(said).not.toContain(person.replace(/\(.*/, ''));
        for (const secret of ['因病住院', '2026-A02-011', '局党工委决定', '已改', 'A02-002']) {
          expect(said).not.toContain(secret);
        }
        // Scores have two decimals, shares have one.
        expect(/\d\.\d\d/.exec(said)?.[0]).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('E4: names and grades without a score, a standing or a reason in the posted results', () => {
    fc.assert(
      fc.property(anyEvaluation, (input) => {
        const said = postedText(input);
        expect(/\d\.\d/.exec(said)?.[0]).toBeUndefined();
        for (const secret of ['没有自评', '有效票', '否决', '因病住院', ...(input.scheme.lists['standing'] ?? [])]) {
          expect(said).not.toContain(secret);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no value that is none, and no personal number, in the workbook', () => {
    fc.assert(
      fc.property(anyEvaluation, (input) => {
        expect(cells(input)).not.toMatch(/undefined|NaN|Infinity|\[object|13912345678/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a committee with five grades of its own', () => {
  const BUILT_IN = /(?<!群众)(?:较|基本|不)?满意(?!度)/;

  it.each(Object.keys(inputs) as (keyof typeof inputs)[])(
    'E4: no built-in grade name in the documents and the workbook of %s',
    (id) => {
      const scheme = fiveGrades(id);
      const input = inputs[id]({}, scheme);
      const own = [...Object.values(scheme.defaults), ...(scheme.measures ?? []).flatMap(({ causes }) => causes)];
      const said = [...Object.values(documents).map((of) => of(input)), cells(input)];
      for (const text of said) {
        const ours = own.reduce((rest, words) => rest.replaceAll(words, ''), text);
        expect(BUILT_IN.exec(ours)?.[0]).toBeUndefined();
        expect(FIVE.some((name) => text.includes(name))).toBe(true);
      }
    },
  );

  it('E4: counts each of the five that somebody got, and names those that nobody got', () => {
    const input = inputs.construction({}, fiveGrades('construction'));
    const [said = ''] = /已计分的5名党员中[^。]*/.exec(summaryText(input, 'internal')) ?? [];
    const [, none = ''] = /；没有((?:“[^”]+”)+)的/.exec(said) ?? [];
    for (const name of FIVE) expect(new RegExp(`“${name}”\\d+名，占`).test(said)).toBe(!none.includes(`“${name}”`));
    expect(said).not.toContain('”0名');
  });
});
