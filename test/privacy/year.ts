import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Day, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { COMMITTEE_FILE } from '../../scripts/committee/book-file.ts';
import { ROSTER_FILE } from '../../scripts/committee/roster-file.ts';
import { SCHEME_FILE } from '../../scripts/committee/scheme-file.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import type { Filed } from '../../scripts/consolidate/types.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import type { BookRows } from '../../scripts/demo/year/book.ts';
import { runEvaluation } from '../../scripts/evaluation/run-evaluation.ts';
import { runIssue } from '../../scripts/issue/run-issue.ts';
import { runReceipts } from '../../scripts/receipts/run-receipts.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import type { Committee } from './committees.ts';

/** What becomes of a ledger before it is sent. */
export type Change = (ledger: LedgerInput, code: string) => LedgerInput;

const keep: Change = (ledger) => ledger;

/** What is put into workbooks before they are written. */
export interface Planting {
  readonly ledger: (ledger: LedgerInput) => LedgerInput;
  readonly book: (rows: BookRows) => BookRows;
  readonly roster: (rows: readonly RowValues[]) => readonly RowValues[];
}

/** A committee's folder, in which each of its commands is run as on a day. */
export class CommitteeFolder {
  readonly dir: string;
  private readonly committee: Committee;
  private readonly planting: Planting;

  constructor(dir: string, committee: Committee, planting: Planting) {
    [this.dir, this.committee, this.planting] = [dir, committee, planting];
  }

  async begin(): Promise<void> {
    const { scheme, written, roster } = this.committee;
    writeFileSync(path.join(this.dir, SCHEME_FILE), JSON.stringify(written));
    writeFileSync(path.join(this.dir, ROSTER_FILE), await buildBranchRoster(scheme, this.planting.roster(roster)));
  }

  /** Every branch's ledger for a quarter as of a day, and the committee's workbook. */
  async receive(quarter: string, on: string, change: Change = keep): Promise<void> {
    const { scheme, codes, ledgerAt, bookAt } = this.committee;
    const at = `${on}T09:00:00`;
    mkdirSync(path.join(this.dir, '上报', quarter), { recursive: true });
    for (const code of codes) {
      const ledger = change(this.planting.ledger(ledgerAt(code, at)), code);
      writeFileSync(path.join(this.dir, '上报', quarter, `${code}.xlsx`), await sealedLedger(ledger, at));
    }
    if (committeeSheetsOf(scheme).length === 0) return;
    const book = await buildCommitteeBook(scheme, this.planting.book(bookAt(at)));
    writeFileSync(path.join(this.dir, COMMITTEE_FILE), book);
  }

  private run(id: string, today: string) {
    const { scheme } = this.committee;
    const period = parsePeriod(id)!;
    const todayIs = day(today);
    const asOf: Day = period.to;
    return { dir: this.dir, scheme, period, asOf, today: todayIs, number: null, in: null };
  }

  async bulletin(id: string, today: string): Promise<readonly Filed[]> {
    return (await runBulletin(this.run(id, today))).plan.submissions;
  }

  async receipts(id: string, today: string): Promise<void> {
    await runReceipts(this.run(id, today));
  }

  async issue(id: string, today: string, number: string): Promise<void> {
    await runIssue({ ...this.run(id, today), number });
  }

  async evaluation(today: string, round: string | null): Promise<void> {
    await runEvaluation({ ...this.run('2026', today), round });
  }
}
