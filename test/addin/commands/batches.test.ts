import { describe, expect, it } from 'vitest';
import type { Field } from '../../../ledger/commands/field.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { COMMANDS, workbookOf } from './commands.ts';
import { atDesk, changed, done, halfYear, isTrue, years } from './desk.ts';
import { manyItems } from './many-items.ts';

const NOTHING: RowValues = {};
const sheetsIn = (cells: RowValues): readonly string[] =>
  [...new Set(Object.keys(cells).map((at) => at.split('!')[0]!))].sort();

/** What each command writes where that is a few cells: nothing else in the workbook changes. */
const WRITES: Readonly<Record<string, RowValues>> = {
  takeStep: {
    '承诺台账!H3': '申请销号',
    '承诺台账!K3': '2026-06-29',
    // 71 steps were logged until then.
    '变更记录!A73': 72,
    '变更记录!B73': '2026-07-01T09:00:00',
    '变更记录!C73': '2026-06-30',
    '变更记录!D73': '2026-G01-002',
    '变更记录!E73': '申请销号',
    '变更记录!F73': '践诺',
    '变更记录!G73': '申请销号',
    '变更记录!H73': '钱二',
    '变更记录!J73': '2026-06-29',
  },
  addEntry: {
    '承诺台账!A14': '2026-G01-013',
    '承诺台账!B14': '赵一',
    '承诺台账!C14': '实事承诺',
    '承诺台账!D14': '为社区修路',
    '承诺台账!E14': '每周一查',
    '承诺台账!F14': '赵一',
    '承诺台账!G14': '2026-12-20',
    '承诺台账!H14': '提诺',
    '变更记录!A73': 72,
    '变更记录!B73': '2026-07-01T09:00:00',
    '变更记录!C73': '2026-07-01',
    '变更记录!D73': '2026-G01-013',
    '变更记录!E73': '提诺',
    '变更记录!G73': '提诺',
    '变更记录!H73': '钱二',
  },
  // Of the twelve, 003, 005 and 012 were over before the quarter.
  layOutInspections: Object.fromEntries(
    ['001', '002', '004', '006', '007', '008', '009', '010', '011'].flatMap((no, index) => [
      [`督查记录!A${24 + index}`, '2026Q3'],
      [`督查记录!C${24 + index}`, `2026-G01-${no}`],
    ]),
  ) as RowValues,
  showOnly: NOTHING,
  provideScheme: NOTHING,
  refresh: NOTHING,
  jump: NOTHING,
  save: NOTHING,
  'newLedger in a window of its own': NOTHING,
};

/** Where the others write. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  addCommonItems: ['变更记录', '承诺台账'],
  score: ['评议结果'],
  submit: ['字典'],
  addForm: ['承诺书 赵一'],
};

describe('a command', () => {
  for (const [name, command] of Object.entries(COMMANDS)) {
    it(`${name}: ${command.syncs} syncs, writes what it should and nothing else, and the pane is right afterwards`, async () => {
      await atDesk(
        { workbook: await workbookOf(command) },
        async (secretary) => {
          await command.before?.(secretary);
          const { host } = secretary.excel;
          let syncs = 0;
          const cells = await changed(secretary, async () => {
            host.reset();
            await done(command.run(secretary));
            syncs = host.requests.length;
          });
          expect(syncs).toBe(command.syncs);
          if (WRITES[name]) expect(cells).toEqual(WRITES[name]);
          if (SHEETS[name]) expect(sheetsIn(cells)).toEqual(SHEETS[name]);
          expect(secretary.workspace.snapshot()).toMatchObject({ busy: null, stale: false });
          expect(await isTrue(secretary)).toBe(true);
        },
        command.now,
      );
    });
  }

  it.each([
    ['Microsoft 365', undefined],
    ['1.13', { ExcelApi: '1.13' }],
    ['1.12', { ExcelApi: '1.12' }],
    ['the lowest', 'lowest'],
  ] as const)('L1: a step of 50 commitments takes 4 syncs in Excel %s', async (_, requirements) => {
    await atDesk({ workbook: await manyItems(60), requirements }, async (secretary) => {
      secretary.excel.user.select('承诺台账', 'B2:B51');
      const { host } = secretary.excel;
      let syncs = 0;
      const cells = await changed(secretary, async () => {
        host.reset();
        expect(await done(secretary.workspace.takeStep('送审', { on: '2026-06-30', operator: '钱二' }))).toHaveLength(
          50,
        );
        syncs = host.requests.length;
      });
      expect(syncs).toBe(4);
      // The status of each, and eight cells of the log: number, when, on, id, step, from, to, by.
      expect(Object.keys(cells)).toHaveLength(50 * 9);
      expect(cells).toMatchObject({ '承诺台账!H51': '审诺', '变更记录!D111': '2026-G01-050', '变更记录!A111': 110 });
      expect(cells).not.toHaveProperty('承诺台账!H52');
      expect(await isTrue(secretary)).toBe(true);
    });
  });
});

/** Something that may stand in a field. */
function valueFor({ kind, values, initial }: Field): string {
  if (initial !== undefined) return initial;
  if (values && values.length > 0) return values[0]!;
  switch (kind.type) {
    case 'day':
      return '2026-06-30';
    case 'instant':
      return '2026-06-30 10:00:00';
    case 'month':
      return '2026-06';
    case 'integer':
    case 'number':
      return String(Math.max(1, kind.min));
    case 'text':
      return kind.example ?? '某事';
    case 'list':
      return '';
  }
}

describe('adding by form', () => {
  it.each(Object.keys(years) as (keyof typeof years)[])(
    '%s: each sheet offered takes one row, and no other cell changes',
    async (scheme) => {
      await atDesk({ workbook: await halfYear(scheme) }, async (secretary) => {
        const { workspace } = secretary;
        const entries = workspace.entries();
        expect(entries.length).toBeGreaterThan(4);
        let added = 0;
        for (const { sheet } of entries) {
          const asked = workspace.entryFields(sheet).filter(({ required }) => required);
          const typed = Object.fromEntries(asked.map((field) => [field.key, valueFor(field)]));
          const cells = await changed(secretary, async () => {
            const outcome = await workspace.addEntry(sheet, { ...typed, operator: '钱二' });
            if (outcome.kind === 'done' && outcome.done.length === 1) added += 1;
          });
          const rows = new Set(Object.keys(cells).map((at) => at.replace(/![A-Z]+/, '!')));
          const own = [...rows].filter((at) => at.startsWith(`${ledgerSheets[sheet].name}!`));
          const logged = [...rows].filter((at) => at.startsWith('变更记录!'));
          // What was refused left no trace; a commitment has its row of the log.
          expect(own.length).toBeLessThanOrEqual(1);
          expect(logged).toHaveLength(sheet === 'commitments' ? own.length : 0);
          expect(rows.size).toBe(own.length + logged.length);
        }
        // Some need more than the first of every list, such as votes that add up.
        expect(added).toBeGreaterThanOrEqual(entries.length / 2);
        expect(workspace.snapshot().busy).toBeNull();
        expect(await isTrue(secretary)).toBe(true);
      });
    },
  );
});
