import { labelOf, membersThere } from '../../members.ts';
import type { RowSheetKey } from '../../parse/ledger.ts';
import { quartersOf } from '../../period.ts';
import { THE_BRANCH, ledgerSheets } from '../../workbook/declaration.ts';
import type { ListSource } from '../../workbook/column.ts';
import { type ColumnInUse, listValues } from '../../workbook/sheet.ts';
import type { Opened } from '../opened.ts';

/** Whether the branch itself may stand in a column of a sheet. */
function allowsBranch(sheet: RowSheetKey, { scheme }: Opened): boolean {
  if (sheet !== 'ballots') return scheme.pledgers.includes('branch');
  return scheme.evaluation.panels.some(({ of, byCommittee }) => of === 'branch' && byCommittee !== true);
}

function pledgers(sheet: RowSheetKey, branch: boolean, opened: Opened): readonly string[] {
  const { ledger } = opened.parsed;
  // Whoever has left makes no more promises, but what was before is still written up.
  const members = sheet === 'commitments' ? membersThere(ledger, opened.today) : ledger.roster;
  const named = members.filter(({ name }) => name !== null).map((member) => labelOf(member, ledger));
  const may = sheet !== 'commitments' || opened.scheme.pledgers.includes('member');
  return [...(branch && allowsBranch(sheet, opened) ? [THE_BRANCH] : []), ...(may ? named : [])];
}

/** Ids of a sheet's rows; an id is its first column. */
function idsIn(sheet: string, { parsed: { ledger } }: Opened): readonly string[] {
  const key = sheet as RowSheetKey;
  const first = Object.keys(ledgerSheets[key].columns)[0]!;
  const rows = ledger[key] as unknown as readonly Readonly<Record<string, unknown>>[];
  return rows.flatMap((row) => (typeof row[first] === 'string' ? [row[first]] : []));
}

function listed(sheet: RowSheetKey, source: ListSource, opened: Opened): readonly string[] | undefined {
  switch (source.from) {
    case 'members':
      return pledgers(sheet, source.branch, opened);
    case 'ids':
      return idsIn(source.sheet, opened);
    case 'scheme':
    case 'fixed':
      return undefined;
  }
}

/** Reviewing bodies whose reviews the branch keeps itself (R2, R5). */
function reviewers({ scheme: { review } }: Opened): readonly string[] {
  const rules = [review?.branch, review?.member].flatMap((rule) => rule ?? []);
  return [...new Set(rules.filter(({ byCommittee }) => byCommittee !== true).map(({ reviewer }) => reviewer))];
}

/** What may stand in a column of a new row: from the scheme, the roster, or the ids of other sheets. */
export function entryValues(
  sheet: RowSheetKey,
  { key, column }: ColumnInUse,
  opened: Opened,
): readonly string[] | undefined {
  const { kind } = column;
  if (key === 'reviewer') return reviewers(opened);
  if (key === 'period' || key === 'quarter') return quartersOf(opened.year).map(({ id }) => id);
  // Texts in which members are named: others may be, too.
  if (key === 'responsible' || key === 'holders') return pledgers(sheet, false, opened);
  if (kind.type !== 'list') return undefined;
  return listed(sheet, kind.source, opened) ?? listValues(column, opened.scheme);
}
