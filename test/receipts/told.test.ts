import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { classify } from '../../scripts/consolidate/classify.ts';
import type { Submission } from '../../scripts/consolidate/types.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { toldFindings } from '../../scripts/receipts/told.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import { construction, schemeOf } from '../support/ledger-of.ts';
import { smallLedger } from '../support/small-ledger.ts';

const scheme = schemeOf('construction', {
  columns: { ...construction.columns, 'roster.bornIn': 'optional', 'cover.phone': 'optional' },
});

async function submitted(roster: Record<string, string>): Promise<Submission> {
  const input = smallLedger('A01', '甲支部', { scheme });
  const bytes = await buildLedger({
    ...input,
    cover: { preparer: '陈书记', phone: '一三八零零一三八零零零一三八零零零零零零零' },
    rows: { ...input.rows, roster: [{ memberId: 'A01-001', name: '张三', ability: '作表率', ...roster }] },
  });
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  const period = parsePeriod('2026Q3')!;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return classify(
    { name: '甲支部.xlsx', digest, outcome: read, firstSeen: day('2026-10-08') },
    { scheme, period, asOf: period.to, today: day('2026-10-08'), roster: null, book: null, sha256 },
  );
}

describe('V5: what a receipt says of findings', () => {
  it('does not repeat what stands in a personal cell', async () => {
    const told = toldFindings(await submitted({ standing: '有职党员', bornIn: '六十年代' }));
    const found = told.find(({ code }) => code === 'month-unreadable');
    expect(found).toMatchObject({
      place: expect.stringMatching(/^党员名册 /),
      is: expect.stringContaining('个人信息'),
    });
    expect(JSON.stringify(told)).not.toContain('六十年代');
    expect(JSON.stringify(told)).not.toContain('一三八');
  });

  it('repeats what stands in any other', async () => {
    const told = toldFindings(await submitted({ standing: '老党员' }));
    expect(told.find(({ code }) => code === 'value-not-in-list')?.is).toContain('老党员');
  });
});
