import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import type { FullPlan } from '../../scripts/consolidate/plan.ts';
import { figuresText, writeFigures } from '../../scripts/consolidate/write-figures.ts';
import { isRegister, writeRegister } from '../../scripts/consolidate/write-register.ts';
import { workbenchOf } from '../../scripts/desk/workbench.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { planOf } from '../reports/plan-of.ts';
import { LOG, ledgerOf, lifeOf } from '../support/ledger-of.ts';
import { nothingKept } from '../support/nothing-kept.ts';
import { construction } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

const idsOf = (code: string, items: number): readonly string[] =>
  Array.from({ length: items }, (_, index) => `2026-${code}-${String(index + 1).padStart(3, '0')}`);

/** A plan over branches with so many items, each of three steps. */
function plan(items: Readonly<Record<string, number>>): FullPlan {
  const branches = Object.entries(items).map(([code, count]) => {
    const ids = idsOf(code, count);
    const rows = ids.map((id) => `| ${id} | 本支部 | 岗位承诺 | ${id}的事 |`).join('\n');
    const ledger = ledgerOf(
      {
        commitments: `| 编号 | 承诺主体 | 类别 | 承诺事项 |\n|---|---|---|---|\n${rows}`,
        transitions: LOG + ids.map((id) => lifeOf(id, '提诺 02-20', '送审 02-24', '定诺 03-02 2026-11-30')).join('\n'),
      },
      { branchCode: code },
    );
    return { code, name: `${code}支部`, ledger };
  });
  const made = planOf(branches, { scheme: construction, period: '2026Q3' });
  const nothingElse = { submissions: [], ledgers: [], bookProblems: [], outdated: [] };
  return { ...made, ...nothingElse, today: day('2026-10-08'), sources: nothingKept.sources, templates: {} };
}

/** The cells of a column of a sheet, below its header. */
function column(file: string, sheet: string, header: string): readonly unknown[] {
  const read = readGrid(readFileSync(file));
  if ('problem' in read) throw new Error(read.problem.code);
  const { rows } = read.grid.sheets.find(({ name }) => name === sheet)!;
  const at = rows.findIndex(({ cells }) => cells.includes(header));
  const index = rows[at]!.cells.indexOf(header);
  return rows.slice(at + 1).flatMap(({ cells }) => cells[index] ?? []);
}

describe('figures.json', () => {
  it.each([0, 1, 3])('is the same text in pieces as in one, with %i branches', (count) => {
    const all = plan(Object.fromEntries(['A01', 'B02', 'C03'].slice(0, count).map((code) => [code, 2])));
    const { figures }: { readonly figures: CommitteeFigures } = all;
    expect(figures.byBranch.length).toBe(count);
    const pieces = [...figuresText(figures)];
    expect(pieces.join('')).toBe(`${JSON.stringify(figures, null, 2)}\n`);
    expect(pieces.length).toBe(2 + 2 * count);
  });

  it('says the same of very many branches, each on a line of its own', () => {
    const { figures }: { readonly figures: CommitteeFigures } = plan({ A01: 2, B02: 1, C03: 0 });
    const byBranch = Array.from({ length: 201 }, (_, at) => figures.byBranch[at % 3]!);
    const pieces = [...figuresText({ ...figures, byBranch }, byBranch.length)];
    expect(JSON.parse(pieces.join(''))).toEqual({ ...figures, byBranch });
    const lines = pieces.join('').split('\n');
    expect(lines.filter((line) => line.startsWith('    {"')).length).toBe(201);
    expect(lines.some((line) => line.includes('"code":"A01"') && line.includes('"code":"B02"'))).toBe(false);
  });

  it('is written as it is told, also where one branch is larger than what is written at a time', async () => {
    const { figures }: { readonly figures: CommitteeFigures } = plan({ A01: 2, B02: 1, C03: 0 });
    const [usual] = figures.byBranch;
    const names = ['局机关', '“红旗”\n', '党'.repeat(400_000), '部'.repeat(350_000), '\u{20000}'.repeat(10)];
    const file = path.join(tempDir(), 'figures.json');
    for (const count of [0, 1, 5, 400]) {
      const byBranch = Array.from({ length: count }, (_, at) => ({ ...usual!, name: names[at] ?? '支部' }));
      const all = { ...figures, byBranch };
      await writeFigures(file, all);
      expect(readFileSync(file, 'utf8') === `${JSON.stringify(all, null, 2)}\n`).toBe(true);
    }
  });
});

describe('the register', () => {
  // 3 + 2 + 4 + 1 + 7 items, of 3 steps each: 9, 6, 12, 3 and 21 lines of the log.
  const ITEMS = { A01: 3, B02: 2, C03: 4, D04: 1, E05: 7 };
  const IDS = Object.entries(ITEMS).flatMap(([code, items]) => idsOf(code, items));
  const STEPS = IDS.flatMap((id) => [id, id, id]);

  async function written(most?: number) {
    const [dir, all] = [tempDir(), plan(ITEMS)];
    const names = await writeRegister(all, workbenchOf(all), dir, most);
    const files = names.map((name) => path.join(dir, name));
    expect(readdirSync(dir).sort()).toEqual([...names].sort());
    expect(names.every(isRegister)).toBe(true);
    const items = files.map((file) => column(file, '汇总台账', '编号'));
    const steps = files.map((file) => column(file, '变更记录', '编号'));
    return { names, items, steps };
  }

  it('is one workbook where it holds all lines', async () => {
    const { names, items, steps } = await written();
    expect({ names, items, steps }).toEqual({ names: ['汇总台账.xlsx'], items: [IDS], steps: [STEPS] });
  });

  it('is several where it does not, named by their branches, and no line is lost', async () => {
    const { names, items, steps } = await written(15);
    expect(names).toEqual([
      '汇总台账（1，A01—B02）.xlsx',
      '汇总台账（2，C03—D04）.xlsx',
      '汇总台账（3，E05）.xlsx',
      '汇总台账（4，E05）.xlsx',
    ]);
    expect(items.flat()).toEqual(IDS);
    expect(steps.map((all) => all.length)).toEqual([15, 15, 15, 6]);
    expect(steps.flat()).toEqual(STEPS);
  });
});
