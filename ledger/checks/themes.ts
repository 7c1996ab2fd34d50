import { finding } from '../findings/finding.ts';
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

/** P9, P11: the theme of an item is one of those meant for its pledger, by kind of branch and by tier. */
export const themes: Check = ({ ledger, scheme }) =>
  ledger.commitments.flatMap((row) => {
    const whose = row.theme === null ? null : whoseThemes(row, ledger);
    if (row.theme === null || whose === null || isUnknown(whose, scheme)) return [];
    const right = [...new Set(themeSetsOf(whose, scheme).flatMap(({ items }) => items))];
    if (right.length === 0 || right.includes(row.theme)) return [];
    return [finding('theme-foreign', cellOf(row, 'theme'), { pledger: row.pledger ?? '', theme: row.theme, right })];
  });
