import type { DecidedRows } from '../committee/decisions.ts';
import type { Day } from '../day.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { RowValues } from '../workbook/sheet.ts';
import { arrivedBy, bySheet, placeText, placed, sentBy, withStanding } from './history.ts';
import type { Carried, Receipt } from './receipt.ts';
import type { BranchRecord, SentRow } from './record.ts';
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
  /** Ids of the commitments that the submission has, in the form of `sameId`. */
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

const takenBack = (sent: readonly SentRow[], is: (goneSince: number | null) => boolean): Carried['withdrawn'] =>
  sent.flatMap(({ sheet, row, goneSince }) => (is(goneSince) ? [{ sheet, key: keyOf(sheet, row) }] : []));

/** What a receipt carries for the first time, from the record that was made with it or after it. */
function newsOf({ rows }: Carried, { sent, arrived }: BranchRecord, serial: number): News {
  const fresh = new Set(sent.filter((one) => one.since === serial && one.goneSince === null).map(placeText));
  return {
    rows: bySheet(placed(eachRow(rows)).filter((one) => fresh.has(placeText(one)))),
    arrivals: bySheet(arrived.filter(({ since }) => since === serial)),
    withdrawn: takenBack(sent, (goneSince) => goneSince === serial),
  };
}

/** What a receipt of the number `next` would carry, and the rows that were ever sent by then. */
function carriageOf(record: BranchRecord | null, answer: Answer, next: number) {
  const { scheme, of, cover, ids } = answer;
  const before = record?.sent ?? [];
  const own = carriedRows('rows', answer.decided, scheme);
  const decided = of.result === 'returned' ? withStanding(own, before, ids) : own;
  const rows = inOrder(carriedRows('rows', decided, scheme));
  // The log is only added to: a step that the committee decided goes over like one of another branch.
  const log = carriedRows('arrivals', { transitions: answer.decided.transitions ?? [] }, scheme);
  const overs = [log, carriedRows('arrivals', answer.goingOver, scheme)].flatMap(eachRow);
  const arrived = arrivedBy(record?.arrived ?? [], bySheet(overs), next);
  const sent = sentBy(before, rows, next);
  const carriage: Carried = {
    rows,
    arrivals: carriedRows('arrivals', bySheet(arrived), scheme),
    withdrawn: takenBack(sent, (goneSince) => goneSince !== null),
    cover,
  };
  return { carriage, arrived, sent };
}

/**
 * The receipt that answers a submission, and the branch's record with it. Where nothing is new since the last receipt of
 * the period, it is that receipt again, with its number and its day; else it gets the next number of the year.
 */
export function issue(
  record: BranchRecord | null,
  answer: Answer,
  today: Day,
  sha256: (text: string) => string,
): Issued {
  const { scheme, of, told } = answer;
  const next = (record?.serial ?? 0) + 1;
  const { carriage, arrived, sent } = carriageOf(record, answer, next);
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
