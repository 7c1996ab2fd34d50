import type { Cell } from '../grid.ts';
import { type Finding, type Where, finding } from '../findings/finding.ts';
import type { Kind } from '../workbook/column.ts';
import { type DayFault, readDay, readInstant, readMonth } from './dates.ts';
import { canonical, lengthOf, trimmed } from './text.ts';

/** What the reader of a cell must know of its column. */
export interface CellColumn {
  readonly header: string;
  readonly kind: Kind;
  /** Values of a list that is known beforehand. */
  readonly values: readonly string[] | undefined;
}

export interface CellReading {
  readonly value: string | number | null;
  /** Filled, but not readable: no rule judges the cell again. */
  readonly flawed: boolean;
  readonly finding: Finding | null;
}

/** A cell as the person sees it, for a message. */
export function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '（空）';
  if (typeof cell !== 'object') return shorten(String(cell));
  if ('date' in cell) return cell.date.replace('T', ' ');
  return 'error' in cell ? cell.error : '（没有结果的公式）';
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return lengthOf(line) > 30 ? `${[...line].slice(0, 30).join('')}…` : line;
}

const good = (value: string | number, note: Finding | null = null): CellReading => ({
  value,
  flawed: false,
  finding: note,
});
const bad = (note: Finding): CellReading => ({ value: null, flawed: true, finding: note });

function textOf(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'string') return trimmed(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return 'date' in cell ? cell.date.slice(0, 10) : '';
  return String(cell);
}

function dayFault(fault: DayFault, header: string, is: string, where: Where): Finding {
  switch (fault) {
    case 'unreadable':
      return finding('date-unreadable', where, { header, is });
    case 'impossible':
      return finding('date-impossible', where, { header, is });
    case 'ambiguous':
      return finding('date-ambiguous', where, { header, is });
    case 'outOfRange':
      return finding('date-out-of-range', where, { header, is });
  }
}

function readNumber(cell: Exclude<Cell, null>): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const typed = canonical(cell);
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(typed) ? Number(typed.replaceAll(',', '')) : null;
}

/** Reads a filled cell by its column's kind. Bad data come back as a finding with the cell's place. */
export function readCell(cell: Exclude<Cell, null>, column: CellColumn, where: Where, date1904: boolean): CellReading {
  const { header, kind } = column;
  if (typeof cell === 'object' && 'error' in cell)
    return bad(finding('cell-error', where, { header, is: shown(cell) }));
  if (typeof cell === 'object' && 'formula' in cell) return bad(finding('formula-uncached', where, { header }));
  const normalised = (to: string): Finding => finding('value-normalised', where, { header, is: shown(cell), to });
  switch (kind.type) {
    case 'day': {
      const read = readDay(cell, date1904);
      if ('fault' in read) return bad(dayFault(read.fault, header, shown(cell), where));
      return good(read.day, read.normalised ? normalised(read.day) : null);
    }
    case 'instant': {
      const read = readInstant(cell, date1904);
      return 'fault' in read ? bad(dayFault(read.fault, header, shown(cell), where)) : good(read.at);
    }
    case 'month': {
      const read = readMonth(cell);
      return read === null ? bad(finding('month-unreadable', where, { header, is: shown(cell) })) : good(read);
    }
    case 'integer':
    case 'number': {
      const read = readNumber(cell);
      if (read === null) return bad(finding('number-unreadable', where, { header, is: shown(cell) }));
      if (kind.type === 'integer' && !Number.isInteger(read))
        return bad(finding('number-not-whole', where, { header, is: shown(cell) }));
      if (read < kind.min || read > kind.max) {
        return bad(finding('number-out-of-range', where, { header, is: shown(cell), min: kind.min, max: kind.max }));
      }
      return good(read, typeof cell === 'string' && canonical(cell) !== cell.trim() ? normalised(String(read)) : null);
    }
    case 'list': {
      const typed = canonical(textOf(cell));
      if (column.values === undefined) return good(trimmed(textOf(cell)));
      const value = column.values.find((option) => canonical(option) === typed);
      if (value === undefined)
        return bad(finding('value-not-in-list', where, { header, is: shown(cell), values: column.values }));
      return good(value);
    }
    case 'text': {
      const typed = textOf(cell);
      if (kind.pattern) {
        const code = canonical(typed);
        if (!kind.pattern.test(code)) {
          return bad(finding('code-malformed', where, { header, is: shown(cell), example: kind.example ?? '' }));
        }
        return good(code, code === typed ? null : normalised(code));
      }
      const length = lengthOf(typed);
      return good(typed, length > kind.max ? finding('text-too-long', where, { header, length, max: kind.max }) : null);
    }
  }
}
