import { buildLedger } from '../../../templates/workbook/index.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import type { Outcome } from '../../../addin/workspace/workspace.ts';
import type { ExcelOptions } from '../../excel-host/index.ts';
import { changes } from '../../edit/workbook.ts';
import { type Year, ledgerAt } from '../../story/year.ts';
import * as construction from '../../story/years/construction.ts';
import * as district from '../../story/years/district.ts';
import * as police from '../../story/years/police.ts';
import * as social from '../../story/years/social.ts';
import * as town from '../../story/years/town.ts';
import { Secretary } from '../story/secretary.ts';

export const years = {
  construction: construction.year,
  district: district.year,
  town: town.year,
  social: social.year,
  police: police.year,
} satisfies Record<string, Year>;

/** The morning after the half year for which the ledgers stand. */
const NOW = '2026-07-01T09:00:00';

const built = new Map<string, Promise<Uint8Array>>();

/** The ledger of a scheme's year as it stood before a moment. */
function standing(scheme: keyof typeof years, until: string): Promise<Uint8Array> {
  const key = `${scheme} ${until}`;
  const known = built.get(key) ?? buildLedger(ledgerAt(years[scheme], until));
  built.set(key, known);
  return known;
}

export const halfYear = (scheme: keyof typeof years): Promise<Uint8Array> => standing(scheme, '2026-07-01T00');
export const wholeYear = (scheme: keyof typeof years): Promise<Uint8Array> => standing(scheme, '2027-01-06T00');

/** Does something at a desk of its own; throws where our Excel could not play what it was asked. */
export async function atDesk<T>(
  options: ExcelOptions,
  test: (secretary: Secretary) => Promise<T>,
  now = NOW,
): Promise<T> {
  const secretary = await Secretary.sitsDown('钱二', now, options);
  try {
    return await test(secretary);
  } finally {
    await secretary.goes();
  }
}

/** What the pane knows of the workbook, to compare with what it knows after reading all anew. */
export function known({ workspace }: Secretary): string {
  const { book } = workspace.snapshot();
  if (book.kind !== 'ledger') return JSON.stringify(book);
  const { parsed, findings, items, state } = book.opened;
  return JSON.stringify({ findings, state, rows: parsed.ledger, laidOut: parsed.laidOut, items });
}

/** Whether what the pane shows is what stands in the workbook, or said to be of before. */
export async function isTrue(secretary: Secretary): Promise<boolean> {
  const shown = known(secretary);
  const { stale, book } = secretary.workspace.snapshot();
  await secretary.workspace.refresh();
  return stale || book.kind === 'failed' || shown === known(secretary);
}

/** Cells that something changed in the saved workbook: address → what stands there now. */
export async function changed(secretary: Secretary, doing: () => Promise<unknown>): Promise<RowValues> {
  const before = await secretary.excel.save();
  await doing();
  const found = Object.entries(changes(before, await secretary.excel.save()));
  return Object.fromEntries(
    found.map(([at, [, is]]) => [at, typeof is === 'object' && is !== null && 'date' in is ? is.date : is]),
  ) as RowValues;
}

export const done = (doing: Promise<Outcome>): Promise<readonly string[]> =>
  doing.then((outcome) => {
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.done;
  });

/** Longer than the add-in lets edits settle. */
export const settled = (milliseconds = 400): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A committee's own 方案.json, on top of construction's. */
export const OWN_SCHEME = JSON.stringify(construction.OWN);
