import { day } from '../../ledger/day.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { judgeLedger } from '../../ledger/judge.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import { builtInSchemes } from '../../templates/schemes/index.ts';
import { sha256 } from '../files/sha256.ts';
import { readGrid } from '../intake/node.ts';
import { schemeOf } from './bases.ts';

const schemes = new Map<string, Scheme>();

function knownScheme(id: string | null): Scheme {
  const known = id !== null && Object.hasOwn(builtInSchemes, id) ? id : 'construction';
  const scheme = schemes.get(known) ?? schemeOf(known);
  schemes.set(known, scheme);
  return scheme;
}

const PERIOD = parsePeriod('2026Q3')!;

/**
 * Takes a file the way of every submission: to cells, to the newest template, to what it says it is, through every check, to
 * the sentence of each finding. Tells what came out: the code of the problem, or how far the workbook came. Throws only
 * where the program has a fault.
 */
export function tryCase(bytes: Uint8Array): string {
  const result = readGrid(bytes);
  if ('problem' in result) {
    messageOf(problemFinding(result.problem, '甲.xlsx'));
    return result.problem.code;
  }
  const grid = toNewest(result.grid);
  const identity = readIdentity(grid);
  if (identity === null) return 'cells, no ledger';
  const scheme = knownScheme(identity.scheme);
  const standard = { scheme, period: PERIOD, asOf: PERIOD.to, today: day('2026-10-08'), book: null, sha256 };
  const judged = judgeLedger(grid, identity, '甲.xlsx', standard);
  for (const finding of judged.findings) messageOf(finding);
  canonicalText(judged.parsed.ledger);
  return judged.state === 'accepted' ? 'ledger, accepted' : 'ledger, returned';
}
