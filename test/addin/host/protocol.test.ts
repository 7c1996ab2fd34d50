import { describe, expect, it } from 'vitest';
import { closed, opened, put, refusal } from './open.ts';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

describe('the client', () => {
  it('throws for what was not loaded, and for what was loaded without a sync', async () => {
    await opened();
    const notLoaded = await refusal(async (context) => {
      const range = first(context).getRange('A1');
      await context.sync();
      return range.values;
    });
    const notSynced = await refusal((context) => {
      const range = first(context).getRange('A1');
      range.load('values');
      return Promise.resolve(range.values);
    });
    const notKnown = await refusal((context) =>
      Promise.resolve(context.workbook.worksheets.getItemOrNullObject('无').isNullObject),
    );
    expect(notLoaded).toEqual(['PropertyNotLoaded', 'Range.values']);
    expect(notSynced).toEqual(['PropertyNotLoaded', 'Range.values']);
    expect(notKnown[0]).toBe('PropertyNotLoaded');
  });

  it('gives null objects down the path, and their values after a sync', async () => {
    await opened();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('无');
      const below = none.getRange('A1');
      const there = context.workbook.worksheets.getItemOrNullObject('sheet1');
      below.load('values');
      there.load('name');
      await context.sync();
      expect([none.isNullObject, below.isNullObject, there.isNullObject, there.name]).toEqual([
        true,
        true,
        false,
        'Sheet1',
      ]);
    });
  });

  it('sets more than 1,500 cells in pieces, and reads them as one', async () => {
    await opened();
    await put(Array.from({ length: 2000 }, (_, index) => [index, `第${index}行`]));
    await Excel.run(async (context) => {
      const range = first(context).getRange('A1999:B2000');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1998, '第1998行'],
        [1999, '第1999行'],
      ]);
    });
  });
});

describe('a request', () => {
  it('is one entry of the log for each sync that has something to do', async () => {
    const { host } = await opened();
    await Excel.run(async (context) => {
      const range = first(context).getRange('A1');
      range.values = [['甲']];
      range.load('address');
      await context.sync();
      await context.sync();
    });
    expect(host.requests).toHaveLength(1);
    const [request] = host.requests;
    expect(request?.failed).toBeNull();
    expect(request?.actions.filter(({ type }) => type !== 'Instantiate')).toEqual([
      { type: 'Method', object: 'Range', name: '_KeepReference', select: [] },
      { type: 'SetProperty', object: 'Range', name: 'values', select: [] },
      { type: 'Query', object: 'Range', name: '', select: ['address'] },
    ]);
  });

  it('stops at the first action that fails, and what came before it stays', async () => {
    const { book, host } = await opened();
    const failed = await refusal(async (context) => {
      first(context).getRange('A1').values = [['甲']];
      context.workbook.worksheets.getItem('无').getRange('A1').values = [['乙']];
      first(context).getRange('A2').values = [['丙']];
      await context.sync();
    });
    expect(failed).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
    expect([book.active.cell(1, 1).value, book.active.cell(2, 1).value]).toEqual(['甲', '']);
    expect(host.requests[0]?.failed).toBe('ItemNotFound');
  });

  it('fails where a test wants it to: before it, or in the middle, with Excel’s own code', async () => {
    const { book, host } = await opened();
    const write = (text: string) => async (context: Excel.RequestContext) => {
      first(context).getRange('A1').values = [[text]];
      first(context).getRange('A2').numberFormat = [['@']];
      await context.sync();
    };
    host.failAt({ request: 1, code: 'InvalidOperationInCellEditMode' });
    host.failAt({ request: 2, action: 'Range.numberFormat', code: 'GeneralException' });
    expect((await refusal(write('甲')))[0]).toBe('InvalidOperationInCellEditMode');
    expect(book.active.cell(1, 1).value).toBe('');
    expect(await refusal(write('乙'))).toEqual(['GeneralException', 'Range.numberFormat']);
    expect(book.active.cell(1, 1).value).toBe('乙');
    await Excel.run(write('丙'));
    expect(book.active.cell(2, 1).style.format).toBe('@');
  });

  it('is refused for another number of rows or columns, a wrong address, a property that is none', async () => {
    await opened();
    const one = (set: (sheet: Excel.Worksheet) => void) =>
      refusal(async (context) => {
        set(first(context));
        await context.sync();
      });
    expect(await one((sheet) => (sheet.getRange('A1:B1').values = [[1]]))).toEqual(['InvalidArgument', 'Range.values']);
    expect((await one((sheet) => sheet.getRange('没有').select()))[0]).toBe('InvalidArgument');
    expect((await one((sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).select()))[0]).toBe('InvalidArgument');
    expect((await one((sheet) => sheet.getRange('A1').load('valuess')))[0]).toBe('InvalidArgument');
  });

  it('for what this host can’t play fails the test, whatever the program makes of it', async () => {
    await opened();
    const asked = await refusal(async (context) => {
      first(context).getRange('A1').removeDuplicates([0], true);
      await context.sync();
    });
    expect(asked[0]).toBe('FakeHostNotImplemented');
    expect(closed).toThrow('Range.removeDuplicates() is not implemented');
  });
});

describe('Excel', () => {
  it('has only the requirement sets it is given', async () => {
    await opened({ requirements: 'lowest' });
    const { requirements } = Office.context;
    expect(['1.7', '1.8', '1.13'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
      true,
      false,
      false,
    ]);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
    const [code] = await refusal(async (context) => {
      context.workbook.getSelectedRanges().load('address');
      await context.sync();
    });
    expect(code).toBe('ApiNotFound');
  });

  it('on the web takes and gives 5 MB at most', async () => {
    const { host } = await opened({ platform: 'OfficeOnline' });
    // 32,767 characters of 3 bytes each: 98,301 bytes a cell, so 60 of them are too much.
    const long = '字'.repeat(32_767);
    const rows = (count: number) => Array.from({ length: count }, () => [long]);
    const tooMuch = await refusal(async (context) => {
      first(context).getRange('A1:A60').values = rows(60);
      await context.sync();
    });
    expect(tooMuch[0]).toBe('RequestPayloadSizeLimitExceeded');
    await Excel.run(async (context) => {
      first(context).getRange('A1:A40').values = rows(40);
      await context.sync();
      first(context).getRange('A41:A80').values = rows(40);
      await context.sync();
    });
    const answer = await refusal(async (context) => {
      first(context).getRange('A1:A80').load('values');
      await context.sync();
    });
    expect(answer[0]).toBe('ResponsePayloadSizeLimitExceeded');
    expect(host.requests.map(({ failed }) => failed)).toEqual([
      'RequestPayloadSizeLimitExceeded',
      null,
      null,
      'ResponsePayloadSizeLimitExceeded',
    ]);
  });

  it('opens another workbook, on the desktop and on the web', async () => {
    for (const platform of ['PC', 'OfficeOnline'] as const) {
      const { book } = await opened({ platform });
      await Excel.createWorkbook(btoa('PK'));
      expect(book.opened).toEqual([new Uint8Array([0x50, 0x4b])]);
      closed();
    }
  });
});
