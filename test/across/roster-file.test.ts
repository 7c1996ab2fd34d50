import { describe, expect, it } from 'vitest';
import { messageOf } from '../../ledger/findings/finding.ts';
import { readRoster } from '../../scripts/consolidate/roster.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { gridOf, openWorkbook, placeOf, saveWorkbook } from '../gallery/run.ts';
import { construction } from '../support/schemes.ts';

type Cells = Readonly<Record<string, string>>;

const row = (code: string, cells: Cells = {}): Cells => ({ code, name: `${code}支部`, orgForm: '党支部', ...cells });

async function read(...rows: readonly Cells[]) {
  return readRoster(gridOf(await buildBranchRoster(construction, rows)), construction, '支部名册.xlsx');
}

const found = async (...rows: readonly Cells[]): Promise<readonly string[]> =>
  (await read(...rows)).findings.map(({ code, where }) => `${code} ${placeOf(where)}`);

describe('V3: the roster of branches over time', () => {
  it('takes several successors, however they are parted', async () => {
    const { branches, findings } = await read(
      row('A01', { until: '2026-07-01', successors: 'A02、 A03，a04' }),
      row('A02'),
      row('A03'),
      row('A04'),
    );
    expect(findings).toEqual([]);
    expect(branches.map(({ successors }) => successors)).toEqual([['A02', 'A03', 'a04'], [], [], []]);
  });

  it('takes a renamed branch in two rows, one after the other', async () => {
    const rows = [row('A01', { until: '2026-07-01' }), row('A01', { name: '新名支部', from: '2026-07-01' })];
    expect(await found(...rows)).toEqual([]);
  });

  it.each([
    [
      'a code twice at the same time',
      [row('A01'), row('a01', { from: '2026-07-01' })],
      ['branch-code-doubled 支部名册!A3'],
    ],
    [
      'a successor without an end',
      [row('A01', { successors: 'A02' }), row('A02')],
      ['successor-without-end 支部名册!I2'],
    ],
    [
      'a successor of a name that is followed by another',
      [
        row('A01', { until: '2026-07-01', successors: 'A02' }),
        row('A01', { name: '新名支部', from: '2026-07-01' }),
        row('A02'),
      ],
      ['successor-without-end 支部名册!I2'],
    ],
    ['itself as successor', [row('A01', { until: '2026-07-01', successors: 'A01' })], ['successor-circle 支部名册!I2']],
    [
      'two branches merged into each other',
      [row('A01', { until: '2026-07-01', successors: 'A02' }), row('A02', { until: '2026-09-01', successors: 'A01' })],
      ['successor-circle 支部名册!I2', 'successor-circle 支部名册!I3'],
    ],
    [
      'a successor that the roster does not have',
      [row('A01', { until: '2026-07-01', successors: 'A09' })],
      ['successor-unknown 支部名册!I2'],
    ],
    [
      'a successor that has ended itself by then',
      [row('A01', { until: '2026-07-01', successors: 'A02' }), row('A02', { until: '2026-06-01' })],
      ['successor-unknown 支部名册!I2'],
    ],
  ])('names %s', async (_, rows, findings) => {
    expect(await found(...rows)).toEqual(findings);
  });

  it('reads one that was made before there was 并入支部代码', async () => {
    const workbook = await openWorkbook(await buildBranchRoster(construction, [row('A01')]));
    workbook.getWorksheet('支部名册')!.spliceColumns(9, 1);
    const { branches, findings } = readRoster(gridOf(await saveWorkbook(workbook)), construction, '支部名册.xlsx');
    expect([branches.map(({ successors }) => successors), findings.map(messageOf)]).toEqual([[[]], []]);
  });
});
