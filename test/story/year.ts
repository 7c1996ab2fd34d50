import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EvaluationFigures } from '../../ledger/figures/evaluation.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { THE_BRANCH, type SheetKey } from '../../ledger/workbook/declaration.ts';
import { sealedLedger } from '../../scripts/demo/sealed.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import type { BranchInput, LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { type Ran, chengnuoHere } from '../support/chengnuo.ts';

/** A promise of the story: its own columns beside number, pledger, text and deadline. */
export interface Promised {
  readonly no: string;
  readonly pledger: string;
  readonly text: string;
  /** As it was first approved; `null` where the scheme asks for none. */
  readonly deadline: string | null;
  readonly more?: RowValues;
}

/** A step of the log: the day it took effect, and when it was written down. */
export interface Told {
  readonly no: string;
  readonly step: string;
  readonly on: string;
  readonly at: string;
  readonly date?: string;
  readonly note?: string;
  readonly reasonKind?: string;
  readonly helpMode?: string;
  readonly helpers?: string;
}

/** A step in the year of the story, written down on its day. */
export const told = (no: string, step: string, on: string, more: Partial<Told> = {}): Told => ({
  no,
  step,
  on: `2026-${on}`,
  at: `2026-${on}T10:00:00`,
  ...more,
});

/** Applied for on the day it was done, struck off two weeks at most later. */
export const done = (no: string, day: string, closed: string): readonly Told[] => [
  told(no, '申请销号', day, { date: `2026-${day}` }),
  told(no, '销号', closed),
];

const TO: Readonly<Record<string, string>> = {
  提诺: '提诺',
  送审: '审诺',
  退回: '退回',
  定诺: '定诺',
  亮诺: '亮诺',
  践诺: '践诺',
  申请销号: '申请销号',
  销号: '销号',
  退回销号: '践诺',
  撤回: '撤回',
  未兑现: '未兑现',
  结转: '结转',
};

/** A branch's year, told by hand. */
export interface Year {
  readonly scheme: Scheme;
  readonly branch: BranchInput;
  readonly by: string;
  readonly cover?: RowValues;
  readonly roster: readonly RowValues[];
  readonly items: readonly Promised[];
  readonly life: readonly Told[];
  /** Columns of an item's row that were filled in by a day, such as 落实情况 or a gate. */
  readonly filled?: (no: string, until: string) => RowValues;
  /** Rows of the other sheets, each with the day on which it was written down. */
  readonly rows?: Partial<Record<SheetKey, readonly (readonly [writtenOn: string, row: RowValues])[]>>;
}

function stateOf(own: readonly Told[], deadline: string | null): RowValues {
  const standing: Told[] = [];
  for (const one of own) {
    if (one.step === '冲正') standing.pop();
    else standing.push(one);
  }
  const last = (...steps: string[]): Told | undefined => standing.filter((one) => steps.includes(one.step)).at(-1);
  const status = standing.reduce<string | null>((now, one) => TO[one.step] ?? now, null);
  const applied = status === '申请销号' || status === '销号';
  return {
    status,
    deadline: last('变更')?.date ?? deadline,
    approvedOn: last('定诺')?.on ?? null,
    publishedOn: last('亮诺')?.on ?? null,
    doneOn: applied ? (last('申请销号')?.date ?? null) : null,
    closedOn: status === '销号' ? (last('销号')?.on ?? null) : null,
  };
}

