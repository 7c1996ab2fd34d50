import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../ledger/findings/catalogue.ts';
import { allTests } from '../../scripts/docs/pages.ts';
import { requirements } from '../../scripts/docs/requirement-list.ts';
import { uncovered } from '../../scripts/docs/requirements.ts';
import { idsOf, testTitles } from '../../scripts/docs/test-titles.ts';
import { rulesIn } from '../../scripts/survivors/rules.ts';
import { breakRule } from '../support/broken-rule.ts';

const root = path.join(import.meta.dirname, '../..');
const tests = await allTests(root);

describe('the page of requirements', () => {
  it('has a test for each, or says which part has yet to bring it', () => {
    expect(uncovered(tests)).toEqual([]);
  });

  it('knows every id that a test or a finding names', () => {
    const known = new Set(requirements.map(({ id }) => id));
    const rules = Object.values(catalogue).flatMap(({ rule }) => rule.split(/[、, ]+/));
    const named = [...tests.flatMap(idsOf), ...rules.filter((id) => /^[A-Z]\d+$/.test(id))];
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('reads the ids at the head of a title, of a test or of what is around it, and nowhere else', () => {
    const source = `
      describe('P8, D3: the year turns', () => {
        it('E2: with scores', () => {});
        it.each([1])('about cell B2: %s', () => {});
      });
      it(\`L1、L10: \${x}\`, () => {});`;
    const ids = testTitles('a.test.ts', source).map(idsOf);
    expect(ids).toEqual([
      ['P8', 'D3', 'E2'],
      ['P8', 'D3'],
      ['L1', 'L10'],
    ]);
  });
});

describe('a rule that is broken', () => {
  const SOURCE = `/** E2: votes are no more than ballots. */
export const ballotRows: Check = ({ ledger }) => find(ledger);

/** Nothing of the kind. */
export function other(): readonly string[] { return ['a']; }
`;

  it('is found by the requirement over it', () => {
    expect(rulesIn('ledger/checks/ballots.ts', SOURCE)).toEqual([
      { file: 'ledger/checks/ballots.ts', name: 'ballotRows', gives: '[]', ids: ['E2'] },
    ]);
  });

  it('answers the same whatever it is asked, under its old name', () => {
    const broken = breakRule(SOURCE, { file: '', name: 'ballotRows', gives: '[]' });
    expect(broken).toContain('\nconst ballotRowsUnbroken: Check');
    expect(broken).toContain('export const ballotRows = (() => ([])) as unknown as typeof ballotRowsUnbroken');
    expect(breakRule(SOURCE, { file: '', name: 'absent', gives: '[]' })).toBeNull();
  });
});
