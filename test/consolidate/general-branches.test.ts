import { describe, expect, it } from 'vitest';
import { messageOf } from '../../ledger/findings/finding.ts';
import { readRoster } from '../../scripts/consolidate/roster.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { gridOf, placeOf } from '../gallery/run.ts';
import { construction } from '../support/schemes.ts';

type Cells = Readonly<Record<string, string>>;

const row = (code: string, cells: Cells = {}): Cells => ({ code, name: `${code}支部`, orgForm: '党支部', ...cells });
const general = row('Z01', { name: '工程党总支', orgForm: '党总支' });

async function findings(...rows: readonly Cells[]) {
  const grid = gridOf(await buildBranchRoster(construction, rows));
  return readRoster(grid, construction, '支部名册.xlsx').findings;
}

const found = async (...rows: readonly Cells[]): Promise<readonly string[]> =>
  (await findings(...rows)).map(({ code, where }) => `${code} ${placeOf(where)}`);

describe('P1: branches below a general branch', () => {
  it('P1: name one that is in the roster, above or below them, however it is spaced', async () => {
    const rows = [row('A01', { generalBranch: '工程党总支' }), general, row('A02', { generalBranch: '工程 党总支' })];
    expect(await found(...rows)).toEqual([]);
  });

  it('P1: may be below none', async () => {
    expect(await found(row('A01'), general)).toEqual([]);
  });

  it.each([
    ['one that is not there', '机关党总支', '名册中没有'],
    ['a branch that is none', 'A02支部', '它的组织形式不是党总支'],
    ['itself', 'A01支部', '就是本支部'],
  ])('P1: cannot name %s', async (_, generalBranch, why) => {
    const rows = [row('A01', { generalBranch }), row('A02'), general];
    expect(await found(...rows)).toEqual(['general-branch-unknown 支部名册!D2']);
    expect(messageOf((await findings(...rows))[0]!)).toContain(why);
  });
});
