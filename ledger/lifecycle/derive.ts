import { type Day, day } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Commitment } from '../workbook/declaration.ts';
import type { LoggedStep } from './log.ts';
import type { StepName } from './steps.ts';

const MAIN_LINE: readonly StepName[] = ['提诺', '送审', '定诺', '亮诺', '践诺', '申请销号', '销号'];
/** Statuses before 定诺 have no date of their own; they count in no figure. */
const BEFORE_APPROVAL: readonly string[] = ['提诺', '审诺', '退回', '撤回'];

function mainLine(row: Commitment, year: number, scheme: Scheme): readonly (readonly [StepName, Day, Day | null])[] {
  const review: readonly StepName[] = scheme.review ? ['送审'] : [];
  if (row.approvedOn === null) {
    const start = day(`${year}-01-01`);
    if (row.status === null || !BEFORE_APPROVAL.includes(row.status)) return [];
    const until: readonly StepName[] =
      row.status === '提诺' || row.status === '撤回'
        ? ['提诺']
        : row.status === '审诺'
          ? ['提诺', ...review]
          : ['提诺', ...review, '退回'];
    return until.map((step) => [step, start, null] as const);
  }
  const { approvedOn, publishedOn, doneOn, closedOn } = row;
  const steps: (readonly [StepName, Day, Day | null])[] = [...(['提诺', ...review] as const)].map(
    (step) => [step, approvedOn, null] as const,
  );
  steps.push(['定诺', approvedOn, row.deadline]);
  if (publishedOn !== null) steps.push(['亮诺', publishedOn, null]);
  // 践诺 begins with publication; an item that is just published may still say 亮诺.
  const fulfilling = publishedOn !== null && (row.status !== '亮诺' || doneOn !== null);
  if (fulfilling) steps.push(['践诺', publishedOn, null]);
  if (doneOn !== null) steps.push(['申请销号', doneOn, doneOn]);
  if (closedOn !== null) steps.push(['销号', closedOn, null]);
  return steps;
}

/**
 * The log of an item in a workbook kept by hand: steps of the main line from the four dates (定诺、亮诺、完成、销号),
 * marked as derived, and the rows that were written into 变更记录, by day. A step that was written is not derived again;
 * but after a refused closing 完成日期 is that of the next 申请销号, which the date tells as the first was told.
 */
export function deriveSteps(
  commitment: Commitment,
  logged: readonly LoggedStep[],
  year: number,
  scheme: Scheme,
): readonly LoggedStep[] {
  const written = new Set(logged.map((step) => step.step));
  const refused = written.has('退回销号');
  const again = (name: StepName, date: Day | null): boolean =>
    refused && name === '申请销号' && logged.every((step) => step.step !== name || step.date !== date);
  const derived = mainLine(commitment, year, scheme)
    .filter(([step, , date]) => !written.has(step) || again(step, date))
    .map(([step, on, date]): LoggedStep => ({
      seq: 0,
      at: null,
      on,
      step,
      from: null,
      to: null,
      note: step === '退回' ? '（由状态推出）' : null,
      date,
      reasonKind: null,
      helpMode: null,
      helpers: [],
      derived: true,
      row: commitment,
    }));
  const order = (step: LoggedStep): number => {
    const place = MAIN_LINE.indexOf(step.step);
    return place < 0 ? MAIN_LINE.indexOf('践诺') + 0.5 : place;
  };
  // Derived steps keep the order of the main line even where its dates run backwards, so that the replay says so.
  const line = [...derived];
  for (const step of logged) {
    // Of two rows of one day the one written first comes first.
    const at = line.findIndex((other) =>
      other.on === step.on ? other.derived && order(other) > order(step) : other.on > step.on,
    );
    line.splice(at < 0 ? line.length : at, 0, step);
  }
  return line;
}
