import { describe, expect, it } from 'vitest';
import { type Instant, day } from '../../../ledger/day.ts';
import type { Opened } from '../../../ledger/commands/opened.ts';
import { quarterSubmitted, sealPlan, submissionFileName, submissionOf } from '../../../ledger/commands/submission.ts';
import { sha256 } from '../../../scripts/files/sha256.ts';
import { type Draft, changed, whole } from '../../gallery/sample.ts';
import { bookOf, carriedOut, openOn } from '../opened-book.ts';

const AT = '2026-10-02T08:31:05' as Instant;
const OCTOBER = '2026-10-02';

const seal = (opened: Opened) => sealPlan(opened, AT, sha256);
const broken = (): Draft => changed(whole(), ({ commitments }) => (commitments[0]!['deadline'] = '2026.9.31'));
/** Meetings and opinions are missing: warnings. */
const bare = (): Draft => changed(whole(), (rows) => (rows.activities = []));

describe('上报', () => {
  it('is ready without errors, and says so before it was ever sealed', async () => {
    const state = submissionOf(openOn(await bookOf(whole()), OCTOBER));
    expect(state).toMatchObject({ kind: 'ready', sealed: null, fileName: 'A01_机关第一党支部_2026Q3.xlsx' });
  });

  it('is blocked by errors, and writes nothing then', async () => {
    const opened = openOn(await bookOf(broken()), OCTOBER);
    const state = submissionOf(opened);
    expect(state.kind === 'blocked' && state.errors.map(({ code }) => code)).toContain('date-impossible');
    const { edits, done, refused } = seal(opened);
    expect([edits.identity, done]).toEqual([{}, []]);
    expect(refused[0]?.why).toMatch(/^台账还有\d+处错误，没有上报。请先改正/);
  });

  it('shows warnings without being hindered by them', async () => {
    const opened = openOn(await bookOf(bare()), OCTOBER);
    const state = submissionOf(opened);
    expect(state.warnings.length).toBeGreaterThan(0);
    expect(state.warnings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(seal(opened).done).toEqual(['上报']);
  });

  it('V5: seals with time and digest; opened again, nothing was changed', async () => {
    const book = await bookOf(whole());
    const plan = seal(openOn(book, OCTOBER));
    expect(Object.keys(plan.edits.identity)).toEqual(['上报时间', '上报摘要']);
    const sealed = openOn(carriedOut(book, plan), OCTOBER);
    expect(submissionOf(sealed)).toMatchObject({ kind: 'ready', sealed: { at: AT, changed: false } });
    expect(sealed.findings.map(({ code }) => code)).not.toContain('not-sealed');
    const again = seal(sealed);
    expect([again.done, again.edits.identity]).toEqual([[], {}]);
    expect(again.refused[0]?.why).toBe('已于2026-10-02 08:31:05上报，内容没有改动，不必再上报。');
  });

  it('V5: shows a change after sealing, which is no reason against sealing again', async () => {
    const book = await bookOf(whole());
    const sealed = carriedOut(book, seal(openOn(book, OCTOBER)));
    const values = { fulfilment: '已经落实' };
    const edited = carriedOut(sealed, {
      edits: { rows: [{ sheet: 'commitments', row: 2, values }], cover: {}, identity: {} },
    });
    const opened = openOn(edited, OCTOBER);
    const state = submissionOf(opened);
    expect(state).toMatchObject({ kind: 'ready', sealed: { at: AT, changed: true } });
    expect(state.warnings.map(({ code }) => code)).not.toContain('seal-broken');
    const resealed = openOn(carriedOut(edited, sealPlan(opened, '2026-10-03T09:00:00' as Instant, sha256)), OCTOBER);
    expect(submissionOf(resealed)).toMatchObject({ sealed: { at: '2026-10-03T09:00:00', changed: false } });
  });

  it('replaces in the file name what a file name can’t hold', async () => {
    const opened = openOn(await bookOf(whole()), OCTOBER);
    const { ledger } = opened.parsed;
    const cover = { ...ledger.cover, branchName: '设计/勘察：一"支部"' };
    const parsed = { ...opened.parsed, ledger: { ...ledger, cover } };
    expect(submissionFileName({ ...opened, parsed })).toBe('A01_设计-勘察：一-支部-_2026Q3.xlsx');
  });
});

describe('the quarter that is submitted for', () => {
  it.each([
    // Before any has ended, the first.
    ['2026-01-20', '2026Q1'],
    ['2026-03-26', '2026Q1'],
    // The last that has ended: in time, late, or sent again.
    ['2026-04-05', '2026Q1'],
    ['2026-05-20', '2026Q1'],
    // As many days before the end as there are after it: from the 26th of September for the 5th of October.
    ['2026-09-25', '2026Q2'],
    ['2026-09-26', '2026Q3'],
    ['2026-11-21', '2026Q3'],
    ['2026-12-27', '2026Q4'],
    // A ledger of the year before stays with its own last quarter.
    ['2027-02-10', '2026Q4'],
    ['2025-11-21', '2026Q1'],
  ])('on %s is %s', (today, id) => {
    expect(quarterSubmitted(2026, day(today), 5).id).toBe(id);
  });
});
