import { describe, expect, it } from 'vitest';
import { gridOf } from '../../edit/workbook.ts';
import { sheetOf, workbookOf } from '../gateway/workbooks.ts';
import type { Secretary } from '../story/secretary.ts';
import { A_NEW_LEDGER } from './commands.ts';
import { OWN_SCHEME, atDesk, changed, halfYear, isTrue, settled } from './desk.ts';

const here = { ...A_NEW_LEDGER, scheme: { id: 'construction' }, where: 'here' } as const;
const sheetsOf = ({ excel }: Secretary): readonly string[] => excel.book.sheets.map(({ name }) => name);
const OTHERS = await sheetOf([['采购清单'], ['纸张', 3]]);

describe('新建台账 in the open workbook', () => {
  it('goes before what stands there, which stays as it was, only when agreed', async () => {
    await atDesk({ workbook: OTHERS }, async (secretary) => {
      const { workspace } = secretary;
      expect(workspace.snapshot().book).toEqual({ kind: 'none', empty: false });
      const cells = await changed(secretary, async () => {
        expect(await workspace.newLedger(here)).toMatchObject({
          kind: 'failed',
          message: expect.stringContaining('请勾选同意'),
        });
      });
      expect(cells).toEqual({});
      expect(await workspace.newLedger({ ...here, agreed: true })).toMatchObject({ kind: 'done' });
      expect(sheetsOf(secretary).at(-1)).toBe('台账');
      const grid = gridOf(await secretary.excel.save());
      expect(grid.sheets.at(-1)!.rows.map(({ cells: own }) => own)).toEqual([['采购清单'], ['纸张', 3]]);
      expect(secretary.opened.parsed.ledger.cover).toMatchObject({ branchName: '甲支部', year: 2026 });
      expect(await isTrue(secretary)).toBe(true);
      expect(await workspace.newLedger({ ...here, agreed: true })).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('已经是一本承诺台账'),
      });
    });
  });

  it('leaves an existing ledger alone, agreed or not', async () => {
    await atDesk({ workbook: await halfYear('town') }, async (secretary) => {
      const cells = await changed(secretary, async () => {
        for (const agreed of [false, true]) {
          expect(await secretary.workspace.newLedger({ ...here, agreed })).toMatchObject({ kind: 'failed' });
        }
      });
      expect(cells).toEqual({});
      expect(secretary.opened.scheme.id).toBe('town');
    });
  });

  it.each(['承诺台账', '变更记录', '字典'])(
    'where a sheet %s stands already: says so, and nothing stays',
    async (name) => {
      const workbook = await workbookOf((made) => {
        made.addWorksheet(name).addRow(['自己的']);
      });
      await atDesk({ workbook }, async (secretary) => {
        const cells = await changed(secretary, async () => {
          expect(await secretary.workspace.newLedger({ ...here, agreed: true })).toMatchObject({
            kind: 'failed',
            message: expect.stringContaining(`名为“${name}”的工作表`),
          });
        });
        expect(cells).toEqual({});
        expect(sheetsOf(secretary)).toEqual([name]);
        expect(secretary.workspace.snapshot()).toMatchObject({ book: { kind: 'none', empty: false }, busy: null });
      });
    },
  );

  it.each([
    ['in the lowest Excel can’t be made', 'lowest', 'here', /向上级党委要台账模板文件，直接打开填写/],
    ['in the lowest Excel can’t be made, in a window of its own either', 'lowest', 'new', /向上级党委要台账模板文件/],
    ['below 1.13 can’t be placed', { ExcelApi: '1.12' }, 'here', /需要 Excel 2021/],
  ] as const)('%s, with what to do instead', async (_, requirements, where, why) => {
    await atDesk({ requirements }, async (secretary) => {
      expect(await secretary.workspace.newLedger({ ...here, where })).toMatchObject({
        kind: 'failed',
        message: expect.stringMatching(why),
      });
      expect(sheetsOf(secretary)).toHaveLength(1);
    });
  });

  it('hears of edits in the sheets just placed', async () => {
    await atDesk({}, async (secretary) => {
      await secretary.wholly(secretary.workspace.newLedger(here));
      secretary.excel.user.type('党员名册', 'B2', '赵一');
      await settled();
      expect(secretary.opened.parsed.ledger.roster.map(({ name }) => name)).toEqual(['赵一']);
    });
  });

  it('takes hostile names as they are, or says what is wrong with them', async () => {
    await atDesk({}, async (secretary) => {
      const problems = async (change: object): Promise<readonly string[]> => {
        const outcome = await secretary.workspace.newLedger({ ...here, ...change });
        return outcome.kind === 'problems' ? outcome.problems.map(({ key }) => key) : [];
      };
      expect(await problems({ year: 26 })).toEqual(['year']);
      expect(await problems({ code: '=A1' })).toEqual(['code']);
      expect(await problems({ name: '　', superior: '' })).toEqual(['name', 'superior']);
      expect(await problems({ scheme: { json: '{' } })).toEqual(['scheme']);
      expect(sheetsOf(secretary)).toHaveLength(1);
      await secretary.wholly(secretary.workspace.newLedger({ ...here, name: '=HYPERLINK("a")', superior: "'+1" }));
      expect(secretary.opened.parsed.ledger.cover).toMatchObject({ branchName: '=HYPERLINK("a")', superior: "'+1" });
    });
  });
});

