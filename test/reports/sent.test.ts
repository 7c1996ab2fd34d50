import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { circularsOf, viewed } from '../../scripts/consolidate/reports/index.ts';
import { renderReport } from '../../scripts/consolidate/reports/write.ts';
import { BUILT_IN } from '../../templates/documents/engines.ts';
import { anyInput } from '../documents/any-input.ts';
import { districtInput, policeInput, socialInput, townInput } from '../documents/institutions.ts';
import { bulletinInput, sample, sums } from '../documents/sample.ts';

const reports = (circular: BulletinInput) => circularsOf({ ...circular, circular });

/** As a message travels from one process to another. */
const sent = <T>(message: T): T => deserialize(serialize(message)) as T;

async function expectSame(input: BulletinInput): Promise<void> {
  for (const report of reports(input)) {
    const [there, here] = [await renderReport(sent(viewed(report)), BUILT_IN), await renderReport(report, BUILT_IN)];
    expect(there.html).toBe(here.html);
    expect(Buffer.compare(there.docx, here.docx)).toBe(0);
  }
}

describe('a circular that is sent as what it says', () => {
  const inputs = { sample, townInput, districtInput, socialInput, policeInput };
  it.each(Object.keys(inputs))('is the same document: %s', async (name) => {
    const input = inputs[name as keyof typeof inputs]();
    expect(reports(input)).toHaveLength(2);
    await expectSame(input);
  });

  it('is the same document, whatever it tells of', async () => {
    await fc.assert(fc.asyncProperty(anyInput, expectSame), { numRuns: 10 });
  });

  it('is small, of however many branches it tells', () => {
    const branches = Array.from({ length: 3000 }, (_, i) => ({
      name: `第${i + 1}支部`,
      sums: sums({ committed: 30, closed: 10, due: 20, closedOnTime: i % 11, overdue: 2, open: 20 }),
    }));
    const [report] = reports(bulletinInput(branches));
    expect(serialize(viewed(report!)).length).toBeLessThan(serialize(report).length / 10);
  });
});
