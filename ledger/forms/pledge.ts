import type { Opened } from '../commands/opened.ts';
import { type Day, chineseDay } from '../day.ts';
import { membersThere } from '../members.ts';
import type { PledgeForm } from '../scheme/schema.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import { MEMBERS } from '../workbook/fits/forms.ts';
import { type ColumnInUse, type Sheet, columnsInUse } from '../workbook/sheet.ts';
import type { FormBlock, FormPage } from './content.ts';
import { type FormItem, itemText } from './items.ts';
import type { FormMaker } from './maker.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** A place for a date to be written by hand. */
export const DATE_BLANK = '　　　　年　　月　　日';
const SEAL = '（盖章）';

type Copy = PledgeForm['copies'][number];

const isPosted = ({ posted }: Copy): boolean => posted === true;

function columnOf(path: string, { scheme }: Opened): { readonly sheet: SheetKey; readonly column: ColumnInUse } | null {
  const [sheet = '', key = ''] = path.split('.');
  if (sheet !== 'cover' && sheet !== 'roster') return null;
  const declared: Sheet = ledgerSheets[sheet];
  const column = columnsInUse(declared, scheme).find((one) => one.key === key);
  return column === undefined ? null : { sheet, column };
}

/** “1998年7月” for a month, “2026年9月30日” for a day, anything else as it stands. */
function shown(value: unknown, { column }: ColumnInUse): string {
  if (value === null || value === undefined) return '';
  if (column.kind.type === 'day') return chineseDay(value as Day);
  if (column.kind.type !== 'month') return String(value as string | number);
  const [year = '', month = ''] = String(value as string).split('-');
  return `${year}年${Number(month)}月`;
}

/**
 * The value at the head of a form; a blank where the scheme has no such column, and on the copy that is posted where the
 * column is not public (F2).
 */
function fieldValue(from: string, { member }: Subject, copy: Copy, opened: Opened): string {
  const { ledger } = opened.parsed;
  if (from === MEMBERS) return `${membersThere(ledger, opened.today).length}名`;
  const found = columnOf(from, opened);
  if (found === null || (isPosted(copy) && found.column.column.share !== 'public')) return '';
  const row = found.sheet === 'cover' ? ledger.cover : member;
  return shown((row as unknown as Readonly<Record<string, unknown>> | null)?.[found.column.key], found.column);
}

function listed({ items: label }: PledgeForm, items: readonly FormItem[], posted: boolean): FormBlock {
  const lines = items.map(
    (item, index) =>
      `${index + 1}．${itemText(item, 'text', posted)}（完成时限：${itemText(item, 'deadline', posted)}）`,
  );
  return { type: 'fields', fields: [[label, lines.join('\n')]] };
}

/** Parts of the page's width that columns take, beside 1 for any other. */
const WIDTHS: Readonly<Record<string, number>> = { text: 3.5, measures: 3, effect: 2, deadline: 1.6 };

function tabled(wanted: readonly string[], items: readonly FormItem[], posted: boolean, opened: Opened): FormBlock {
  const inUse = columnsInUse(ledgerSheets.commitments, opened.scheme);
  const columns = wanted.flatMap((key) => {
    const header = inUse.find((one) => one.key === key)?.header;
    return header === undefined ? [] : [{ key, header, width: WIDTHS[key] ?? 1 }];
  });
  return {
    type: 'table',
    columns: [{ header: '序号', width: 0.6 }, ...columns.map(({ header, width }) => ({ header, width }))],
    rows: items.map((item, index) => [String(index + 1), ...columns.map(({ key }) => itemText(item, key, posted))]),
  };
}

function page(form: PledgeForm, subject: Subject, copy: Copy, opened: Opened): FormPage {
  const posted = isPosted(copy);
  const { items } = subject;
  const fields = form.fields.map(({ label, from }) => [label, fieldValue(from, subject, copy, opened)] as const);
  return {
    title: `${opened.year}年度${form.title}`,
    subtitle: `（${copy.for}）`,
    blocks: [
      { type: 'fields', fields },
      ...(form.columns === undefined
        ? [listed(form, items, posted)]
        : [{ type: 'text', text: `${form.items}：` } as const, tabled(form.columns, items, posted, opened)]),
      { type: 'signatures', lines: [form.signed, DATE_BLANK] },
      ...(form.opinion === undefined
        ? []
        : [
            { type: 'fields', fields: [[form.opinion, '']] } as const,
            { type: 'signatures', lines: [SEAL, DATE_BLANK] } as const,
          ]),
      ...(form.note === undefined ? [] : [{ type: 'text', text: form.note } as const]),
    ],
  };
}

function formOf({ member }: Subject, { scheme }: Opened): PledgeForm | undefined {
  const { pledge } = scheme.forms ?? {};
  if (member !== null) return pledge?.member;
  return scheme.pledgers.includes('branch') ? pledge?.branch : undefined;
}

/**
 * F1: one page a copy, marked for whom it is. Where the body that reviews approves on the form itself, it holds what is
 * proposed; else only what is approved. Who may pledge orally (P6) and does so signs none.
 */
export const pledge: FormMaker = {
  kind: 'pledge',
  titleOf: ({ forms }) => (forms?.pledge === undefined ? undefined : '承诺书'),
  about: '每个承诺主体一式几份，写明每份给谁；公示的一份不印个人信息。',
  orientation: 'portrait',
  nothing: '没有填承诺事项、事项还没有定诺或已经撤回、口头承诺的，不印承诺书。',
  parts: (opened) =>
    subjectsOf(opened, ({ status }) => status !== '撤回').flatMap((subject) => {
      const form = formOf(subject, opened);
      if (form === undefined || subject.member?.pledgeForm === '口头') return [];
      const items = subject.items.filter(({ at }) => form.opinion !== undefined || at !== null);
      if (items.length === 0) return [];
      const whole = { ...subject, items };
      return [{ name: subject.name, pages: () => form.copies.map((copy) => page(form, whole, copy, opened)) }];
    }),
};
