import { fromSerial } from '../../../ledger/day.ts';
import type { Cell } from '../../../ledger/grid.ts';
import { type Workbook, showsDates } from './workbook.ts';
import type { RawCell } from './sheet.ts';

const HALF_A_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `_xHHHH_` undone; half a surrogate pair, which is no character, shows as such. */
const excelText = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(HALF_A_PAIR, '\uFFFD');

function dateOf(serial: number, date1904: boolean): Cell {
  const seconds = Math.round(serial * 86_400);
  const day = serial < 1 ? null : fromSerial(Math.floor(seconds / 86_400), date1904);
  if (day === null) return serial;
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return { date: time === '00:00:00' ? day : `${day}T${time}` };
}

function numberOf(cell: RawCell, { formats, date1904 }: Workbook): Cell {
  const value = cell.value ?? '';
  if (value.trim() === '') return cell.formula ? { formula: true } : null;
  const number = Number(value);
  if (!Number.isFinite(number)) return excelText(value);
  return showsDates(formats[cell.style]) ? dateOf(number, date1904) : number;
}

function isoDateOf(value: string): Cell {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(value) ?? [];
  // A day before Excel's calendar stays what is written.
  if (
    day === undefined ||
    day < '1900' ||
    Number.isNaN(Date.parse(day)) ||
    new Date(day).toISOString().slice(0, 10) !== day
  )
    return value;
  return { date: time === undefined || time === '00:00:00' ? day : `${day}T${time}` };
}

/** What a cell says by the standard (ECMA-376, part 1, 18.3.1.4 and 18.18.11). */
export function meaningOf(cell: RawCell, workbook: Workbook): Cell {
  const { type, value, inline, formula } = cell;
  if (inline !== null) return excelText(inline);
  if (type === 'n') return numberOf(cell, workbook);
  if (value === null || (value === '' && type !== 'str')) return formula ? { formula: true } : null;
  if (type === 's')
    return workbook.strings[Number(value)] === undefined ? null : excelText(workbook.strings[Number(value)]!);
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'e') return { error: value };
  return type === 'd' ? isoDateOf(value) : excelText(value);
}
