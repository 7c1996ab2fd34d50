import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../addin/workspace/workspace.ts';
import { day } from '../../../ledger/day.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { type Issued, issue } from '../../../ledger/receipts/issue.ts';
import { sha256 } from '../../../scripts/files/sha256.ts';
import { buildLedger, buildReceipt, buildReturned } from '../../../templates/workbook/index.ts';
import { withParts } from '../../edit/workbook.ts';
import { type Decisions, answerOf, told } from '../../receipts/sample.ts';
import { smallLedger } from '../../support/small-ledger.ts';
import { ledgerAt } from '../../story/year.ts';
import type { Secretary } from '../story/secretary.ts';
import { sheetOf } from '../gateway/workbooks.ts';
import { atDesk, changed, halfYear, isTrue, settled, years } from './desk.ts';

const TODAY = day('2026-07-08');
const { scheme, branch } = years.construction;

interface To {
  readonly code?: string;
  readonly year?: number;
}

/** The committee's decision on the branch's first item, in so many states one after the other. */
function issuedFor({ code = branch.code, year = 2026 }: To, states: readonly Decisions[]): readonly Issued[] {
  const all: Issued[] = [];
  for (const state of states) {
    const answer = answerOf({ ...state, ids: ['2026-G01-001', '2026-G01-002'] });
    const of = { ...answer.of, year, period: `${year}Q2`, branchCode: code, branchName: branch.name };
    all.push(issue(all.at(-1)?.record ?? null, { ...answer, scheme, of }, TODAY, sha256));
  }
  return all;
}

const paper = ({ receipt, news }: Issued): Promise<Uint8Array> =>
  buildReceipt(
    { scheme, period: parsePeriod('2026Q2')!, receipt, news, told, files: { workbook: 'G01.xlsx', marked: null } },
    sha256,
  );

const review = (verdict: string): Decisions => ({
  decided: {
    reviews: [
      {
        ...{ id: '2026-G01-001', reviewedOn: '2026-02-10', reviewer: '建管局党委', cWish: '是', cFeasible: '是' },
        verdict,
      },
    ],
  },
  cover: { branchName: branch.name },
});
const [first, second] = issuedFor({}, [review('通过'), review('退回')]) as [Issued, Issued];

const read = ({ workspace }: Secretary, bytes: Uint8Array, name = '回执.xlsx'): Promise<Incoming> =>
  workspace.readIncoming(bytes, name);

function receiptIn(incoming: Incoming): Extract<Incoming, { kind: 'receipt' }> {
  if (incoming.kind !== 'receipt') throw new Error(JSON.stringify(incoming));
  return incoming;
}

