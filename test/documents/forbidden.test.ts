import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { circularTemplates } from '../../templates/documents/circular/templates.ts';
import { type Audience, circularView } from '../../templates/documents/circular/view.ts';
import { createEngine } from '../../templates/documents/render/engine.ts';
import { anyInput, emptyHeading, PERSONS } from './any-input.ts';
import { FORBIDDEN } from '../support/lint-official-text.ts';
import { bulletinInput, overdueItem } from './sample.ts';
import { textOfPage } from './text.ts';

const render = createEngine(circularTemplates);
const text = (of: BulletinInput, audience: Audience): string =>
  textOfPage(render('circular', circularView(of, audience)));

describe('whatever the figures', () => {
  it.each(['internal', 'masses'] as const)('no forbidden wording in the version %s', (audience) => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const said = text(of, audience);
        for (const [what, pattern] of Object.entries(FORBIDDEN)) {
          expect(pattern.exec(said)?.[0], `${what}\n${said}`).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no rate of 0.0% where there is nothing to divide by', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const { table } = circularView(of, 'masses').branches;
        const rows = table === null ? [] : [...table.rows, table.total];
        for (const row of rows) {
          expect(row.onTimeRate === '—').toBe(row.due === '0');
          expect(row.closingRate === '—').toBe(row.committed === '0');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the lines of the table add up to the total, whatever they go by', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const { table } = circularView(of, 'masses').branches;
        const keys = ['committed', 'closed', 'due', 'onTime', 'late', 'overdue', 'unfulfilled'] as const;
        for (const key of table === null ? [] : keys) {
          expect(table!.rows.reduce((sum, row) => sum + Number(row[key]), 0)).toBe(Number(table!.total[key]));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no heading over nothing', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        expect(render('circular', circularView(of, 'internal'))).not.toMatch(emptyHeading);
      }),
      { numRuns: 100 },
    );
  });

  it('no person and no private reason in the version for the masses', () => {
    fc.assert(
      fc.property(anyInput, (of) => {
        const said = text(of, 'masses');
        for (const secret of [...PERSONS, '因病住院', '2026-A001-003', '上门检修']) expect(said).not.toContain(secret);
      }),
      { numRuns: 100 },
    );
  });

  it('persons stand in the internal annexes', () => {
    const of = bulletinInput([{ name: '甲支部' }], { overdue: [overdueItem({ pledger: '欧阳明月' })] });
    expect(text(of, 'internal')).toContain('欧阳明月');
  });
});
