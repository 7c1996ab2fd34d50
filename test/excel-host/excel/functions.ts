import { dayOf, toSerial } from '../../../ledger/day.ts';
import { invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

const DAYS_1904 = 1462;

export class FunctionsObject extends HostObject {
  readonly type = 'Functions';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** Serial numbers count from 1904 in a workbook of that date system. */
  date(year: number, month: number, date: number): FunctionResult {
    const day = dayOf(year, month, date);
    if (day === null) throw invalid();
    return new FunctionResult(toSerial(day) - (this.#world.book.date1904 ? DAYS_1904 : 0));
  }
}

class FunctionResult extends HostObject {
  readonly type = 'FunctionResult';
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  get value(): number {
    return this.#value;
  }
}
