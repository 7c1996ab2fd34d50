import { finding } from '../findings/finding.ts';
import { missingMeetings } from '../missing-meetings.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { Check } from './check.ts';
import type { Often } from '../spans.ts';

const NAMES: Readonly<Record<Often, string>> = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' };

/** L9: meetings and activities that are asked for each month, quarter, half year or year took place. */
export const activityFrequency: Check = ({ ledger, scheme, year, asOf, period }) =>
  missingMeetings(ledger, scheme, year, period, asOf).map(({ kind, per, spans }) => {
    const where = { file: ledger.file, sheet: ledger.activities[0]?.origin.sheet ?? ledgerSheets.activities.name };
    return finding('activity-missing', where, { kind, often: NAMES[per], spans: spans.map(({ name }) => name) });
  });
