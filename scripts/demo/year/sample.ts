import { loadScheme } from '../../../ledger/scheme/load.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../../templates/schemes/index.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import { type BookRows, bookAt } from './book.ts';
import { type BranchYear, branchYear } from './branch-year.ts';
import type { Institution, Sending } from './institution.ts';
import { ledgerAt } from './ledger.ts';

/** A year of an institution, of which any day can be asked. */
export interface YearSample {
  readonly institution: Institution;
  readonly scheme: Scheme;
  readonly years: readonly BranchYear[];
  /** The ledger of a branch at an instant. */
  readonly ledgerAt: (code: string, until: string) => LedgerInput;
  /** The committee's workbook at an instant, and when branches sent their ledgers before it. */
  readonly bookAt: (until: string, sent?: ReadonlyMap<string, string>) => BookRows;
  /** 支部名册 */
  readonly roster: readonly RowValues[];
}

function schemeOfInstitution({ scheme }: Institution): Scheme {
  const loaded = loadScheme(scheme, builtInScheme);
  if ('problems' in loaded) throw new Error(`the sample's scheme is wrong: ${JSON.stringify(loaded.problems)}`);
  return loaded.scheme;
}

/** The whole year; the same on every machine. */
export function yearSample(institution: Institution): YearSample {
  const scheme = schemeOfInstitution(institution);
  const years = institution.branches.map((branch) => branchYear(institution, branch, scheme));
  return {
    institution,
    scheme,
    years,
    ledgerAt: (code, until) => {
      const year = years.find(({ branch }) => branch.code === code);
      if (!year) throw new Error(`the sample has no branch ${code}`);
      return ledgerAt(institution, year, scheme, until);
    },
    bookAt: (until, sent = new Map()) => bookAt(institution, years, scheme, until, sent),
    roster: years.map(({ branch: { code, name, roster }, people }) => {
      return { code, name, secretary: people[0]!.member.name, ...roster };
    }),
  };
}

/** Branches and instants in the order of the roster: who sent a ledger for a period, and when it was sealed. */
export function sentFor(
  { institution }: YearSample,
  sending: Sending,
): readonly (readonly [code: string, at: string])[] {
  return institution.branches
    .filter(({ code }) => !sending.missing?.includes(code))
    .map(({ code }, place) => {
      const on = sending.late?.code === code ? sending.late.on : sending.on;
      return [code, `${on}T${String(9 + (place % 8)).padStart(2, '0')}:${String(10 + place * 7).padStart(2, '0')}:00`];
    });
}
