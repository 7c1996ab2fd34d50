import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { institutions } from '../../../scripts/demo/institutions/index.ts';
import { takeOver } from '../../../scripts/demo/moves.ts';
import { sealOf, sealedLedger } from '../../../scripts/demo/sealed.ts';
import { ofLastYear } from '../../../scripts/demo/twists.ts';
import { withError } from '../../../scripts/demo/year/errors.ts';
import { decide } from '../../../scripts/demo/year/folder.ts';
import { yearSample } from '../../../scripts/demo/year/sample.ts';
import { day } from '../../../ledger/day.ts';
import { buildBranchRoster } from '../../../templates/workbook/branch-roster.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import { buildLedger } from '../../../templates/workbook/ledger.ts';

/** The invented bureau whose year the clerk's handbook goes through: six branches. */
const sample = yearSample(institutions['social']!);

/** The day on which S03 is merged into S02, and S05 gets another name. */
const CHANGED = '2026-09-01';

type Error = Parameters<typeof withError>[1];

/** A ledger as it comes in. */
export interface Sent {
  readonly code: string;
  /** When it was sealed. */
  readonly at: string;
  /** What was written down by then is in it; all until the seal where left out. */
  readonly until?: string;
  /** Spoilt after it was sealed. */
  readonly error?: Error;
  /** An item that the branch has deleted, with all that belongs to it. */
  readonly without?: string;
  /** A branch whose members and items it has taken over. */
  readonly withAll?: string;
  readonly lastYear?: true;
  /** In place of the usual name. */
  readonly file?: string;
}

const shortOf = (code: string): string => sample.institution.branches.find((branch) => branch.code === code)!.short;

/** The ledger without an item; the rows of the log are numbered anew. */
function withoutItem(ledger: LedgerInput, id: string): LedgerInput {
  const all = Object.entries(ledger.rows ?? {}).map(([key, rows]) => {
    const left = rows.filter((row: RowValues) => row['id'] !== id);
    return [key, key === 'transitions' ? left.map((row, index) => ({ ...row, seq: index + 1 })) : left];
  });
  return { ...ledger, rows: Object.fromEntries(all) as NonNullable<LedgerInput['rows']> };
}

function ledgerOf({ code, at, until = at, without, withAll, lastYear }: Sent): LedgerInput {
  let ledger = sample.ledgerAt(code, until);
  if (withAll !== undefined) {
    const move = { from: withAll, to: code, on: day(CHANGED), memberId: null };
    ledger = takeOver(ledger, sample.ledgerAt(withAll, until), move);
  }
  if (without !== undefined) ledger = withoutItem(ledger, without);
  return lastYear ? ofLastYear(ledger) : ledger;
}

/** Lays ledgers into the folder of a period. */
export async function receive(dir: string, period: string, sent: readonly Sent[]): Promise<void> {
  const folder = path.join(dir, '上报', period);
  await mkdir(folder, { recursive: true });
  for (const one of sent) {
    const { code, at, error, lastYear } = one;
    const ledger = ledgerOf(one);
    const bytes = await (error === undefined
      ? sealedLedger(ledger, at)
      : buildLedger({ ...withError(ledger, error), seal: await sealOf(ledger, at) }));
    const usual = `${code}_${shortOf(code)}_${lastYear ? 2025 : 2026}.xlsx`;
    await writeFile(path.join(folder, one.file ?? usual), bytes);
  }
}

/** 方案.json with the bureau's name and papers. */
export async function fillScheme(dir: string): Promise<void> {
  await writeFile(path.join(dir, '方案.json'), `${JSON.stringify(sample.institution.scheme, null, 2)}\n`);
}

/** 支部名册.xlsx; `changed` after the merger and the new name. */
export async function fillRoster(dir: string, changed: boolean): Promise<void> {
  const rows = sample.roster.flatMap((row): readonly RowValues[] => {
    if (!changed) return [row];
    if (row['code'] === 'S03') return [{ ...row, until: CHANGED, successors: 'S02' }];
    if (row['code'] !== 'S05') return [row];
    return [
      { ...row, until: CHANGED },
      { ...row, name: '启航实验学校党支部', from: CHANGED },
    ];
  });
  await writeFile(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(sample.scheme, rows));
}

/** 党委工作簿.xlsx with all that the bureau had decided by the end of a day. */
export const fillBook = (dir: string, on: string): Promise<void> => decide(dir, sample, null, on);
