import { labelOf, membersThere } from '../../members.ts';
import type { Item } from '../../lifecycle/log.ts';
import { type StepName, ruleOf } from '../../lifecycle/steps.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { type ColumnInUse, columnsInUse } from '../../workbook/sheet.ts';
import type { Field } from '../field.ts';
import { columnField } from '../fields.ts';
import type { Opened } from '../opened.ts';
import { amendableColumns } from './amendable.ts';
import { type Chosen, chosenItems } from './chosen.ts';
import { lastStep } from './last-step.ts';
import { hindrance } from './may-take.ts';
import { BY_DATES, isTold } from './manual.ts';
import { unsoundness } from './unsound.ts';

/** Where the deadline or completion day of the item stands: the item's own columns. */
const DATE_COLUMN = { 完成时限: 'deadline', 完成日期: 'doneOn' } as const;

/** The selected items that may take the step. */
function takers(opened: Opened, step: StepName, chosen: readonly Chosen[]): readonly Item[] {
  const unsound = unsoundness(opened);
  return chosenItems(opened, chosen).items.filter(
    (item) => unsound(item) === null && hindrance(item, step, opened) === null,
  );
}

/** The value that all have in common; `null` where they differ or one has none. */
function common(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function dateField(opened: Opened, step: StepName, items: readonly Item[]): readonly Field[] {
  const meaning = ruleOf(step, opened.scheme).date;
  if (meaning === undefined) return [];
  const columns = columnsInUse(ledgerSheets.commitments, opened.scheme);
  const column = columns.find(({ key }) => key === DATE_COLUMN[meaning]);
  if (column === undefined) return [];
  const field = (over: Partial<Field>): readonly Field[] => [
    { ...columnField(column, opened.scheme, over), key: 'date' },
  ];
  if (meaning === '完成日期') return field({ required: true });
  if (step === '变更') return field({ required: false, label: `新的${column.header}`, hint: '不改时限的，留空。' });
  const own = items.map(({ commitment }) => commitment.deadline);
  const required = column.required && own.some((deadline) => deadline === null);
  const initial = common(own) ?? undefined;
  const hint = initial === undefined && items.length > 1 ? '留空的，各件用自己的完成时限。' : column.column.hint;
  return field({ required, initial, hint });
}

const REVERSAL = '写明为什么冲正。';

function noteHint(step: StepName, items: readonly Item[], column: ColumnInUse): string | undefined {
  if (step === '变更') return '写明审查主体何时同意、改了什么。';
  if (step !== '冲正') return column.column.hint;
  const undone = [...new Set(items.flatMap((item) => lastStep(item)?.step ?? []))].map((name) => `“${name}”`);
  return `冲正的是最近一步：${undone.join('、')}。${REVERSAL}`;
}

/**
 * What a step needs by its rule (L1, L4, L5, L10): the day it happened, its note, its date, cause and help; what an
 * amendment changes. In a workbook kept by hand only what it can hold is asked for. `chosen` that may not take the step
 * are left out of account.
 */
export function stepFields(opened: Opened, step: StepName, chosen: readonly Chosen[]): readonly Field[] {
  const { scheme, parsed, today } = opened;
  const items = takers(opened, step, chosen);
  const rule = ruleOf(step, scheme);
  const manual = parsed.ledger.identity.mode === 'manual';
  if (manual && items.every((item) => !isTold(step, item))) return [];
  const log = columnsInUse(ledgerSheets.transitions, scheme);
  const names = membersThere(parsed.ledger, today).map((member) => labelOf(member, parsed.ledger));
  const field = (key: string, over: (column: ColumnInUse) => Partial<Field>): readonly Field[] =>
    log.filter((column) => column.key === key).map((column) => columnField(column, scheme, over(column)));
  const people = { values: names, open: true };
  const noteless = manual && BY_DATES.includes(step);
  return [
    ...field('on', () => ({ initial: today, hint: '这件事实际发生的日子，可以早于今天。' })),
    ...dateField(opened, step, items),
    ...(step === '变更'
      ? amendableColumns(scheme).map((column) =>
          columnField(column, scheme, {
            label: `新的${column.header}`,
            required: false,
            hint: '不改的，留空。',
            ...(column.key === 'responsible' ? people : {}),
          }),
        )
      : []),
    ...(rule.reasonKind === true ? field('reasonKind', () => ({ required: true })) : []),
    ...(rule.help === true
      ? [...field('helpMode', () => ({ required: true })), ...field('helpers', () => ({ required: true, ...people }))]
      : []),
    ...(noteless
      ? []
      : field('note', (column) => ({ required: rule.note === true, hint: noteHint(step, items, column) }))),
  ];
}
