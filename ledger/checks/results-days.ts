import { type Finding, finding } from '../findings/finding.ts';
import { roundsOf } from '../scoring/rounds.ts';
import { gathered } from '../gathered.ts';
import { targetKey, targetLabel } from '../scoring/targets.ts';
import { votesOf } from '../scoring/votes.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, columnsInUse } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { judgeable } from './rows.ts';

const DAYS = ['publicOn', 'reportedOn'] as const;

/** Once there are grades, the day on which they were published, and reported where that is asked for; said once a round. */
function missing({ ledger, scheme }: CheckContext): readonly Finding[] {
  const columns = columnsInUse(ledgerSheets.results, scheme);
  return DAYS.flatMap((key) => {
    const column = columns.find((one) => one.key === key);
    // The empty cell of a column that must be filled is named at reading.
    if (column === undefined || column.required) return [];
    const rows = ledger.results.filter((row) => row.grade !== null && row[key] === null && judgeable(row, key));
    return [...gathered(rows, ({ round }) => round)].map(([round, some]) => {
      const names = some.map(({ pledger }) => targetLabel(pledger ?? '', ledger));
      return finding('result-not-published', cellOf(some[0]!, key), { round, header: column.header, names });
    });
  });
}

function tooEarly({ ledger, scheme, year }: CheckContext): readonly Finding[] {
  if (ledger.results.every((row) => DAYS.every((day) => row[day] === null))) return [];
  const votes = gathered(votesOf(ledger, scheme, roundsOf(scheme, year)), ({ target, round }) => `${round} ${target}`);
  const headers = new Map(columnsInUse(ledgerSheets.results, scheme).map(({ key, header }) => [key, header]));
  return ledger.results.flatMap((row) => {
    const key = targetKey(row.pledger, ledger);
    const own = key === null || row.round === null ? [] : (votes.get(`${row.round} ${key}`) ?? []);
    const last = own
      .map(({ votedOn }) => votedOn)
      .sort()
      .at(-1);
    return DAYS.flatMap((day) => {
      const on = row[day];
      if (on === null || last === undefined || on >= last) return [];
      return [
        finding('published-before-ballots', cellOf(row, day), { header: headers.get(day) ?? day, on, votedOn: last }),
      ];
    });
  });
}

/** E4: results are published and reported, after the ballots that they come from. */
export const resultDays: Check = (context) => [...missing(context), ...tooEarly(context)];
