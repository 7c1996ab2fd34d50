import { type Finding, finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Whose, themeSetsOf, whoseThemes } from '../themes.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** Whether some themes hang on what is not known of the pledger: then any may be right. */
function isUnknown({ kind, branchKind, tier }: Whose, scheme: Scheme): boolean {
  return (scheme.themes ?? []).some(
    ({ pledger, branchKinds, tiers }) =>
      (pledger === undefined || pledger === kind) &&
      ((branchKinds !== undefined && branchKind === null) ||
        (tiers !== undefined && kind === 'member' && tier === null)),
  );
}

/** The themes that are right for a pledger; none where it can't be told, or all are. */
function rightThemes(whose: Whose, scheme: Scheme): readonly string[] {
  if (isUnknown(whose, scheme)) return [];
  return [...new Set(themeSetsOf(whose, scheme).flatMap(({ items }) => items))];
}

/** P9, P11: the theme of an item is one of those meant for its pledger, by kind of branch and by tier. */
export const themes: Check = ({ ledger, scheme }) => {
  const known = new Map<string, readonly string[]>();
  const found: Finding[] = [];
  for (const row of ledger.commitments) {
    const whose = row.theme === null ? null : whoseThemes(row, ledger);
    if (row.theme === null || whose === null) continue;
    const like = `${whose.kind} ${whose.tier ?? ''}`;
    const right = known.get(like) ?? rightThemes(whose, scheme);
    known.set(like, right);
    if (right.length === 0 || right.includes(row.theme)) continue;
    const args = { pledger: row.pledger ?? '', theme: row.theme, right };
    found.push(finding('theme-foreign', cellOf(row, 'theme'), args));
  }
  return found;
};
