import { asDay, toSerial } from '../../../ledger/day.ts';
import { invalid } from '../wire/host-error.ts';
import { HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

/** From the 1900 system to that of 1904. */
const DAYS_1904 = 1462;

/** The functions of a sheet, called from outside of one. */
export class FunctionsObject extends HostObject {
  readonly type = 'Functions';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** `DATE`; in the date system of the workbook. */
  date(year: number, month: number, day: number): FunctionResult {
    const two = (part: number): string => String(part).padStart(2, '0');
    const found = asDay(`${year}-${two(month)}-${two(day)}`);
    if (found === null) throw invalid();
    return new FunctionResult(toSerial(found) - (this.#world.book.date1904 ? DAYS_1904 : 0));
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
