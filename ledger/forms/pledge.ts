import type { Opened } from '../commands/opened.ts';
import { type Day, chineseDay } from '../day.ts';
import { membersThere } from '../members.ts';
import type { PledgeForm } from '../scheme/schema.ts';
import { type SheetKey, ledgerSheets } from '../workbook/declaration.ts';
import { MEMBERS } from '../workbook/fits/forms.ts';
import { type ColumnInUse, type Sheet, columnsInUse } from '../workbook/sheet.ts';
import type { Field, FormBlock, FormPage } from './content.ts';
import { type FormItem, itemText } from './items.ts';
import type { FormMaker, FormPart } from './maker.ts';
import { type Subject, lackingOf, subjectsOf } from './subjects.ts';

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

/** Parts of a row that values take beside others, where it is not 1. */
const ROOM: Readonly<Record<string, number>> = {
  'roster.sex': 0.4,
  'roster.bornIn': 1.2,
  'roster.nation': 0.8,
  'roster.joinedOn': 1.2,
};

function listed({ items: label, signed }: PledgeForm, items: readonly FormItem[], posted: boolean): FormBlock {
  const paragraphs = items.map(
    (item, index) =>
      `${index + 1}．${itemText(item, 'text', posted)}（完成时限：${itemText(item, 'deadline', posted)}）`,
  );
  return { type: 'box', label, paragraphs, signed: [signed, DATE_BLANK], grows: true };
}

/** Columns of prose. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'measures', 'effect']);
/** Parts of the page's width that columns take, where it is another than most. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 3.2,
  measures: 2.8,
  effect: 2,
  responsible: 1.3,
  deadline: 2,
};

function tabled(wanted: readonly string[], items: readonly FormItem[], posted: boolean, opened: Opened): FormBlock {
  const inUse = columnsInUse(ledgerSheets.commitments, opened.scheme);
  const columns = wanted.flatMap((key) => {
    const header = inUse.find((one) => one.key === key)?.header;
    return header === undefined ? [] : [{ key, header, width: WIDTHS[key] ?? 1.5 }];
  });
  return {
    type: 'table',
    columns: [
      { header: '序号', width: 0.95, centered: true },
      ...columns.map(({ key, header, width }) => ({
        header,
        width,
        centered: !TEXTS.has(key),
      })),
    ],
    rows: items.map((item, index) => [String(index + 1), ...columns.map(({ key }) => itemText(item, key, posted))]),
  };
}

/** How many fields stand in each row, where the scheme says which begin one. */
function rowsOf({ fields }: PledgeForm): readonly number[] | undefined {
  if (fields.every(({ begins }) => begins !== true)) return undefined;
  const starts = fields.flatMap(({ begins }, index) => (index === 0 || begins === true ? [index] : []));
  return starts.map((start, index) => (starts[index + 1] ?? fields.length) - start);
}

function page(form: PledgeForm, subject: Subject, copy: Copy, opened: Opened): FormPage {
  const posted = isPosted(copy);
  const { items, title } = subject;
  const fields = form.fields.map(({ label, from }): Field => {
    const value = fieldValue(from, subject, copy, opened);
    return ROOM[from] === undefined ? [label, value] : [label, value, ROOM[from]];
  });
  const blocks: readonly FormBlock[] = [
    { type: 'fields', fields, rows: rowsOf(form) },
    ...(form.columns === undefined
      ? [listed(form, items, posted)]
      : [
          { type: 'text', text: `${form.items}：`, heading: true } as const,
          tabled(form.columns, items, posted, opened),
          { type: 'signatures', lines: [form.signed, DATE_BLANK] } as const,
        ]),
    ...(form.opinion === undefined
      ? []
      : [{ type: 'box', label: form.opinion, paragraphs: [], signed: [SEAL, DATE_BLANK], grows: false } as const]),
    ...(form.note === undefined ? [] : [{ type: 'text', text: form.note } as const]),
  ];
  return { title: `${opened.year}年度${form.title}`, subtitle: `（${copy.for}）`, holder: title, blocks };
}

function formOf({ member }: Subject, { scheme }: Opened): PledgeForm | undefined {
  const { pledge } = scheme.forms ?? {};
  if (member !== null) return pledge?.member;
  return scheme.pledgers.includes('branch') ? pledge?.branch : undefined;
}

const isOral = (member: Subject['member']): boolean => member?.pledgeForm === '口头';

function partsOf(opened: Opened): readonly FormPart[] {
  return subjectsOf(opened, ({ status }) => status !== '撤回').flatMap((subject) => {
    const form = formOf(subject, opened);
    if (form === undefined || isOral(subject.member)) return [];
    const items = subject.items.filter(({ at }) => form.opinion !== undefined || at !== null);
    if (items.length === 0) return [];
    const whole = { ...subject, items };
    const pages = (): readonly FormPage[] => form.copies.map((copy) => page(form, whole, copy, opened));
    return [{ name: subject.name, known: subject.known, pages }];
  });
}

/**
 * F1: one page a copy, marked for whom it is. Where the body that reviews approves on the form itself, it holds what is
 * proposed; else only what is approved. Who may pledge orally (P6) and does so signs none.
 */
export const pledge: FormMaker = {
  kind: 'pledge',
  titleOf: ({ forms }) => (forms?.pledge === undefined ? undefined : '承诺书'),
  about: '每个承诺主体一式几份，写明每份给谁；公示的一份不印个人信息。',
  nothing: '没有填承诺事项、事项还没有定诺或已经撤回、口头承诺的，不印承诺书。',
  parts: partsOf,
  lacking: (opened) =>
    lackingOf(opened, partsOf(opened), ({ member }) => (isOral(member) ? '口头承诺，不签承诺书' : null)),
};
