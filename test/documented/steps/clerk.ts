import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Steps } from '../step.ts';
import { type Sent, fillBook, fillRoster, fillScheme, receive } from './sample-bureau.ts';

const LAST = 'S04';
/** Deleted by its branch after it had been accepted. */
const DELETED = '2026-S04-005';

/** What comes in, by period: at first, later on, and after the circular was issued. */
const COMING: Readonly<Record<string, readonly [first: readonly Sent[], later: readonly Sent[], again?: Sent]>> = {
  '2026Q2': [
    [
      { code: 'S01', at: '2026-07-03T10:00:00' },
      { code: 'S02', at: '2026-07-03T10:20:00' },
      { code: LAST, at: '2026-07-03T11:05:00' },
      { code: 'S05', at: '2026-07-02T15:00:00', error: 'name' },
    ],
    [
      { code: 'S05', at: '2026-07-07T15:00:00' },
      { code: 'S03', at: '2026-07-08T09:00:00' },
    ],
  ],
  '2026Q3': [
    [
      { code: 'S01', at: '2026-10-04T10:00:00', until: '2026-09-14T00:00:00' },
      { code: 'S02', at: '2026-10-04T10:20:00' },
      { code: LAST, at: '2026-10-04T11:05:00', without: DELETED },
      { code: 'S05', at: '2026-10-03T15:00:00' },
      { code: 'S05', at: '2026-10-05T09:00:00', file: 'S05_启航学校_2026（重报）.xlsx' },
      { code: 'S06', at: '2025-10-04T09:30:00', lastYear: true },
    ],
    [
      { code: 'S02', at: '2026-10-10T10:00:00', withAll: 'S03' },
      { code: 'S06', at: '2026-10-09T09:30:00' },
    ],
    { code: 'S01', at: '2026-10-15T10:00:00' },
  ],
  '2026Q4': [
    [
      { code: 'S01', at: '2027-01-04T10:00:00' },
      { code: 'S02', at: '2027-01-04T10:20:00', withAll: 'S03' },
      { code: LAST, at: '2027-01-04T11:05:00', without: DELETED, error: 'votes' },
      { code: 'S05', at: '2027-01-05T09:00:00' },
      { code: 'S06', at: '2027-01-05T09:30:00' },
    ],
    [{ code: LAST, at: '2027-01-09T11:05:00', without: DELETED }],
  ],
};

/** A file that is no workbook, renamed to look like one. */
const NOTE = '关于报送第三季度承诺台账的说明\n\n我支部台账将于下周一补报，特此说明。\n';

const coming = (period: string): (typeof COMING)[string] => COMING[period]!;

/** What the clerk's handbook tells in prose; the first word is the committee's folder or a file. */
export const clerkSteps: Steps = {
  'fill-scheme': (root, dir) => fillScheme(path.join(root, dir!)),
  'fill-roster': (root, dir) => fillRoster(path.join(root, dir!), false),
  'change-roster': (root, dir) => fillRoster(path.join(root, dir!), true),
  'fill-book': (root, dir, on) => fillBook(path.join(root, dir!), on!),
  submit: async (root, dir, period) => {
    await receive(path.join(root, dir!), period!, coming(period!)[0]);
    if (period === '2026Q3') await writeFile(path.join(root, dir!, '上报', period, '第三季度台账.xlsx'), NOTE);
  },
  resubmit: (root, dir, period) => receive(path.join(root, dir!), period!, coming(period!)[1]),
  'submit-again': (root, dir, period) => receive(path.join(root, dir!), period!, [coming(period!)[2]!]),
  copy: (root, from, to) => cp(path.join(root, from!), path.join(root, to!), { recursive: true }),
  replace: async (root, file, old, by) => {
    const text = await readFile(path.join(root, file!), 'utf8');
    if (!text.includes(old!)) throw new Error(`${file} has no ${old}`);
    await writeFile(path.join(root, file!), text.replace(old!, by!));
  },
};
