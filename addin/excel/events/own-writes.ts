import { cellAddress } from '../../../ledger/grid.ts';
import type { Extent } from '../reading/plan.ts';

/** Events of what was written come within moments; who edits the same cells later is somebody else. */
const EXPECTED_FOR = 5000;

function addressOf({ top, left, bottom, right }: Extent): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** What this add-in has written itself, for Excel below ExcelApi 1.14, whose events do not tell who wrote. */
export class OwnWrites {
  readonly #expected = new Map<string, number>();

  /** Cells of a sheet (by its id) are about to be written. */
  expect(sheet: string, extents: readonly Extent[]): void {
    const until = Date.now() + EXPECTED_FOR;
    for (const [key, end] of this.#expected) if (end < Date.now()) this.#expected.delete(key);
    for (const extent of extents) this.#expected.set(`${sheet}!${addressOf(extent)}`, until);
  }

  /** Whether an event is that of an own write, which is then no longer expected. */
  take(sheet: string, address: string): boolean {
    const key = `${sheet}!${address.replaceAll('$', '')}`;
    const until = this.#expected.get(key);
    return until !== undefined && this.#expected.delete(key) && until >= Date.now();
  }
}