describe('V5: a receipt', () => {
  it('writes nothing until it is carried in, then the decision alone; again it changes nothing', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      let incoming: Extract<Incoming, { kind: 'receipt' }> | null = null;
      expect(
        await changed(secretary, async () => {
          incoming = receiptIn(await read(secretary, await paper(first)));
        }),
      ).toEqual({});
      const { changes, carryIn, unsealed } = incoming!;
      expect(changes.map(({ kind, sheet }) => [kind, sheet])).toEqual([['added', '审查记录']]);
      expect(unsealed).toBe(false);
      const { host } = secretary.excel;
      host.reset();
      const cells = await changed(secretary, async () => {
        expect(await carryIn()).toMatchObject({ kind: 'done', message: expect.stringContaining('改动1处') });
      });
      expect(host.requests).toHaveLength(4);
      const sheets = new Set(Object.keys(cells).map((at) => at.split('!')[0]));
      expect([...sheets].sort()).toEqual(['字典', '审查记录']);
      expect(Object.values(cells)).toEqual(expect.arrayContaining(['2026-G01-001', '建管局党委', '通过']));
      expect(await isTrue(secretary)).toBe(true);
      expect(await changed(secretary, carryIn)).toEqual({});
      expect(receiptIn(await read(secretary, await paper(first))).changes).toEqual([]);
    });
  });

  it('older than the last one is told and changes nothing; the newest counts', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      await secretary.wholly(receiptIn(await read(secretary, await paper(second))).carryIn());
      const verdicts = () =>
        secretary.opened.parsed.ledger.reviews.flatMap(({ id, verdict }) => (id === '2026-G01-001' ? [verdict] : []));
      expect(verdicts()).toEqual(['退回']);
      const cells = await changed(secretary, async () => {
        const old = receiptIn(await read(secretary, await paper(first)));
        expect(old.changes).toEqual([]);
        expect(await old.carryIn()).toMatchObject({ message: expect.stringContaining('已经读入过') });
      });
      expect(cells).toEqual({});
      expect(verdicts()).toEqual(['退回']);
    });
  });

  it('takes the seal off a sealed ledger, and says so beforehand', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      await secretary.wholly(secretary.workspace.submit());
      const incoming = receiptIn(await read(secretary, await paper(first)));
      expect(incoming.unsealed).toBe(true);
      expect(await incoming.carryIn()).toMatchObject({ message: expect.stringContaining('需要重新上报') });
      expect(await secretary.workspace.submission()).toMatchObject({ kind: 'ready', sealed: null });
    });
  });

  it('is carried in as the ledger then stands, or refused where its sheet is gone', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { carryIn } = receiptIn(await read(secretary, await paper(first)));
      secretary.excel.user.insertRow('审查记录', '1:2');
      secretary.excel.user.type('审查记录', 'A1', '标题');
      await secretary.wholly(carryIn());
      expect(secretary.opened.parsed.ledger.reviews.at(-1)).toMatchObject({ reviewer: '建管局党委' });
      expect(await isTrue(secretary)).toBe(true);
    });
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { carryIn } = receiptIn(await read(secretary, await paper(first)));
      secretary.excel.user.deleteSheet('审查记录');
      const cells = await changed(secretary, async () => {
        expect(await carryIn()).toMatchObject({ kind: 'failed', message: expect.stringContaining('审查记录') });
      });
      expect(cells).toEqual({});
    });
  });

  it('half carried in is taken back', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { carryIn } = receiptIn(await read(secretary, await paper(first)));
      const cells = await changed(secretary, async () => {
        secretary.excel.host.reset();
        secretary.excel.host.failAt({ request: 4, action: 'Range.values', code: 'GeneralException' });
        expect(await carryIn()).toMatchObject({ kind: 'failed', message: expect.stringContaining('台账没有改动') });
      });
      expect(cells).toEqual({});
      expect(await isTrue(secretary)).toBe(true);
    });
  });
});

const packed = (name: string, text: string): Uint8Array => zipSync({ [name]: strToU8(text) });
/** 64 MB of nothing in some 64 KB, in the part that holds the first sheet. */
const bomb = async (): Promise<Uint8Array> => {
  const long = ' '.repeat(64 * 1024 * 1024);
  return withParts(await sheetOf([['甲']]), (name, text) =>
    name === 'xl/worksheets/sheet1.xml' ? text.replace('<sheetData', `${long}<sheetData`) : text,
  );
};
/** The same, but declaring that it is small. */
const lyingBomb = async (): Promise<Uint8Array> => {
  const bytes = await bomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    const size = signature === 0x02014b50 ? at + 24 : signature === 0x04034b50 ? at + 22 : -1;
    if (size >= 0 && view.getUint32(size, true) > 1024 * 1024) view.setUint32(size, 1000, true);
  }
  return bytes;
};

const tampered = async (): Promise<Uint8Array> =>
  withParts(await paper(first), (name, text) => (name.endsWith('.xml') ? text.replaceAll('通过', '退回') : text));