describe('the committee’s own 方案.json', () => {
  const renamed = JSON.stringify({ ...(JSON.parse(OWN_SCHEME) as object), id: 'changping', name: '长坪方案' });
  const ofOwn = async (): Promise<{ workbook: Uint8Array; settings: Readonly<Record<string, unknown>> }> =>
    atDesk({}, async (secretary) => {
      await secretary.wholly(secretary.workspace.newLedger({ ...here, scheme: { json: renamed } }));
      const { excel } = secretary;
      return { workbook: await excel.save(), settings: Object.fromEntries(excel.book.settings) };
    });

  it('is kept with the workbook, and found again on another computer', async () => {
    const kept = await ofOwn();
    await atDesk(kept, (secretary) => {
      expect(secretary.opened.scheme.name).toBe('长坪方案');
      return Promise.resolve();
    });
  });

  it('is asked for where it was lost; a wrong one is refused, the right one kept', async () => {
    const { workbook } = await ofOwn();
    const settings = await atDesk({ workbook }, async (secretary) => {
      const { workspace, excel } = secretary;
      expect(workspace.snapshot().book).toEqual({ kind: 'schemeNeeded', scheme: 'changping' });
      expect(await workspace.submit()).toMatchObject({ kind: 'failed', message: expect.stringContaining('方案.json') });
      const wrong: Readonly<Record<string, string>> = {
        '不是 JSON': '不是 JSON',
        '[]': '方案不能用',
        '{"extends":"nowhere"}': '没有名为“nowhere”的方案',
        [OWN_SCHEME]: '这本台账的方案是“changping”，选的文件是“construction”',
      };
      for (const [json, why] of Object.entries(wrong)) {
        expect(await workspace.provideScheme(json)).toMatchObject({
          kind: 'failed',
          message: expect.stringContaining(why),
        });
      }
      expect(excel.book.settings.size).toBe(0);
      expect(await workspace.provideScheme(`\uFEFF${renamed}`)).toMatchObject({ kind: 'done' });
      expect(secretary.opened.scheme.name).toBe('长坪方案');
      return Object.fromEntries(excel.book.settings);
    });
    await atDesk({ workbook, settings }, (secretary) => {
      expect(secretary.opened.scheme.name).toBe('长坪方案');
      return Promise.resolve();
    });
  });

  it('of another institution is refused by a ledger that is open', async () => {
    await atDesk({ workbook: await halfYear('town') }, async (secretary) => {
      const { workspace, excel } = secretary;
      expect(await workspace.provideScheme(OWN_SCHEME)).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('这本台账的方案是“town”'),
      });
      expect(excel.book.settings.size).toBe(0);
      expect(secretary.opened.scheme.id).toBe('town');
    });
  });

  it('judges a ledger whose dictionary was deleted, as the pane promises', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.deleteSheet('字典');
      await secretary.workspace.refresh();
      expect(secretary.workspace.snapshot().book).toEqual({ kind: 'schemeNeeded', scheme: null });
      expect(await secretary.workspace.provideScheme(OWN_SCHEME)).toMatchObject({ kind: 'done' });
      expect(secretary.opened.items).toHaveLength(12);
      expect(secretary.opened.state).toBe('returned');
    });
  });
});

describe('a ledger of another layout', () => {
  it.each([
    ['older', 1],
    ['newer', 99],
  ])('%s: is told, and never written into', async (_, version) => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { excel, workspace } = secretary;
      const dictionary = excel.book.sheet('字典')!;
      const row = [2, 3, 4, 5, 6, 7, 8, 9].find((at) => dictionary.cell(at, 1).value === '模板版本')!;
      excel.user.type('字典', `C${row}`, version);
      await settled();
      await workspace.refresh();
      expect(workspace.snapshot().book.kind).toBe('otherVersion');
      const cells = await changed(secretary, async () => {
        const outcomes = [
          await workspace.submit(),
          await workspace.addCommonItems(),
          await workspace.addEntry('roster', { name: '某人', operator: '钱二' }),
          await workspace.newLedger({ ...here, agreed: true }),
        ];
        expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed', 'failed']);
        expect(outcomes[0]).toMatchObject({ message: expect.stringContaining('模板版本与加载项不同') });
      });
      expect(cells).toEqual({});
    });
  });
});
