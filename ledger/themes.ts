import { resolvePledger } from './members.ts';
import type { Ledger } from './parse/ledger.ts';
import type { PledgerKind, Scheme } from './scheme/schema.ts';
import type { Commitment } from './workbook/declaration.ts';

type ThemeSet = NonNullable<Scheme['themes']>[number];

/** Whose themes are asked for; `null` where it is not known. */
export interface Whose {
  readonly kind: PledgerKind;
  readonly branchKind: string | null;
  readonly tier: string | null;
}

/** Whose item it is, for its themes; `null` where its pledger is nobody known. */
export function whoseThemes(commitment: Commitment, ledger: Ledger): Whose | null {
  const whom = resolvePledger(commitment.pledger ?? '', ledger);
  const { branchKind } = ledger.cover;
  if (whom.kind === 'branch') return { kind: 'branch', branchKind, tier: null };
  return whom.kind === 'member' ? { kind: 'member', branchKind, tier: whom.member.tier } : null;
}

const meant = (among: readonly string[] | undefined, value: string | null): boolean =>
  among === undefined || (value !== null && among.includes(value));

/** The sets of themes that are right for a pledger (P9, P11). */
export function themeSetsOf({ kind, branchKind, tier }: Whose, scheme: Scheme): readonly ThemeSet[] {
  return (scheme.themes ?? []).filter(
    ({ pledger, branchKinds, tiers }) =>
      (pledger === undefined || pledger === kind) && meant(branchKinds, branchKind) && meant(tiers, tier),
  );
}
