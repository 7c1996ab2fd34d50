import { finding } from '../findings/finding.ts';
import { contains } from '../period.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import { type Often, spansOver } from '../spans.ts';

const NAMES: Readonly<Record<Often, string>> = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' };

/** L9: meetings and activities that are asked for each month, quarter, half year or year took place. */
export const activityFrequency: Check = ({ ledger, scheme, year, asOf, period }) => {
  // A row that lost its day or kind may be the one that seems to be missing.
  const lost = ledger.activities.some(({ date, kind }) => date === null || kind === null);
  if (ledger.missing.has('activities') || lost) return [];
  return scheme.activities.flatMap(({ kind, requirement }) => {
    if (!requirement || requirement.per === 'beforeApproval') return [];
    const often: Often = requirement.per;
    const held = ledger.activities.flatMap((row) => (row.kind === kind && row.date !== null ? [row.date] : []));
    const spans = spansOver(often, year, period, asOf).filter((span) => !held.some((date) => contains(span, date)));
    if (spans.length === 0) return [];
    const where = { file: ledger.file, sheet: ledger.activities[0]?.origin.sheet ?? ledgerSheets.activities.name };
    return [finding('activity-missing', where, { kind, often: NAMES[often], spans: spans.map(({ name }) => name) })];
  });
};
