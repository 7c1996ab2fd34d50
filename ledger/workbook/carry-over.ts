import type { Scheme } from '../scheme/schema.ts';

/** 来源 of an item that goes on from the year before (P8). */
export const CARRIED_OVER = '上年结转';
/** 来源 of an item that is new, where the scheme has no list of its own. */
export const NEW_ITEM = '新提出';

type Columns = Scheme['columns'];

const made = new WeakMap<Scheme, Scheme>();

function withColumns(scheme: Scheme): Scheme {
  const columns: Columns = {
    ...scheme.columns,
    'commitments.source': scheme.columns['commitments.source'] ?? 'optional',
    'commitments.originId': scheme.columns['commitments.originId'] ?? 'optional',
  };
  const sources = scheme.lists['source'] ?? [NEW_ITEM];
  const keys = scheme.keySources ?? [];
  return {
    ...scheme,
    columns,
    lists: { ...scheme.lists, source: [...new Set([...sources, CARRIED_OVER])] },
    keySources: [...new Set([...keys, CARRIED_OVER])],
  };
}

/**
 * The scheme with 来源 and 上年编号, so that what a year leaves unresolved can go on in the next as key items (P8). What
 * the scheme has of them stays as it is. The same scheme gives the same object.
 */
export function withCarryOver(scheme: Scheme): Scheme {
  const known = made.get(scheme);
  if (known) return known;
  const carried = withColumns(scheme);
  made.set(scheme, carried);
  made.set(carried, carried);
  return carried;
}

/** The scheme that a ledger's sheets follow: of one laid out with carry-over, the scheme with its columns. */
export function schemeOfLedger({ carried }: { readonly carried: boolean }, scheme: Scheme): Scheme {
  return carried ? withCarryOver(scheme) : scheme;
}
