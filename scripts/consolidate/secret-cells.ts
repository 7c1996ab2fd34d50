import { type Explanation, type Finding, explain } from '../../ledger/findings/finding.ts';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Columns } from '../../ledger/workbook/sheet.ts';
import type { Filed, SecretCells } from './types.ts';

/** The columns of a sheet that leave no workbook. */
export const secretKeys = (columns: Columns): readonly string[] =>
  Object.entries(columns).flatMap(([key, { share }]) => (share === 'secret' ? [key] : []));

/** The cells of a ledger that leave no workbook. */
export function secretCellsOf({ ledger }: ParsedLedger): SecretCells {
  const { cover, coverCells } = ledger;
  const first = ledger.roster[0];
  return {
    cover: {
      sheet: cover.origin.sheet,
      rows: secretKeys(ledgerSheets.cover.columns).flatMap((key) => coverCells[key]?.row ?? []),
    },
    roster: {
      sheet: first?.origin.sheet ?? ledgerSheets.roster.name,
      columns: secretKeys(ledgerSheets.roster.columns).flatMap((key) => first?.origin.columns[key] ?? []),
    },
  };
}

/** Whether a finding stands at such a cell. */
export function isSecret({ where }: Finding, { secret }: Pick<Filed, 'secret'>): boolean {
  if (!secret || where.column === undefined) return false;
  const { cover, roster } = secret;
  if (where.sheet === cover.sheet) return cover.rows.some((row) => row === where.row);
  return where.sheet === roster.sheet && roster.columns.some((column) => column === where.column);
}

/** A finding as it is told outside the branch's own workbook: what stands in a secret cell is not said. */
export function explainOutside(found: Finding, submission: Pick<Filed, 'secret'>): Explanation {
  const told = explain(found);
  return isSecret(found, submission) ? { ...told, is: '这一格（个人信息，不在这里写出）填写有误' } : told;
}
