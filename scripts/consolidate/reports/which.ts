import type { Day } from '../../../ledger/day.ts';
import { type Period, previousPeriod } from '../../../ledger/period.ts';
import type { PaperKind, Scheme } from '../../../ledger/scheme/schema.ts';

type Asked = Scheme['reports'][number];

const monthsOf = ({ from, to }: Period): number => Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

/** Whether a report is made of a period: `months` are two, `any` is whatever is asked for (B1–B3, B6). */
function fits({ per }: Asked, period: Period): boolean {
  return per === 'any' || (per === period.kind && (per !== 'months' || monthsOf(period) === 2));
}

/** The kinds of reports that a scheme makes of a period, each once, in its order. */
export function kindsOf({ reports }: Scheme, period: Period): readonly PaperKind[] {
  return [...new Set(reports.filter((report) => fits(report, period)).map(({ kind }) => kind))];
}

/** Whether a run over the period writes a circular: where the scheme asks for one, or for nothing else of such a period. */
export function hasCircular(scheme: Scheme, period: Period): boolean {
  const kinds = kindsOf(scheme, period);
  return kinds.length === 0 || kinds.includes('circular');
}

/** The period that a report may compare with: of the same year, for a ledger holds one year, and over by the day. */
export function comparable(period: Period, asOf: Day): Period | null {
  const before = previousPeriod(period);
  return before !== null && before.year === period.year && asOf >= period.to ? before : null;
}
