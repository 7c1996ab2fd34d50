import { describe, expect, it } from 'vitest';
import { enter } from '../../excel-host/model/edit.ts';
import type { Secretary } from '../story/secretary.ts';
import { A_NEW_LEDGER } from './commands.ts';
import { atDesk, changed, halfYear, isTrue, known, settled } from './desk.ts';

const LEDGER = '承诺台账';
const apply = ({ workspace }: Secretary) =>
  workspace.takeStep('申请销号', { on: '2026-06-30', date: '2026-06-29', operator: '钱二' });
const codesAt = ({ opened }: Secretary, sheet: string, row: number): readonly string[] =>
  opened.findings.filter(({ where }) => where.sheet === sheet && where.row === row).map(({ code }) => code);

/** What a person types or pastes; afterwards what the pane shows is what a check of everything finds. */
const EDITS: Readonly<Record<string, (secretary: Secretary) => void>> = {
  'a date that is none': ({ excel }) => excel.user.type(LEDGER, 'G3', '下半年'),
  'a status past the commands': ({ excel }) => excel.user.type(LEDGER, 'H3', '销号'),
  'an id emptied': ({ excel }) => excel.user.type(LEDGER, 'A3', ''),
  'a row below the last': ({ excel }) => excel.user.type(LEDGER, 'D14', '新的一件'),
  'a row far below': ({ excel }) => excel.user.type(LEDGER, 'D60', '新的一件'),
  'several rows pasted': ({ excel }) =>
    excel.user.paste(LEDGER, 'B14', [
      ['赵一', '实事承诺', '甲'],
      ['某人', '无', '乙'],
    ]),
  'a member’s name, which the ledger names': ({ excel }) => excel.user.type('党员名册', 'B2', '赵大'),
  'a header': ({ excel }) => excel.user.type(LEDGER, 'H1', '状况'),
  'the branch’s name': ({ excel }) => excel.user.type('封面', 'B3', '别的支部'),
};

describe('what is typed or pasted', () => {
  it.each(Object.entries(EDITS))('%s: is checked again without being asked to', async (_, edit) => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const before = known(secretary);
      edit(secretary);
      await settled();
      expect(known(secretary)).not.toBe(before);
      expect(secretary.workspace.snapshot()).toMatchObject({ busy: null, stale: false });
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('is judged by rules across sheets, and mended again', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const before = codesAt(secretary, LEDGER, 4);
      secretary.excel.user.type('党员名册', 'B2', '赵大');
      await settled();
      // 003 and 004 are 赵一's, whom nobody knows any more.
      expect(codesAt(secretary, LEDGER, 4).length).toBeGreaterThan(before.length);
      secretary.excel.user.type('党员名册', 'B2', '赵一');
      await settled();
      expect(codesAt(secretary, LEDGER, 4)).toEqual(before);
    });
  });

  it.each([
    ['Microsoft 365', undefined],
    ['1.13', { ExcelApi: '1.13' }],
    ['1.12', { ExcelApi: '1.12' }],
    ['the lowest', 'lowest'],
  ] as const)('by the add-in itself is not checked twice (%s)', async (_, requirements) => {
    await atDesk({ workbook: await halfYear('construction'), requirements }, async (secretary) => {
      await secretary.select(['2026-G01-002']);
      await settled();
      expect(await apply(secretary)).toMatchObject({ kind: 'done' });
      secretary.excel.host.reset();
      await settled();
      expect(secretary.excel.host.requests).toEqual([]);
      // The same cells edited by a person right afterwards are.
      secretary.excel.user.type(LEDGER, 'H3', '践诺');
      await settled();
      expect(secretary.excel.host.requests).toHaveLength(1);
      expect(codesAt(secretary, LEDGER, 3)).not.toEqual([]);
    });
  });

  it('by a drop-down of which Excel did not tell is found once the selection leaves', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { excel } = secretary;
      excel.user.select(LEDGER, 'H3');
      await settled();
      const before = codesAt(secretary, LEDGER, 3);
      enter(excel.book.sheet(LEDGER)!, 3, 8, '销号', { now: new Date(), date1904: false });
      await settled();
      expect(codesAt(secretary, LEDGER, 3)).toEqual(before);
      excel.user.select(LEDGER, 'A20');
      await settled();
      expect(codesAt(secretary, LEDGER, 3)).not.toEqual(before);
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('while rows move is told to be of before until all was read again', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.deleteRow(LEDGER, '2');
      await settled();
      expect(secretary.workspace.snapshot().stale).toBe(true);
      expect(secretary.opened.items).toHaveLength(12);
      await settled(1500);
      expect(secretary.workspace.snapshot().stale).toBe(false);
      expect(secretary.opened.items).toHaveLength(11);
    });
  });

  it('on a sheet renamed since is noticed when a cell of it is selected', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      secretary.excel.user.renameSheet(LEDGER, '我的台账');
      secretary.excel.user.select('我的台账', 'B3');
      await settled(1700);
      expect(secretary.workspace.snapshot().selected).toEqual(['2026-G01-002']);
      expect(await isTrue(secretary)).toBe(true);
    });
  });
});

