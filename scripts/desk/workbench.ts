import { writeFile } from 'node:fs/promises';
import type { FullPlan } from '../consolidate/plan.ts';
import type { SentReport } from '../consolidate/reports/index.ts';
import { writeReport } from '../consolidate/reports/write.ts';
import { beyondScheme } from '../consolidate/register-switched.ts';
import type { SwitchedKey } from '../consolidate/switched-keys.ts';
import type { Counted, Filed } from '../consolidate/types.ts';
import { itemRecords } from '../parquet/item-records.ts';
import { logRecords } from '../parquet/log-records.ts';
import type { Desks } from './desks.ts';
import { type RegisterRows, type Share, returnedCopy, rowMaker, unpackRows } from './ledger-work.ts';
import { againOf } from './in-common.ts';
import type { PlannedAtDesks } from './plan.ts';
import type { Records } from './tasks.ts';

/** What the outputs need of the ledgers themselves, wherever these are. */
export interface Workbench {
  readonly rows: (one: Counted, filled: readonly SwitchedKey[], share: Share) => Promise<RegisterRows>;
  readonly records: (one: Counted) => Promise<Records>;
  /** Writes the marked copies of returned ledgers. */
  readonly returned: (copies: readonly { readonly filed: Filed; readonly file: string }[]) => Promise<unknown>;
  /** Writes a report below a folder; gives the names of its files. */
  readonly report: (report: SentReport, dir: string) => Promise<readonly string[]>;
  /** Told when little or nothing more will be asked for. */
  readonly rest: () => void;
}

/**
 * Has the marked copies written by desks, each by itself, so that each has its own time. `formerOf`: where an earlier run
 * may have written the file.
 */
export const returnedAt =
  (desks: Desks, formerOf: (file: string) => string | null = () => null): Workbench['returned'] =>
  async (copies) => {
    const asked = copies.map(({ filed, file }) =>
      desks.ask('returned', { again: againOf(filed), findings: filed.findings, file, former: formerOf(file) }),
    );
    // Whatever fails, none is still being written afterwards.
    await Promise.allSettled(asked);
    return Promise.all(asked);
  };

/** Over ledgers that are read again at desks. */
export function workbenchAt(desks: Desks, { plan, placesOf, rowsOf }: PlannedAtDesks): Workbench {
  const where = ({ branch, submission }: Counted) => {
    return { again: againOf(submission), places: placesOf(branch.code).now };
  };
  const isWhole = ({ extract: { lines } }: Counted, { from, until }: Share): boolean =>
    from === 0 && until >= Math.max(lines.items, lines.steps);
  return {
    rows: async (one, filled, share) => {
      const made = rowsOf(one.branch.code);
      const asMade = isWhole(one, share) && beyondScheme(filled, plan.scheme).length === 0;
      return made && asMade ? unpackRows(made) : desks.ask('rows', { ...where(one), filled, share });
    },
    records: (one) => desks.ask('records', where(one)),
    returned: returnedAt(desks),
    report: (report, dir) => desks.ask('report', { report, dir }),
    rest: () => {
      desks.rest();
    },
  };
}

/** Over a plan that has its ledgers at hand. */
export function workbenchOf(plan: FullPlan): Workbench {
  const accepted = new Map(plan.accepted.map((one) => [one.branch.code, one]));
  const submissions = new Map(plan.submissions.map((one) => [one.name, one]));
  const make = rowMaker(plan);
  const fullOf = ({ branch }: Counted) => accepted.get(branch.code)!;
  return {
    rows: (one, _, share) => Promise.resolve(make(fullOf(one), share)),
    records: (one) => {
      return Promise.resolve({ items: itemRecords(fullOf(one), plan), log: logRecords(fullOf(one), plan) });
    },
    returned: async (copies) => {
      for (const { filed, file } of copies) {
        await writeFile(file, await returnedCopy(submissions.get(filed.name)!, plan));
      }
    },
    report: (report, dir) => writeReport(report, dir, plan.templates),
    rest: () => undefined,
  };
}
