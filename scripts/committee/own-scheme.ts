import type { Scheme } from '../../ledger/scheme/schema.ts';

/** What 方案.json holds when a committee's folder is begun. */
export interface OwnScheme {
  readonly extends: string;
  readonly committee: Pick<
    Scheme['committee'],
    'name' | 'numberPrefix' | 'addressees' | 'printer' | 'basis' | 'reportTo'
  >;
  readonly lists?: { readonly unit: readonly string[] };
}

/** The end of a name by one of several endings; the last where it has none of them. */
const ending = (name: string, endings: readonly string[]): string =>
  endings.find((end) => name.endsWith(end)) ?? endings.at(-1)!;

/**
 * What a committee must fill in or check itself, laid out for a scheme (B7): the texts leave it open, or it differs from
 * office to office. What kind of body it is (委员会、工作委员会、支部委员会) is that of the scheme.
 */
export function ownScheme(id: string, office: string, { committee, lists }: Scheme): OwnScheme {
  const name = `中共${office}${ending(committee.name, ['支部委员会', '工作委员会', '委员会'])}`;
  return {
    extends: id,
    committee: {
      name,
      numberPrefix: `×${committee.numberPrefix.slice(-1)}`,
      addressees: committee.addressees,
      printer: name,
      basis: committee.basis,
      reportTo: `${office}${ending(committee.reportTo, ['党支部', '党工委', '党委'])}`,
    },
    ...(lists['unit'] === undefined ? {} : { lists: { unit: lists['unit'] } }),
  };
}
