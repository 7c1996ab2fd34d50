import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import type { Change, Gateway } from '../../../addin/excel/gateway.ts';
import { Core } from '../../../addin/workspace/core.ts';
import { Live } from '../../../addin/workspace/live.ts';
import { submit } from '../../../addin/workspace/submitting.ts';
import type { Instant } from '../../../ledger/day.ts';
import type { GridRow } from '../../../ledger/grid.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { smallLedger } from '../../support/small-ledger.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A sealed ledger, open and listened to; `types` puts another text for 措施 into its only item. */
async function sealedLedger() {
  const read = readGrid(await buildLedger(smallLedger('A01', '机关第一党支部')));
  if ('problem' in read) throw new Error('unreadable');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let tell: (change: Change) => void = () => undefined;
  let row: GridRow = { row: 0, cells: [] };
  const digested: (string | Uint8Array)[] = [];
  const gateway: Partial<Gateway> = {
    abilities: { placing: true, opening: true, areas: true, saving: true, printing: true },
    read: () => Promise.resolve({ grid: read.grid, selection: { sheet: '', spans: [] }, fileName: 'A01.xlsx' }),
    write: () => Promise.resolve(),
    rows: () => Promise.resolve([row]),
    onChanged: (listener) => {
      tell = listener;
      return Promise.resolve(() => Promise.resolve());
    },
    onSelected: () => Promise.resolve(() => Promise.resolve()),
  };
  const core = new Core({
    gateway: gateway as Gateway,
    now: () => '2026-07-10T09:00:00' as Instant,
    sha256: (text) => {
      digested.push(text);
      return createHash('sha256').update(text).digest('hex');
    },
    keep: { get: () => null, set: () => undefined },
  });
  expect(await submit(core)).toMatchObject({ kind: 'done' });
  await new Live(core).start();
  const types = (text: string): void => {
    const { sheet, row: at, columns } = core.opened!.parsed.ledger.commitments[0]!.origin;
    const cells = [...core.grid!.sheets.find(({ name }) => name === sheet)!.rows.find((one) => one.row === at)!.cells];
    cells[columns['measures']! - 1] = text;
    row = { row: at, cells };
    tell({ sheet, span: { first: at, last: at }, own: false });
  };
  const measures = () => core.opened!.parsed.ledger.commitments[0]!.measures;
  const broken = () => core.opened!.findings.some(({ code }) => code === 'seal-broken');
  return { types, measures, broken, digested };
}

it('B5: a change after 上报 shows once nobody types any more; each edit by itself costs no digest', async () => {
  const { types, measures, broken, digested } = await sealedLedger();
  const before = digested.length;
  types('每周两课');
  await vi.advanceTimersByTimeAsync(200);
  expect([measures(), broken()]).toEqual(['每周两课', false]);
  types('每周三课');
  await vi.advanceTimersByTimeAsync(1100);
  expect([measures(), broken(), digested.length - before]).toEqual(['每周三课', false, 0]);
  await vi.advanceTimersByTimeAsync(400);
  expect([broken(), digested.length - before]).toEqual([true, 1]);
});

it('B5: what is typed back as it was at 上报 mends the seal', async () => {
  const { types, measures, broken } = await sealedLedger();
  types('每周两课');
  await vi.advanceTimersByTimeAsync(2000);
  expect(broken()).toBe(true);
  types('每周一课');
  await vi.advanceTimersByTimeAsync(200);
  expect([measures(), broken()]).toEqual(['每周一课', true]);
  await vi.advanceTimersByTimeAsync(1300);
  expect(broken()).toBe(false);
});