describe('while a command is under way', () => {
  it('an edit of the same row stops it, unwritten; one elsewhere shows in the end', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { excel, workspace } = secretary;
      excel.user.select(LEDGER, 'B3');
      let edit: (() => void) | null = () => excel.user.type(LEDGER, 'E3', '改了措施');
      // The moment after the workbook was read for the command.
      const stop = workspace.subscribe(() => {
        if (workspace.snapshot().busy === null || edit === null || excel.host.requests.length < 2) return;
        const now = edit;
        edit = null;
        now();
      });
      excel.host.reset();
      const outcome = await apply(secretary);
      stop();
      expect(outcome).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('第3行在读取以后又改动过，什么都没有写入'),
      });
      await settled();
      expect(secretary.opened.parsed.ledger.commitments[1]!.measures).toBe('改了措施');
      expect(await isTrue(secretary)).toBe(true);

      edit = () => excel.user.type(LEDGER, 'E9', '别处');
      const again = workspace.subscribe(() => {
        if (workspace.snapshot().busy === null || edit === null || excel.host.requests.length < 2) return;
        const now = edit;
        edit = null;
        now();
      });
      excel.host.reset();
      expect(await apply(secretary)).toMatchObject({ done: ['2026-G01-002'] });
      again();
      await settled();
      expect(secretary.opened.parsed.ledger.commitments[7]!.measures).toBe('别处');
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('rows that are moved meanwhile leave what is shown marked as of before', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { excel, workspace } = secretary;
      let moved = false;
      const stop = workspace.subscribe(() => {
        if (moved || workspace.snapshot().busy === null || excel.host.requests.length < 2) return;
        moved = true;
        excel.user.deleteRow('会议活动', '3');
      });
      excel.host.reset();
      expect(await workspace.layOutInspections('2026Q3')).toMatchObject({ kind: 'done' });
      stop();
      await settled(50);
      expect(workspace.snapshot().stale).toBe(true);
      await settled(1500);
      expect(workspace.snapshot().stale).toBe(false);
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('a second one waits: ids are given one after the other, and busy ends', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { workspace } = secretary;
      const whats: (string | null)[] = [];
      const stop = workspace.subscribe(() => whats.push(workspace.snapshot().busy?.what ?? null));
      const entry = (text: string) =>
        workspace.addEntry('commitments', {
          ...{ pledger: '赵一', category: '实事承诺', text, measures: '每周一查' },
          ...{ deadline: '2026-12-20', operator: '钱二' },
        });
      const outcomes = await Promise.all([entry('修路'), entry('植树'), workspace.submit(), workspace.refresh()]);
      stop();
      expect(outcomes.slice(0, 3)).toMatchObject([
        { done: ['2026-G01-013'] },
        { done: ['2026-G01-014'] },
        { kind: 'done', message: expect.stringContaining('已上报封存') },
      ]);
      expect(secretary.opened.items.slice(12).map(({ commitment }) => commitment.text)).toEqual(['修路', '植树']);
      const order = whats.filter((what, index) => what !== null && what !== whats[index - 1]);
      expect([...new Set(order)]).toEqual(['登记', '上报', '读取工作簿']);
      expect(whats.at(-1)).toBeNull();
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('cancelling a check keeps what was known, and calls nothing edited', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const before = known(secretary);
      const stop = new AbortController();
      stop.abort();
      await secretary.workspace.refresh({ signal: stop.signal });
      expect(known(secretary)).toBe(before);
      expect(secretary.workspace.snapshot()).toMatchObject({ busy: null, stale: false });
    });
  });
});

describe('上报', () => {
  it('a change after it is told; the same content need not be sealed again', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { workspace, excel } = secretary;
      expect(await workspace.submission()).toMatchObject({
        kind: 'ready',
        sealed: null,
        fileName: 'G01_质监站党支部_2026Q2.xlsx',
      });
      expect(await workspace.submit()).toMatchObject({ kind: 'done' });
      expect(await workspace.submission()).toMatchObject({ sealed: { at: '2026-07-01T09:00:00', changed: false } });
      const cells = await changed(secretary, async () => {
        expect(await workspace.submit()).toMatchObject({
          kind: 'failed',
          message: expect.stringContaining('不必再上报'),
        });
      });
      expect(cells).toEqual({});
      excel.user.type(LEDGER, 'E3', '改了措施');
      await settled(1700);
      expect(await workspace.submission()).toMatchObject({ sealed: { changed: true } });
      expect(await workspace.submit()).toMatchObject({ kind: 'done' });
      expect(await workspace.submission()).toMatchObject({ sealed: { changed: false } });
    });
  });

  it('without a ledger there is none, nor anything else to do', async () => {
    await atDesk({}, async (secretary) => {
      const { workspace } = secretary;
      expect(workspace.snapshot().book).toEqual({ kind: 'none', empty: true });
      expect(await workspace.submission()).toBeNull();
      expect([
        workspace.stepChoices(),
        workspace.entries(),
        workspace.inspectionPeriods(),
        workspace.formKinds(),
      ]).toEqual([[], [], [], []]);
      expect([workspace.overview(), workspace.returnedHere()]).toEqual([null, null]);
      const cells = await changed(secretary, async () => {
        const outcomes = [
          await apply(secretary),
          await workspace.addEntry('roster', { name: '某人', operator: '钱二' }),
          await workspace.addCommonItems(),
          await workspace.layOutInspections('2026Q3'),
          (await workspace.score()).outcome,
          await workspace.showOnly(null),
          await workspace.addForm('pledge', []),
          await workspace.submit(),
          await workspace.provideScheme('{"extends":"construction"}'),
        ];
        for (const outcome of outcomes) {
          expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('不是承诺台账') });
        }
        expect(await workspace.jump({ sheet: LEDGER, row: 1 })).toBe(false);
        expect(await workspace.newLedger({ ...A_NEW_LEDGER, scheme: { id: 'none' }, where: 'here' })).toMatchObject({
          kind: 'problems',
          problems: [{ key: 'scheme' }],
        });
      });
      expect(cells).toEqual({});
    });
  });
});