describe('what is read in by mistake', () => {
  it.each<readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /./],
    ['garbage', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), /./],
    [
      'an .xls',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)),
      /./,
    ],
    ['a text', () => strToU8('编号,内容\n1,甲'), /./],
    ['another zip', () => packed('照片.txt', '甲'), /./],
    ['half a receipt', async () => (await paper(first)).slice(0, 4000), /./],
    ['a bomb', bomb, /./],
    ['a bomb that lies about its size', lyingBomb, /./],
    ['an ordinary workbook', () => sheetOf([['采购清单']]), /不是回执，也不是退回件/],
    ['a ledger', () => halfYear('town'), /不是回执，也不是退回件/],
    ['a receipt of another branch', () => paper(issuedFor({ code: 'G02' }, [review('通过')])[0]!), /G02/],
    ['a receipt of another year', () => paper(issuedFor({ year: 2025 }, [review('通过')])[0]!), /2025/],
    ['a receipt that was changed', tampered, /改|校验|不一致/],
  ])('%s is refused with a reason, and nothing is written', async (_, make, why) => {
    const bytes = await make();
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const cells = await changed(secretary, async () => {
        const incoming = await read(secretary, bytes);
        expect(incoming).toMatchObject({ kind: 'refused', message: expect.stringMatching(why) });
        expect(incoming).toMatchObject({ message: expect.stringMatching(/[\u4E00-\u9FFF]{4}.*。$/) });
      });
      expect(cells).toEqual({});
      expect(secretary.workspace.snapshot().busy).toBeNull();
    });
  });

  it('a receipt where no ledger is open is refused', async () => {
    const bytes = await paper(first);
    await atDesk({}, async (secretary) => {
      expect(await read(secretary, bytes)).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('不是承诺台账'),
      });
    });
  });
});

describe('a returned copy', () => {
  const ledger = ledgerAt(years.construction, '2026-07-01T00');
  const copy = (): Promise<Uint8Array> =>
    buildReturned({
      ledger,
      reason: '台账有错误，退回修改。',
      returnedOn: TODAY,
      notTakenOver: [],
      problems: [
        {
          ...({ sheet: 'commitments', rowIndex: 1, columnKey: 'deadline', severity: 'error' } as const),
          original: '承诺台账!G3',
          is: '“完成时限”写的是“下半年”',
          expected: '应是一个日期',
          todo: '请改成日期',
        },
      ],
    });

  it('read into the ledger that was sent leads to the row as it stands there now', async () => {
    const bytes = await copy();
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const { workspace, excel } = secretary;
      excel.user.insertRow('承诺台账', '1:2');
      const incoming = await read(secretary, bytes, '退回.xlsx');
      if (incoming.kind !== 'returned') throw new Error(JSON.stringify(incoming));
      const [entry] = incoming.entries;
      expect(entry).toMatchObject({ place: { sheet: '承诺台账', row: 5, column: 7 } });
      expect(entry!.text).toContain('下半年');
      expect(await workspace.jump(entry!.place!)).toBe(true);
      await settled();
      expect(workspace.snapshot().selected).toEqual(['2026-G01-002']);
      expect(workspace.returnedHere()).toBeNull();
    });
  });

  it('opened as the workbook lists its problems, and is a ledger to be mended', async () => {
    await atDesk({ workbook: await copy() }, async (secretary) => {
      const { workspace } = secretary;
      const here = workspace.returnedHere();
      expect(here?.entries.map(({ place }) => place)).toEqual([{ sheet: '承诺台账', row: 3, column: 7 }]);
      secretary.excel.user.select('承诺台账', 'B3');
      const typed = { on: '2026-06-30', date: '2026-06-29', operator: '钱二' };
      expect(await workspace.takeStep('申请销号', typed)).toMatchObject({ done: ['2026-G01-002'] });
      expect(await isTrue(secretary)).toBe(true);
    });
  });

  it('of another branch is refused, so that nobody mends the wrong ledger', async () => {
    const other = await buildLedger(smallLedger('A01', '甲支部'));
    const bytes = await copy();
    await atDesk({ workbook: other }, async (secretary) => {
      expect(await read(secretary, bytes, '退回.xlsx')).toEqual({
        kind: 'refused',
        message:
          '“退回.xlsx”是质监站党支部2026年度的退回件，打开的是甲支部2026年度的台账，没有读入。请打开原来上报的那本台账，再读入退回件。',
      });
    });
  });
});
