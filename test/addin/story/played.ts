import type { RowSheetKey } from '../../../ledger/parse/ledger.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import type { Told, Year } from '../../story/year.ts';
import { Secretary } from './secretary.ts';

interface Happening {
  readonly at: string;
  readonly happens: (secretary: Secretary) => Promise<void>;
}

const idOf = ({ branch }: Year, no: string): string => `2026-${branch.code}-${no}`;

/** Types into items' rows what was filled in there by a moment, such as what the gates' examiner found. */
async function fills(secretary: Secretary, year: Year, nos: readonly string[], until: string): Promise<void> {
  for (const no of nos) {
    const row = secretary.opened.items.find(({ commitment }) => commitment.id === idOf(year, no))?.commitment;
    const there = (row ?? {}) as Readonly<Record<string, unknown>>;
    const values = Object.entries(year.filled?.(no, until) ?? {}).filter(([key, value]) => there[key] !== value);
    if (row && values.length > 0) await secretary.types('commitments', row.origin.row, Object.fromEntries(values));
  }
}

/** Steps written down one after the other that differ only in the item: what a secretary selects and does at once. */
function together(steps: readonly Told[]): readonly (readonly Told[])[] {
  const same = (a: Told, b: Told): boolean =>
    JSON.stringify({ ...a, no: '', date: a.step === '定诺' ? '' : a.date }) ===
    JSON.stringify({ ...b, no: '', date: b.step === '定诺' ? '' : b.date });
  const groups: Told[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && same(last[0]!, step)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function promised(year: Year, no: string): RowValues {
  const { pledger, text, deadline, more } = year.items.find((one) => one.no === no)!;
  const responsible = pledger === '本支部' ? (year.branch.secretary ?? year.by) : pledger;
  return { pledger, text, deadline, responsible, ...more };
}

function stepsOf(year: Year, until: string): readonly Happening[] {
  const steps = year.life
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.at < until)
    .sort((a, b) => (a.one.at < b.one.at ? -1 : a.one.at > b.one.at ? 1 : a.index - b.index))
    .map(({ one }) => one);
  return together(steps).map((group): Happening => {
    const { at, step, on, date, note, reasonKind, helpMode, helpers } = group[0]!;
    const ids = group.map(({ no }) => idOf(year, no));
    return {
      at,
      happens: async (secretary) => {
        if (step === '提诺') {
          for (const { no } of group) await secretary.adds('commitments', promised(year, no));
          return;
        }
        if (step === '销号')
          await fills(
            secretary,
            year,
            group.map(({ no }) => no),
            `${at}x`,
          );
        // The deadline that is approved is that of each item's own row; the year's last day where it has none.
        const asked = { on, note, date: step === '定诺' ? undefined : date, reasonKind, helpMode, helpers };
        const typed = Object.fromEntries(
          Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])),
        );
        await secretary.takes(step, ids, typed);
      },
    };
  });
}

function rowsOf(year: Year, until: string): readonly Happening[] {
  return Object.entries(year.rows ?? {}).flatMap(([sheet, all]) =>
    all
      .filter(([writtenOn]) => writtenOn < until)
      .map(([writtenOn, row]): Happening => ({
        at: writtenOn.length > 10 ? writtenOn : `${writtenOn}T09:00:00`,
        happens: (secretary) => secretary.adds(sheet as RowSheetKey, row),
      })),
  );
}

/**
 * A year of a story, lived in Excel: the ledger placed in an empty workbook, every row and every step entered through the
 * add-in on the day it was written down.
 */
export async function played(year: Year, own: object, until: string): Promise<Secretary> {
  const secretary = await Secretary.sitsDown(year.by, '2026-01-04T09:00:00');
  try {
    await live(secretary, year, own, until);
    return secretary;
  } catch (fault) {
    await secretary.goes();
    throw fault;
  }
}

async function live(secretary: Secretary, year: Year, own: object, until: string): Promise<void> {
  const { branch, by, cover, roster } = year;
  await secretary.wholly(
    secretary.workspace.newLedger({
      scheme: { json: JSON.stringify(own) },
      year: 2026,
      code: branch.code,
      name: branch.name,
      superior: branch.superior,
      branchKind: branch.kind,
      orgForm: branch.orgForm,
      secretary: branch.secretary,
      where: 'here',
      agreed: false,
    }),
  );
  await secretary.fillsCover({ preparer: by, contactLeader: branch.contactLeader ?? null, ...cover });
  // Nobody can be put into an area before there is one, and an area needs its head: that column is filled in afterwards.
  for (const member of roster) await secretary.adds('roster', { ...member, areaId: null });
  const happenings = [...rowsOf(year, until), ...stepsOf(year, until)];
  const ordered = happenings
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.at < b.one.at ? -1 : a.one.at > b.one.at ? 1 : a.index - b.index));
  for (const { one } of ordered) {
    secretary.at(one.at);
    await one.happens(secretary);
  }
  for (const [index, { areaId = null }] of roster.entries()) {
    await secretary.types('roster', secretary.opened.parsed.ledger.roster[index]!.origin.row, { areaId });
  }
  await fills(
    secretary,
    year,
    year.items.map(({ no }) => no),
    until,
  );
}
