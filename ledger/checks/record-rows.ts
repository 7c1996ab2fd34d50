import { type Finding, finding } from '../findings/finding.ts';
import { membersThere, resolvePledger } from '../members.ts';
import { heldOn } from '../missing-meetings.ts';
import { type Period, contains, parsePeriod } from '../period.ts';
import { type DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf, judgeable, repeatsOf } from './rows.ts';

type Row = DraftOf<'records'>;

/** What a row is about; `null` where its month or member can't be told. */
function aboutOf(row: Row, { ledger }: CheckContext) {
  const month = row.month === null ? null : parsePeriod(row.month);
  const whom = resolvePledger(row.member ?? '', ledger);
  return month === null || whom.kind !== 'member' ? null : { month, member: whom.member };
}

/** 讲述日期 and 评比结果 are filled in together. */
function half(row: Row): readonly Finding[] {
  if (!judgeable(row, 'toldOn', 'monthGrade') || (row.toldOn === null) === (row.monthGrade === null)) return [];
  const [empty, filled] =
    row.toldOn === null ? (['toldOn', 'monthGrade'] as const) : (['monthGrade', 'toldOn'] as const);
  const args = { empty: headerOf('records', empty), filled: headerOf('records', filled) };
  return [finding('record-told-half', cellOf(row, empty), args)];
}

/** Told at the month's meeting. */
function told(row: Row, month: Period, meeting: string, { ledger }: CheckContext): readonly Finding[] {
  const { toldOn: on } = row;
  if (on === null) return [];
  const at = cellOf(row, 'toldOn');
  if (!contains(month, on)) return [finding('told-out-of-month', at, { on, month: month.name, meeting })];
  // A meeting whose kind or day could not be read may be this one.
  const lost = ledger.activities.some(({ date, kind }) => date === null || kind === null);
  if (lost || ledger.missing.has('activities') || heldOn(ledger, meeting).includes(on)) return [];
  return [finding('told-without-meeting', at, { on, meeting })];
}

/**
 * L7: a row of the monthly record is of the ledger's year and of a member who was there in the month; it is told once a
 * month, at the month's meeting, and graded then.
 */
export const recordRows: Check = (context) => {
  const { ledger, scheme, year } = context;
  if (!scheme.records) return [];
  const { meeting } = scheme.records;
  const rows = ledger.records.flatMap((row): readonly Finding[] => {
    const about = aboutOf(row, context);
    if (about === null) return half(row);
    const { month, member } = about;
    if (month.year !== year) return [finding('record-of-other-year', cellOf(row, 'month'), { month: month.id, year })];
    const there = [month.from, month.to].some((day) => membersThere(ledger, day).includes(member));
    if (!there) {
      const args = { name: row.member ?? '', month: month.name };
      return [finding('record-of-absent', cellOf(row, 'member'), args)];
    }
    return [...half(row), ...told(row, month, meeting, context)];
  });
  const twice = repeatsOf(
    ledger.records.filter(({ toldOn }) => toldOn !== null),
    (row) => {
      const about = aboutOf(row, context);
      return about && `${about.month.id} ${about.member.origin.row}`;
    },
  ).map(([row, { origin }]) => {
    const month = aboutOf(row, context)?.month.name ?? '';
    const args = { name: row.member ?? '', month, on: row.toldOn!, first: origin.row };
    return finding('record-told-twice', cellOf(row, 'toldOn'), args);
  });
  return [...rows, ...twice];
};
