import type { LoggedStep } from '../lifecycle/log.ts';
import { canonical } from '../parse/text.ts';

const writer = ({ row }: LoggedStep): string | null => ('by' in row ? row.by : null);

/**
 * Whether two rows of the log are one and the same step, carried from ledger to ledger: step, days, time, note and who
 * wrote it; the number is another. A step derived from a date knows only step and days.
 */
function isSame(a: LoggedStep, b: LoggedStep): boolean {
  if (a.step !== b.step || a.on !== b.on || a.date !== b.date) return false;
  if (a.derived || b.derived) return true;
  const text = (value: string | null): string => canonical(value ?? '');
  return a.at === b.at && text(a.note) === text(b.note) && text(writer(a)) === text(writer(b));
}

/** The steps of one log that another lacks; a step that stands there once answers for one here. */
export function lackingSteps(own: readonly LoggedStep[], other: readonly LoggedStep[]): readonly LoggedStep[] {
  const left = [...other];
  return own.filter((step) => {
    const at = left.findIndex((one) => isSame(step, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
