import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../../templates/workbook/index.ts';
import { ledgerAt } from '../../story/year.ts';
import type { Secretary } from '../story/secretary.ts';
import { atDesk, changed, halfYear, isTrue, settled, years } from './desk.ts';

const id = (no: string): string => `2026-G01-${no}`;
const ids = (...numbers: readonly string[]): readonly string[] => numbers.map(id);
const LEDGER = '承诺台账';
const apply = ({ workspace }: Secretary) =>
  workspace.takeStep('申请销号', { on: '2026-06-30', date: '2026-06-29', operator: '钱二' });

/** On 1 July all but 001 (waiting for closing), 003, 005 (closed) and 012 (unfulfilled) are being worked on; 001 is in row 2.
 * Closing can be applied for after 未兑现, too. */
const AREAS: readonly (readonly [
  what: string,
  areas: readonly string[],
  selected: readonly string[],
  taken: readonly string[],
])[] = [
  ['one cell', ['D3'], ids('002'), ids('002')],
  ['several areas', ['B3', 'A1', 'D9:E10'], ids('002', '008', '009'), ids('002', '008', '009')],
  ['areas that overlap', ['B3:B5', 'C4:C7'], ids('002', '003', '004', '005', '006'), ids('002', '004', '006')],
  ['whole rows', ['3:4'], ids('002', '003'), ids('002')],
  ['the headers alone', ['A1:K1'], [], []],
  ['empty rows', ['A20:A40'], [], []],
  [
    'a whole column',
    ['B:B'],
    ids('001', '002', '003', '004', '005', '006', '007', '008', '009', '010', '011', '012'),
    ids('002', '004', '006', '007', '008', '009', '010', '011', '012'),
  ],
];

describe('L1: a step takes the rows that are selected', () => {
  it.each(AREAS)('%s', async (_, areas, selected, taken) => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.select(LEDGER, ...areas);
      await settled();
      const { workspace } = secretary;
      expect(workspace.snapshot().selected).toEqual(selected);
      const offered = workspace.stepChoices().find(({ step }) => step === '申请销号')?.items ?? 0;
      expect(offered).toBe(taken.length);
      const outcome = await apply(secretary);
      expect(outcome).toMatchObject({ kind: 'done', done: taken });
      const refused = outcome.kind === 'done' ? outcome.refused.map(({ what }) => what) : [];
      expect(refused).toEqual(selected.filter((one) => !taken.includes(one)));
      expect(workspace.snapshot().selected).toEqual(selected);
    });
  });

  it.each([
    ['another sheet', (secretary: Secretary) => secretary.excel.user.select('党员名册', 'A2:B4')],
    ['a picture', (secretary: Secretary) => secretary.excel.user.selectPicture()],
  ])('%s is no selection: nothing is written', async (_, select) => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      select(secretary);
      await settled();
      expect(secretary.workspace.snapshot().selected).toEqual([]);
      expect(secretary.workspace.stepChoices()).toEqual([]);
      expect(await changed(secretary, () => apply(secretary))).toEqual({});
    });
  });

  it.each([
    ['Microsoft 365', undefined],
    ['the lowest', 'lowest'],
  ] as const)('rows hidden by a filter or by hand within it are not moved (%s)', async (_, requirements) => {
    await atDesk({ workbook: await halfYear('construction'), requirements }, async (secretary) => {
      const { user, book } = secretary.excel;
      const [table] = book.sheet(LEDGER)!.tables;
      user.filter(table!.name, '状态', ['践诺']);
      user.hideRows(LEDGER, 5, 6);
      user.select(LEDGER, 'B2:B9');
      await settled();
      expect(secretary.workspace.snapshot().selected).toEqual(ids('002', '006', '007', '008'));
      const cells = await changed(secretary, async () => {
        expect(await apply(secretary)).toMatchObject({ done: ids('002', '006', '007', '008'), refused: [] });
      });
      const statuses = Object.keys(cells).filter((at) => at.startsWith(`${LEDGER}!H`));
      expect(statuses).toEqual([`${LEDGER}!H3`, `${LEDGER}!H7`, `${LEDGER}!H8`, `${LEDGER}!H9`]);
      expect([...table!.filters.values()]).toEqual([['践诺']]);
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('in a ledger kept by hand only what it can hold is written: no 原状态, no 新状态', async () => {
    const { rows, ...ledger } = ledgerAt(years.construction, '2026-06-01T00');
    const workbook = await buildLedger({ ...ledger, mode: 'manual', rows: { ...rows, transitions: [] } });
    await atDesk({ workbook }, async (secretary) => {
      secretary.excel.user.select(LEDGER, 'B3');
      const cells = await changed(secretary, async () => {
        expect(await apply(secretary)).toMatchObject({ done: ids('002') });
      });
      expect(cells).toEqual({
        [`${LEDGER}!H3`]: '申请销号',
        [`${LEDGER}!K3`]: '2026-06-29',
        '变更记录!A2': 1,
        '变更记录!B2': '2026-07-01T09:00:00',
        '变更记录!C2': '2026-06-30',
        '变更记录!D2': id('002'),
        '变更记录!E2': '申请销号',
        '变更记录!H2': '钱二',
        '变更记录!J2': '2026-06-29',
      });
      expect(await isTrue(secretary)).toBe(true);
    });
  });
});
