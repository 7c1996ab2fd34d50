import { describe, expect, it } from 'vitest';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { schemeSchema } from '../../ledger/scheme/schema.ts';
import { below, keysOf } from '../../ledger/scheme/shape.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { FIVE_GRADES, SMALL_CHANGES } from '../../scripts/docs/own-scheme.ts';
import { PARTS, schemesPage } from '../../scripts/docs/schemes.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { construction, district, police, shipped } from '../support/schemes.ts';

describe('the examples of a scheme of one’s own', () => {
  it.each([
    ['small changes', SMALL_CHANGES],
    ['five grades', FIVE_GRADES],
  ])('with %s can be used as they stand', (_, own) => {
    const loaded = loadScheme(own, builtInScheme);
    expect('scheme' in loaded ? schemeFits(loaded.scheme) : loaded.problems).toEqual([]);
  });

  it('with five grades name the columns of votes by them', () => {
    const loaded = loadScheme(FIVE_GRADES, builtInScheme);
    const headers =
      'scheme' in loaded ? columnsInUse(ledgerSheets.ballots, loaded.scheme).map((one) => one.header) : [];
    expect(headers.slice(-6)).toEqual(['收回票数', '优秀', '良好', '合格', '基本合格', '不合格']);
  });
});

describe('the page of schemes', () => {
  const page = schemesPage(Object.values(shipped));
  const section = (id: string): string => page.split('\n## ').find((part) => part.includes(`\`${id}\`\n`)) ?? '';

  it('tells every part of a scheme', () => {
    const whole = keysOf(schemeSchema) ?? [];
    const within = (key: string): readonly string[] =>
      (keysOf(below(schemeSchema, key)) ?? []).map((inner) => `${key}.${inner}`);
    const parts = whole.flatMap((key) => (['committee', 'evaluation', 'posts'].includes(key) ? within(key) : [key]));
    const told = PARTS.flatMap(({ facts }) => facts.flatMap(({ at, where }) => [...at(police), where ?? '']));
    const missing = parts.filter((part) => !told.some((path) => path === part || path.startsWith(`${part}.`)));
    // Columns and lists are in docs/dictionary.md; id, name and defaults are all over the page.
    expect(missing).toEqual(['id', 'name', 'columns', 'defaults']);
  });

  it('marks as a default what the text leaves open, with the reason', () => {
    expect(section('construction')).toContain(
      `- **时间节点** \`milestones\`：3月31日前定诺（软件默认值）\n  - 软件默认值：${construction.defaults['milestones']}\n`,
    );
  });

  it('marks nothing where the text gives the value', () => {
    expect(section('town')).toContain('- **时间节点** `milestones`：3月15日前定诺\n- ');
  });

  it('tells what is the text’s from what is the software’s within one rule', () => {
    const own = section('district');
    expect(own).toContain('- **等次** `evaluation.grades`：满意、较满意、基本满意、不满意\n');
    expect(own).toMatch(/\*\*一票分值（分数线）\*\* `evaluation\.grades`：.*（软件默认值）\n/);
    expect(own).toMatch(/\*\*轮次\*\* `evaluation\.rounds`：年度（12月31日前）（部分是软件默认值）\n/);
  });

  it('tells each reason of each scheme', () => {
    for (const scheme of Object.values(shipped)) {
      const own = section(scheme.id);
      expect(Object.values(scheme.defaults).filter((reason) => !own.includes(`软件默认值：${reason}`))).toEqual([]);
    }
  });

  it('can’t be made where a default would not be told', () => {
    expect(() => schemesPage([{ ...district, defaults: { 'columns.roster.tier': '默认' } }])).toThrow(
      'the page of schemes does not tell columns.roster.tier of district',
    );
  });

  it('compares the five by what each has', () => {
    const row = page.split('\n').find((line) => line.startsWith('| 时间节点 |'));
    expect(row).toBe(
      '| 时间节点 | 3月31日前定诺（软件默认值） | 3月31日前定诺（软件默认值） | 3月15日前定诺 | 3月31日前定诺（软件默认值） | 5月31日前亮诺 |',
    );
  });

  it('has neither an empty heading nor a value that is none', () => {
    expect(page).not.toMatch(/undefined|NaN|\[object|null（/);
    expect(page).not.toMatch(/\n#+ [^\n]*\n+#{3} [^\n]*\n+## /);
  });

  it('shows why a wrong scheme is refused', () => {
    const lines = page
      .slice(page.indexOf('### 什么会被拒绝'))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => /\|\s*\|$/.test(line))).toEqual([]);
  });
});