function logOf(year: Year, until: string): readonly RowValues[] {
  const { items, life, by, branch } = year;
  const deadlines = new Map(items.map(({ no, deadline }) => [no, deadline]));
  const taken: Told[] = [];
  return [...life]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .filter(({ at }) => at < until)
    .map((one, index): RowValues => {
      const before = taken.filter(({ no }) => no === one.no);
      taken.push(one);
      const deadline = deadlines.get(one.no) ?? null;
      const moves = one.step === '冲正' || TO[one.step] !== undefined;
      return {
        seq: index + 1,
        at: one.at,
        on: one.on,
        id: `2026-${branch.code}-${one.no}`,
        step: one.step,
        from: moves && before.length > 0 ? (stateOf(before, deadline)['status'] ?? null) : null,
        to: moves ? (stateOf([...before, one], deadline)['status'] ?? null) : null,
        by,
        note: one.note ?? null,
        // Where the scheme asks for no deadline, the year's last day is what was approved.
        date: one.date ?? (one.step === '定诺' ? (deadline ?? '2026-12-31') : null),
        reasonKind: one.reasonKind ?? null,
        helpMode: one.helpMode ?? null,
        helpers: one.helpers ?? null,
      };
    });
}

/** The branch's ledger as it stood at a point in time: what was written down before it, and nothing else. */
export function ledgerAt(year: Year, until: string): LedgerInput {
  const { scheme, branch, cover, by, roster, items, life, filled, rows = {} } = year;
  const begun = items.filter(({ no }) => life.some((one) => one.no === no && one.at < until));
  const commitments = begun.map(({ no, pledger, text, deadline, more }): RowValues => {
    const own = life.filter((one) => one.no === no && one.at < until).sort((a, b) => (a.at < b.at ? -1 : 1));
    const responsible = pledger === THE_BRANCH ? (branch.secretary ?? by) : pledger;
    const id = `2026-${branch.code}-${no}`;
    return { id, pledger, text, responsible, ...more, ...stateOf(own, deadline), ...filled?.(no, until) };
  });
  const other = Object.entries(rows).map(([sheet, all]) => [
    sheet,
    all.filter(([writtenOn]) => writtenOn < until).map(([, row]) => row),
  ]);
  return {
    scheme,
    year: 2026,
    mode: 'command',
    branch,
    cover: { preparer: by, ...cover },
    rows: { roster, commitments, transitions: logOf(year, until), ...Object.fromEntries(other) },
  };
}

/** The committee's folder of a story. */
export class Office {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-story-'));

  at(...parts: readonly string[]): string {
    return path.join(this.dir, ...parts);
  }

  run(today: string, ...args: readonly string[]): Ran {
    return chengnuoHere(this.dir, ...args, '--today', today);
  }

  /** Runs a command that has to go well; else tells what it said. */
  well(today: string, ...args: readonly string[]): Ran {
    const ran = this.run(today, ...args);
    if (ran.code !== 0) throw new Error(`${args.join(' ')}: ${ran.code ?? 'killed'}\n${ran.out}${ran.err}`);
    return ran;
  }

  /** The branch sends its ledger for a period, sealed. */
  async receive(period: string, ledger: LedgerInput, sealedAt: string): Promise<void> {
    mkdirSync(this.at('上报', period), { recursive: true });
    const { code, name } = ledger.branch;
    writeFileSync(this.at('上报', period, `${code}_${name}_2026.xlsx`), await sealedLedger(ledger, sealedAt));
  }

  figures(period: string): CommitteeFigures {
    return JSON.parse(readFileSync(this.at('通报', period, 'figures.json'), 'utf8')) as CommitteeFigures;
  }

  evaluation(folder: string): EvaluationFigures {
    return JSON.parse(readFileSync(this.at('年终', folder, 'figures.json'), 'utf8')) as EvaluationFigures;
  }

  /** A page as text, without markup, styles and blanks. */
  page(...parts: readonly string[]): string {
    const html = readFileSync(this.at(...parts), 'utf8').replace(/<style>[\s\S]*?<\/style>/, '');
    return html.replace(/<[^>]+>/g, '').replace(/\s+/g, '');
  }

  has(...parts: readonly string[]): boolean {
    return existsSync(this.at(...parts));
  }

  ledger(scheme: Scheme, ...parts: readonly string[]): Ledger {
    const read = readGrid(readFileSync(this.at(...parts)));
    if (!('grid' in read)) throw new Error(read.problem.code);
    return parseLedger(read.grid, readIdentity(read.grid)!, scheme, parts.at(-1)!).ledger;
  }

  close(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
