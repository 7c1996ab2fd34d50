import type { Instant } from './day.ts';
import { type LedgerEdits, noEdits } from './edits.ts';
import type { Finding } from './findings/finding.ts';
import type { Ledger } from './parse/ledger.ts';
import { type Sha256, canonicalBytes } from './seal.ts';
import { identityNames } from './workbook/declaration.ts';

/** Whether a finding is about the seal, which a new one makes void. */
export const isAboutSeal = ({ code }: Finding): boolean => code === 'not-sealed' || code === 'seal-broken';

/** A seal and when it was put on. */
export interface SealOn {
  readonly at: Instant;
  readonly digest: string;
  /** What is to be written; `null` where the ledger bears the same seal already, and nothing was changed since `at`. */
  readonly edits: LedgerEdits | null;
}

/** The seal over a ledger as it is now: its own where nothing was changed since, else one put on at the given time. */
export function sealOn(ledger: Ledger, at: Instant, sha256: Sha256): SealOn {
  const { identity } = ledger;
  const digest = sha256(canonicalBytes(ledger));
  if (identity.sealedAt !== null && identity.seal === digest) return { at: identity.sealedAt, digest, edits: null };
  const marks = { [identityNames.sealedAt]: at, [identityNames.seal]: digest };
  return { at, digest, edits: { ...noEdits, identity: marks } };
}
