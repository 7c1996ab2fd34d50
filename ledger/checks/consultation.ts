import { finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';

/** P10: opinions were asked, in one of the ways the scheme has, on or before the day the first item was approved. */
export const consultation: Check = ({ ledger, scheme, asOf, sound }) => {
  const kinds = scheme.activities
    .filter(({ requirement }) => requirement?.per === 'beforeApproval')
    .map(({ kind }) => kind);
  const lost = ledger.activities.some(({ date, kind }) => date === null || kind === null);
  if (kinds.length === 0 || ledger.missing.has('activities') || lost) return [];
  const approvals = sound.flatMap(({ commitment, history }) =>
    hasComeOver(commitment, ledger) ? [] : history.effective.filter(({ step }) => step === '定诺').map(({ on }) => on),
  );
  const first = approvals.reduce((a, b) => (b < a ? b : a), approvals[0] ?? asOf);
  if (approvals.length === 0 || first > asOf) return [];
  if (ledger.activities.some(({ kind, date }) => kinds.includes(kind ?? '') && date !== null && date <= first))
    return [];
  const where = { file: ledger.file, sheet: ledger.activities[0]?.origin.sheet ?? ledgerSheets.activities.name };
  return [finding('consultation-missing', where, { kinds, approvedOn: first })];
};
