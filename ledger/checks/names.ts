import { finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Check } from './check.ts';
import { referencesOf } from './columns.ts';

/**
 * V3, P1: whoever is named in any sheet is the branch or exactly one member of the roster. Said once for each sheet and
 * name that is not in the roster, because a misspelt name is usually copied down.
 */
export const names: Check = ({ ledger }) => {
  if (ledger.missing.has('roster')) return [];
  const said = new Set<string>();
  // A row of the roster without a name may be the very one that is meant.
  const nameless = ledger.roster.filter(({ name }) => name === null).length;
  const unknown = new Set<string>();
  const inDoubt = referencesOf('members', ledger, (value, source) => {
    const { kind } = resolvePledger(value, ledger);
    return kind !== 'member' && (kind !== 'branch' || !source.branch);
  });
  const found = inDoubt.flatMap(({ sheet, header, source, value, where }) => {
    const whom = resolvePledger(value, ledger);
    switch (whom.kind) {
      case 'member':
        return [];
      case 'branch':
        return [finding('name-is-branch', where(), { header, name: value })];
      case 'ambiguous': {
        const ids = whom.members.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
        return ids.length < whom.members.length
          ? []
          : [finding('name-ambiguous', where(), { header, name: value, ids })];
      }
      case 'unknown': {
        unknown.add(value);
        const once = `${sheet} ${header} ${value}`;
        if (said.has(once)) return [];
        said.add(once);
        return [finding('name-unknown', where(), { header, name: value, branch: source.branch })];
      }
    }
  });
  return unknown.size <= nameless ? found.filter(({ code }) => code !== 'name-unknown') : found;
};
