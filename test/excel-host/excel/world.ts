import type { HostEvent } from '../boot/external.ts';
import { type Area, addressOf } from '../model/area.ts';
import type { Book } from '../model/book.ts';
import { plainValue } from '../model/cell.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Clock } from '../model/typing.ts';
import type { HostObject } from '../wire/members.ts';

/** Numbers of the events on the wire. */
const eventTypes = { changed: 10, activated: 11, selection: 14, rowSorted: 19 } as const;

/** A selection told the old way, to the workbook alone. */
const DOCUMENT_SELECTION = 2;

export type EventName = keyof typeof eventTypes;

const RICH_API_EVENT = 65_536;
const WORKBOOK = 'Workbook';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** Who did it: a person, or the add-in through the API. */
export type Doer = 'person' | 'addin';

export interface Behaviour {
  /** Whether a table takes in what the add-in writes directly below it, as it does what a person types. */
  readonly tablesGrow: boolean;
  readonly now: Date;
  /** Whether events tell who made a change (ExcelApi 1.14), and of one cell what it was and is (1.9). */
  readonly tellsWho: boolean;
  readonly tellsDetails: boolean;
  /** Whether lists of sheets placed from another workbook still find their values in its other sheets. */
  readonly placingKeepsReferences: boolean;
}

interface Details {
  readonly valueBefore: string | number | boolean;
  readonly valueAfter: string | number | boolean;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** Makes the object that a sheet is to the client. */
type WorksheetOf = (world: World, sheet: Sheet) => HostObject;

/** The workbook and all that goes on around it. */
export class World {
  readonly book: Book;
  readonly behaviour: Behaviour;
  /** Ranges and tables lead back to their sheet; which holds both, so it is not made by name here. */
  readonly #worksheetOf: WorksheetOf;
  /** Events nobody has been told of yet. */
  #events: HostEvent[] = [];
  readonly #listeners = new Set<string>();

  constructor(book: Book, behaviour: Behaviour, worksheetOf: WorksheetOf) {
    this.book = book;
    this.behaviour = behaviour;
    this.#worksheetOf = worksheetOf;
  }

  worksheetOf(sheet: Sheet): HostObject {
    return this.#worksheetOf(this, sheet);
  }

  get clock(): Clock {
    return { now: this.behaviour.now, date1904: this.book.date1904 };
  }

  listen(event: EventName, target: string, on: boolean): void {
    const key = `${event} ${target}`;
    if (on) this.#listeners.add(key);
    else this.#listeners.delete(key);
  }

  takeEvents(): readonly HostEvent[] {
    const taken = this.#events;
    this.#events = [];
    return taken;
  }

  #emit(event: EventName, sheet: Sheet, message: object): void {
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
      shiftDirection: 'None',
      referenceId: '',
      ...(this.behaviour.tellsWho ? { triggerSource: doer === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      ...(this.behaviour.tellsDetails ? details : {}),
    });
  }

  /** Makes a sheet the active one. */
  activate(sheet: Sheet): void {
    if (this.book.active === sheet) return;
    this.book.active = sheet;
    this.#emit('activated', sheet, { worksheetId: sheet.id });
  }

  /** Selects areas of a sheet, which becomes the active one. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.#emit('selection', sheet, { address: areas.map(addressOf).join(','), worksheetId: sheet.id });
    this.#events.push({ document: DOCUMENT_SELECTION });
  }

  sorted(sheet: Sheet, area: Area): void {
    this.#emit('rowSorted', sheet, { address: addressOf(area), source: 'Local', worksheetId: sheet.id });
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
