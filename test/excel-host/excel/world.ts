import type { HostEvent } from '../boot/external.ts';
import { type Area, addressOf } from '../model/area.ts';
import type { Book } from '../model/book.ts';
import { plainValue } from '../model/cell.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Clock } from '../model/typing.ts';

/** Numbers of the events on the wire. */
const eventTypes = { changed: 10, selection: 14 } as const;

const RICH_API_EVENT = 65_536;
const WORKBOOK = 'Workbook';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** Who did it: a person, or the add-in through the API. */
export type Doer = 'person' | 'addin';

export interface Behaviour {
  /** Whether a table takes in what the add-in writes directly below it, as it does what a person types. */
  readonly tablesGrow: boolean;
  readonly now: Date;
}

interface Details {
  readonly valueBefore: string | number | boolean;
  readonly valueAfter: string | number | boolean;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** The workbook and all that goes on around it. */
export class World {
  readonly book: Book;
  readonly behaviour: Behaviour;
  /** Events nobody has been told of yet. */
  #events: HostEvent[] = [];
  readonly #listeners = new Set<string>();

  constructor(book: Book, behaviour: Behaviour) {
    this.book = book;
    this.behaviour = behaviour;
  }

  get clock(): Clock {
    return { now: this.behaviour.now, date1904: this.book.date1904 };
  }

  listen(event: keyof typeof eventTypes, target: string, on: boolean): void {
    const key = `${event} ${target}`;
    if (on) this.#listeners.add(key);
    else this.#listeners.delete(key);
  }

  takeEvents(): readonly HostEvent[] {
    const taken = this.#events;
    this.#events = [];
    return taken;
  }

  #emit(event: keyof typeof eventTypes, sheet: Sheet, message: object): void {
    for (const targetId of [sheet.id, WORKBOOK]) {
      if (!this.#listeners.has(`${event} ${targetId}`)) continue;
      const told = { messageCategory: RICH_API_EVENT, messageType: eventTypes[event], targetId };
      this.#events.push({ ...told, message: JSON.stringify(message) });
    }
  }

  changed(sheet: Sheet, area: Area, changeType: ChangeType, doer: Doer, details?: Details): void {
    this.#emit('changed', sheet, {
      address: addressOf(area),
      changeType,
      source: 'Local',
      worksheetId: sheet.id,
      triggerSource: doer === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      referenceId: '',
      ...details,
    });
  }

  selected(sheet: Sheet): void {
    this.#emit('selection', sheet, { address: sheet.selection.map(addressOf).join(','), worksheetId: sheet.id });
  }

  /** Carries an edit out and tells of it; of a single cell with what was and is. */
  edit(sheet: Sheet, area: Area, doer: Doer, write: () => void): void {
    const single = area.top === area.bottom && area.left === area.right;
    const value = (): string | number | boolean => plainValue(sheet.cell(area.top, area.left));
    const before = single ? value() : '';
    write();
    const details = single
      ? { valueBefore: before, valueAfter: value(), valueTypeBefore: kind(before), valueTypeAfter: kind(value()) }
      : undefined;
    this.changed(sheet, area, 'RangeEdited', doer, details);
  }
}

export function kind(value: string | number | boolean): string {
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
