import type { Instant } from '../../ledger/day.ts';
import type { Sha256 } from '../../ledger/seal.ts';
import type { Gateway } from '../excel/gateway.ts';

/** A small store of texts that belongs to this computer, not to the workbook. */
export interface Keep {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** What the workspace needs of the world: Excel, the clock, a digest, and what is kept on this computer. */
export interface Surroundings {
  readonly gateway: Gateway;
  /** Now, in Asia/Shanghai. */
  readonly now: () => Instant;
  readonly sha256: Sha256;
  readonly keep: Keep;
}

const EIGHT_HOURS = 8 * 3_600_000;

/** A moment of the computer's clock (ms since 1970, UTC) as an instant in Asia/Shanghai, eight hours ahead all year. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds + EIGHT_HOURS).toISOString().slice(0, 19) as Instant;
}
