import { day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { expectedMembers, labelOf, resolvePledger } from '../members.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf, judgeable, repeatsOf, sheetOf } from './rows.ts';

/** D4: each area has an id of its own, and at its head somebody of the standing that the scheme asks for. */
export const areaRows: Check = ({ ledger, scheme }) => {
  const doubled = repeatsOf(ledger.areas, ({ areaId }) => (areaId === null ? null : sameId(areaId)));
  const ids = doubled.map(([row, { origin }]) =>
    finding('area-id-doubled', cellOf(row, 'areaId'), { id: row.areaId ?? '', first: origin.row }),
  );
  const expected = scheme.posts?.headStandings ?? [];
  const heads = ledger.areas.flatMap((row) => {
    const whom = resolvePledger(row.head ?? '', ledger);
    const standing = whom.kind === 'member' ? whom.member.standing : null;
    if (standing === null || expected.length === 0 || expected.includes(standing)) return [];
    return [finding('area-head-standing', cellOf(row, 'head'), { head: row.head ?? '', standing, expected })];
  });
  return [...ids, ...heads];
};

/** Members who are in no area. Where the column must be filled, its empty cell is named at reading. */
function membersWithout({ ledger, scheme, asOf }: CheckContext): readonly Finding[] {
  const column = columnsInUse(ledgerSheets.roster, scheme).find(({ key }) => key === 'areaId');
  if (column === undefined || column.required) return [];
  return expectedMembers(ledger, asOf)
    .filter((member) => member.areaId === null && judgeable(member, 'areaId'))
    .map((member) => {
      const args = { name: labelOf(member, ledger), header: headerOf('roster', 'areaId') };
      return finding('member-without-area', cellOf(member, 'areaId'), args);
    });
}

function unitsWithout({ ledger, scheme, asOf }: CheckContext): readonly Finding[] {
  if (ledger.areas.some(({ unit }) => unit === null)) return [];
  const members = expectedMembers(ledger, asOf);
  const covered = ledger.areas.map(({ unit }) => unit);
  const units = (scheme.lists['unit'] ?? []).filter(
    (unit) => !covered.includes(unit) && members.some((member) => member.unit === unit),
  );
  return units.length === 0 ? [] : [finding('unit-without-area', sheetOf('areas', ledger), { units })];
}

/**
 * D4: areas cover every member and every unit. While none is laid out nothing is missing until the first quarter is over,
 * for no day is set.
 */
export const areaCoverage: Check = (context) => {
  const { ledger, scheme, year, asOf } = context;
  if (!isSheetOn(ledgerSheets.areas, scheme) || ledger.missing.has('areas') || ledger.missing.has('roster')) return [];
  if (ledger.areas.length === 0 && asOf < day(`${year}-03-31`)) return [];
  return [...membersWithout(context), ...unitsWithout(context)];
};
