import type { DecidedRows } from '../committee/decisions.ts';
import type { Day } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { RowValues } from '../workbook/sheet.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { Carried, Receipt } from './receipt.ts';
import type { ArrivedRow, BranchRecord, SentRow } from './record.ts';
import { carriedRows, eachRow, keyOf, keyText } from './sheets.ts';
import type { News, Told } from './told.ts';

/** What is to be said to a branch, before it is known whether that is anything new. */
export interface Answer {
  readonly scheme: Scheme;
  readonly of: Pick<Receipt, 'year' | 'period' | 'branchCode' | 'branchName' | 'file' | 'digest' | 'result'>;
  /** All that the committee has decided of the branch. */
  readonly decided: DecidedRows;
  /** All that goes over to it now; what went over before need not be among it. */
  readonly goingOver: DecidedRows;
  readonly cover: RowValues;
  /** Ids of the commitments that the submission has. */
  readonly ids: ReadonlySet<string>;
  readonly told: Told;
}

export interface Issued {
  readonly receipt: Receipt;
  readonly news: News;
  readonly record: BranchRecord;
  /** Whether it is another than the last receipt of the period. */
  readonly fresh: boolean;
}

interface Placed {
  readonly sheet: RowSheetKey;
  readonly row: RowValues;
  readonly nth: number;
}

const placeText = ({ sheet, nth }: { sheet: RowSheetKey; nth: number }, row: RowValues): string =>
  `${sheet} ${keyText(sheet, row)} ${nth}`;

