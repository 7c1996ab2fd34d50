import { type Finding, finding } from '../findings/finding.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/**
 * L1: every item has its log; figures are made from it. Where the whole log is empty the branch most likely works
 * without the add-in, and is told once of the template made for that.
 */
export const logPresence: Check = ({ ledger, items, itemOf }) => {
  if (ledger.identity.mode !== 'command' || ledger.missing.has('transitions') || items.length === 0) return [];
  if (ledger.transitions.length === 0) {
    const where = { file: ledger.file, sheet: ledgerSheets.transitions.name };
    return [finding('log-empty', where, { items: items.length })];
  }
  // Log rows that lost their id may be those of the item that seems to have none.
  const lost = ledger.transitions.some(({ id }) => id === null);
  if (lost) return [];
  const found: Finding[] = [];
  for (const item of items) {
    const { commitment, steps, unreadable } = item;
    if (steps.length > 0 || unreadable || commitment.id === null || itemOf(commitment.id) !== item) continue;
    const args = { id: commitment.id, status: commitment.status };
    found.push(finding('log-missing', cellOf(commitment, 'id'), args));
  }
  return found;
};
