import { type Finding, finding } from '../findings/finding.ts';
import { codeInId, codeOfLedger, hasComeOver } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

/**
 * P1: one id a commitment, made of the ledger's year and the branch's code; ids copied down with a row are named. Items that
 * came over with their member or branch keep the code they had (V3).
 */
export const commitmentIds: Check = ({ ledger, year }) => {
  const rows = ledger.commitments;
  const doubled = repeatsOf(rows, ({ id }) => (id === null ? null : sameId(id)));
  const repeated = new Set(doubled.map(([row]) => row));
  const code = codeOfLedger(ledger);
  const foreign: Finding[] = [];
  for (const row of rows) {
    const given = row.id === null || repeated.has(row) ? null : codeInId(row.id);
    if (row.id === null || given === null) continue;
    if (Number(sameId(row.id).slice(0, 4)) !== year) {
      foreign.push(finding('commitment-id-of-other-year', cellOf(row, 'id'), { id: row.id, year }));
    } else if (code !== '' && given !== code && !hasComeOver(row, ledger)) {
      foreign.push(finding('commitment-id-of-other-branch', cellOf(row, 'id'), { id: row.id, code }));
    }
  }
  return [
    ...doubled.map(([row, earlier]) =>
      finding('commitment-id-doubled', cellOf(row, 'id'), { id: row.id ?? '', first: earlier.origin.row }),
    ),
    ...foreign,
  ];
};