/** Each row with its number among those of the same key. */
function placed(rows: DecidedRows): readonly Placed[] {
  const met = new Map<string, number>();
  return eachRow(rows).map(({ sheet, row }) => {
    const key = `${sheet} ${keyText(sheet, row)}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    return { sheet, row, nth };
  });
}

// The order in which the committee's workbook happens to be sorted is no decision.
function inOrder(rows: DecidedRows): DecidedRows {
  const text = (sheet: RowSheetKey, row: RowValues): string => `${keyText(sheet, row)} ${JSON.stringify(row)}`;
  return Object.fromEntries(
    (Object.entries(rows) as [RowSheetKey, readonly RowValues[]][]).map(([sheet, all]) => [
      sheet,
      [...all].sort((a, b) => (text(sheet, a) < text(sheet, b) ? -1 : 1)),
    ]),
  );
}

const bySheet = (all: readonly { readonly sheet: RowSheetKey; readonly row: RowValues }[]): DecidedRows => {
  const rows: Partial<Record<RowSheetKey, RowValues[]>> = {};
  for (const { sheet, row } of all) (rows[sheet] ??= []).push(row);
  return rows;
};

/** What went over before stays as it was; what is new comes behind it. */
function arrivedBy(old: readonly ArrivedRow[], goingOver: DecidedRows, since: number): readonly ArrivedRow[] {
  const known = new Set(placed(bySheet(old)).map((one) => placeText(one, one.row)));
  const added = placed(goingOver).filter((one) => !known.has(placeText(one, one.row)));
  return [...old, ...added.map(({ sheet, row }) => ({ sheet, row, since }))];
}

/**
 * What was decided before of items that a returned submission lost: the item has to be found again, and what was decided
 * of it stands.
 */
function standing(sent: readonly SentRow[], { of, ids }: Answer): readonly SentRow[] {
  if (of.result === 'accepted') return [];
  return sent.filter(({ row, goneSince }) => {
    const id = row['id'] ?? null;
    return goneSince === null && id !== null && !ids.has(sameId(String(id)));
  });
}

const together = (rows: DecidedRows, more: readonly SentRow[]): DecidedRows => {
  const known = new Set(placed(rows).map((one) => placeText(one, one.row)));
  return bySheet([...eachRow(rows), ...more.filter((one) => !known.has(placeText(one, one.row)))]);
};

function sentBy(old: readonly SentRow[], rows: DecidedRows, since: number): readonly SentRow[] {
  const now = new Map(placed(rows).map((one) => [placeText(one, one.row), one]));
  const known = new Set(old.map((one) => placeText(one, one.row)));
  const kept = old.map((one): SentRow => {
    const decided = now.get(placeText(one, one.row));
    if (!decided) return one.goneSince === null ? { ...one, goneSince: since } : one;
    const { row } = decided;
    return sameRow(row, one.row) && one.goneSince === null ? one : { ...one, row, since, goneSince: null };
  });
  const added = [...now].flatMap(([place, { sheet, row, nth }]): readonly SentRow[] =>
    known.has(place) ? [] : [{ sheet, row, nth, since, goneSince: null }],
  );
  return [...kept, ...added];
}

const sameRow = (a: RowValues, b: RowValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? null) === (b[key] ?? null));

const takenBack = (sent: readonly SentRow[], is: (goneSince: number | null) => boolean): Carried['withdrawn'] =>
  sent.flatMap(({ sheet, row, goneSince }) => (is(goneSince) ? [{ sheet, key: keyOf(sheet, row) }] : []));

function newsOf({ rows }: Carried, record: BranchRecord, serial: number): News {
  const fresh = new Set(
    record.sent.flatMap((one) => (one.since === serial && one.goneSince === null ? [placeText(one, one.row)] : [])),
  );
  return {
    rows: bySheet(placed(rows).filter((one) => fresh.has(placeText(one, one.row)))),
    arrivals: bySheet(record.arrived.filter(({ since }) => since === serial)),
    withdrawn: takenBack(record.sent, (goneSince) => goneSince === serial),
  };
}

/**
 * The receipt that answers a submission, and the branch's record with it. Where nothing is new since the last receipt of
 * the period, it is that receipt again, with its number and its day; else it gets the next number of the year. Decisions
 * of the log (which is only added to) go over like a transferred member's; the rest is the state of all decisions.
 */
export function issue(
  record: BranchRecord | null,
  answer: Answer,
  today: Day,
  sha256: (text: string) => string,
): Issued {
  const { scheme, of, told, cover } = answer;
  const next = (record?.serial ?? 0) + 1;
  const decided = carriedRows('rows', answer.decided, scheme);
  const rows = inOrder(carriedRows('rows', together(decided, standing(record?.sent ?? [], answer)), scheme));
  const log = carriedRows('arrivals', { transitions: answer.decided.transitions ?? [] }, scheme);
  const overs = [log, carriedRows('arrivals', answer.goingOver, scheme)].flatMap(eachRow);
  const arrived = arrivedBy(record?.arrived ?? [], bySheet(overs), next);
  const sent = sentBy(record?.sent ?? [], rows, next);
  const withdrawn = takenBack(sent, (goneSince) => goneSince !== null);
  const carriage: Carried = { rows, arrivals: inSheetOrder(bySheet(arrived), scheme), withdrawn, cover };
  const carried = sha256(JSON.stringify(carriage));
  const content = sha256(JSON.stringify([scheme.id, of, carried, told]));
  const last = record?.periods[of.period];
  const again = record && last?.content === content && record.carried === carried && last.serial >= record.carriedSince;
  if (again) {
    const receipt = { ...carriage, scheme: scheme.id, ...of, serial: last.serial, issuedOn: last.issuedOn };
    return { receipt, news: newsOf(carriage, record, last.serial), record, fresh: false };
  }
  const renewed: BranchRecord = {
    serial: next,
    carried,
    carriedSince: record?.carried === carried ? record.carriedSince : next,
    periods: { ...record?.periods, [of.period]: { serial: next, content, issuedOn: today } },
    sent: [...sent],
    arrived: [...arrived],
  };
  const receipt = { ...carriage, scheme: scheme.id, ...of, serial: next, issuedOn: today };
  return { receipt, news: newsOf(carriage, renewed, next), record: renewed, fresh: true };
}

// Sheets in the order of the workbook, in which they are read back; rows in the order in which they went over.
function inSheetOrder(rows: DecidedRows, scheme: Scheme): DecidedRows {
  return carriedRows('arrivals', rows, scheme);
}
