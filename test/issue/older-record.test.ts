import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { zeroCounts } from '../../ledger/figures/counts.ts';
import { sealOf } from '../../scripts/issue/build-record.ts';
import { type Committee, begun, workbook } from './committee.ts';
import { prepare } from './prepared.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a set of figures had before there were comments, records, themes, units and items counted apart. */
const KEPT = [
  ...Object.keys(zeroCounts),
  ...['closingRate', 'onTimeRate', 'pledgeRate', 'branchItems', 'memberItems', 'byCategory'],
  ...['expectedMembers', 'pledgedMembers', 'oralMembers', 'toInspect', 'inspected'],
  ...['reminders', 'assistance', 'criticism', 'amendments', 'code', 'name', 'state', 'late', 'rank'],
];

const only = (of: Json, keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(of).filter(([key]) => keys.includes(key)));

interface Written {
  readonly figures: Json & { readonly totals: Json; readonly byBranch: readonly Json[] };
  readonly branches: readonly (Json & { readonly items: readonly Json[] })[];
  readonly parts: Json;
}

/** Makes 印发.json one that version 0.1 would have written, seal and all. */
function asOlder(of: Committee): void {
  const file = path.join(of.target, '已印发-1', '印发.json');
  const now = JSON.parse(readFileSync(file, 'utf8')) as Json & Written;
  const { figures, branches, parts } = now;
  const item = ['id', 'status', 'judged', 'ofBranch', 'category', 'firstDeadline', 'deadline', 'doneOn', 'closedOn'];
  const older: Json = {
    ...now,
    program: '0.1.0',
    figures: {
      ...figures,
      totals: only(figures.totals, KEPT),
      byBranch: figures.byBranch.map((b) => only(b, KEPT)),
    },
    branches: branches.map((b) => ({
      ...b,
      items: b.items.map((one) => only(one, [...item, 'reasonKind', 'counted'])),
    })),
    parts: only(parts, ['practices', 'warnings', 'overdue', 'unfulfilled']),
  };
  writeFileSync(file, JSON.stringify({ ...older, seal: sealOf(older) }));
}

describe('V2: a circular that an older version issued', () => {
  const { issued } = prepare();

  it('V2: is the same as long as nothing comes in, though more is counted and told now', () => {
    const of = issued();
    asOlder(of);
    const { out } = of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    expect(out).toContain('与已印发的〔2026〕15号一致。');
  });

  it('V2: is corrected by what it told, and by nothing that it did not count', async () => {
    const of = issued();
    asOlder(of);
    of.put('A03.xlsx', await workbook('A03', '丙支部', [begun('11-30')]));
    const { out } = of.run('2026-10-12', 'bulletin', '--period', '2026Q3', '--json');
    const { changes, parts } = (
      JSON.parse(out) as { issued: { changes: readonly { figure: string }[]; parts: unknown } }
    ).issued;
    const figures = changes.map(({ figure }) => figure);
    expect(figures).toContain('承诺事项总数');
    expect(figures.filter((figure) => /点评|纪实|主题|重点项目|热点/.test(figure))).toEqual([]);
    expect(parts).not.toContain('comparison');
  });
});
