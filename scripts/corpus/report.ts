import { type Died, type Reading, countCells, shown } from './cells.ts';
import { type Comparison, addressOf, compare } from './compare.ts';
import type { Verdict } from './witness/index.ts';

export type Class = 'agrees' | 'explained' | 'unexplained' | 'refused' | 'exceljs-failed' | 'fault';

/** A cell on which we and exceljs differ. */
interface Shown {
  readonly cell: string;
  readonly ours: string;
  readonly exceljs: string;
  /** Which of them the cell's XML bears out. */
  readonly right: Verdict['right'];
  readonly fault: string | null;
}

interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** One file of the run, as it stands in the JSON file. */
export interface FileReport {
  readonly file: string;
  readonly class: Class;
  /** Why we refused, or what became of our process. */
  readonly refused: string | null;
  /** Why exceljs gave nothing. */
  readonly exceljs: string | null;
  /** With content, in either reading. */
  readonly cells: number;
  readonly differences: number;
  /** How many differences each known fault of exceljs explains. */
  readonly faults: Readonly<Record<string, number>>;
  readonly unexplained: number;
  /** The unexplained differences first, then one of each fault. */
  readonly examples: readonly Shown[];
  /** Where exceljs gave nothing: what the third reader says of our cells. */
  readonly witness: string | null;
  readonly ours: Cost | null;
  readonly theirs: Cost | null;
}

const DIED: Readonly<Record<Died['died'], string>> = {
  crashed: 'the process died (memory, or a fault)',
  timeout: 'not done in time',
};

const MOST_EXAMPLES = 20;

function costOf(reading: Reading | Died): Cost | null {
  if ('died' in reading) return null;
  return { milliseconds: Math.round(reading.milliseconds), megabytes: reading.megabytes };
}

const failureOf = (reading: Reading | Died): string | null => {
  if ('died' in reading) return DIED[reading.died];
  return 'refused' in reading.outcome ? reading.outcome.refused : null;
};

/** The two other readers' words, asked only where they are needed. */
export interface Judges {
  readonly judge: (differences: Comparison['differences']) => Promise<readonly Verdict[] | Died>;
  readonly witness: () => Promise<Reading | Died>;
}

/** exceljs reads only parts of the usual names, so a sheet can be missing whole; the witness says whose cells are right. */
async function sheetsShown({ sheets }: Comparison, { witness }: Judges): Promise<readonly Shown[]> {
  if (sheets.length === 0) return [];
  const said = await witness();
  const known = 'died' in said || 'refused' in said.outcome ? null : said.outcome.sheets;
  return sheets.map((sheet) => {
    const found = known?.find(({ name }) => name === sheet.name);
    const count = found === undefined ? 0 : countCells([found]);
    const [here, absent] = [`${sheet.cells} cells`, 'no such sheet'];
    const right = known === null ? 'unknown' : (count === sheet.cells) === (sheet.in === 'ours') ? 'ours' : 'theirs';
    return {
      cell: `${sheet.name}!*`,
      ours: sheet.in === 'ours' ? here : absent,
      exceljs: sheet.in === 'theirs' ? here : absent,
      right,
      fault: right === 'ours' && sheet.in === 'ours' ? 'sheet-not-found' : null,
    };
  });
}

async function differencesShown(compared: Comparison, judges: Judges): Promise<readonly Shown[]> {
  const { differences } = compared;
  const verdicts = differences.length === 0 ? [] : await judges.judge(differences);
  const cells = differences.map((one, index): Shown => {
    const { right, fault } = 'died' in verdicts ? { right: 'unknown' as const, fault: null } : verdicts[index]!;
    return { cell: addressOf(one), ours: shown(one.ours), exceljs: shown(one.theirs), right, fault };
  });
  return [...cells, ...(await sheetsShown(compared, judges))];
}

function examplesOf(all: readonly Shown[]): readonly Shown[] {
  const unexplained = all.filter(({ fault }) => fault === null);
  const first = new Map(all.filter(({ fault }) => fault !== null).map((one) => [one.fault, one]));
  return [...unexplained, ...first.values()].slice(0, MOST_EXAMPLES);
}

/** What the third reader says where exceljs gives nothing. */
async function witnessed(ours: Reading, { witness }: Judges): Promise<string> {
  const said = await witness();
  if ('died' in said) return DIED[said.died];
  if ('refused' in said.outcome || 'refused' in ours.outcome)
    return 'refused' in said.outcome ? said.outcome.refused : '';
  const { differences, sheets } = compare(ours.outcome.sheets, said.outcome.sheets);
  if (differences.length + sheets.length === 0) return 'agrees';
  const [cell] = differences;
  return cell
    ? `${addressOf(cell)}: ours ${shown(cell.ours)}, witness ${shown(cell.theirs)}`
    : `sheet ${sheets[0]!.name}`;
}

/** Puts two readings of a file side by side. */
export async function reportOf(
  file: string,
  ours: Reading | Died,
  theirs: Reading | Died,
  judges: Judges,
): Promise<FileReport> {
  const common = {
    ...{ file, refused: failureOf(ours), exceljs: failureOf(theirs), ours: costOf(ours), theirs: costOf(theirs) },
    ...{ cells: 0, differences: 0, faults: {}, unexplained: 0, examples: [], witness: null },
  };
  if ('died' in ours) return { ...common, class: 'fault' };
  if ('refused' in ours.outcome) return { ...common, class: 'refused' };
  const cells = countCells(ours.outcome.sheets);
  if ('died' in theirs || 'refused' in theirs.outcome) {
    return { ...common, class: 'exceljs-failed', cells, witness: await witnessed(ours, judges) };
  }
  const compared = compare(ours.outcome.sheets, theirs.outcome.sheets);
  const all = await differencesShown(compared, judges);
  const faults: Record<string, number> = {};
  for (const { fault } of all) if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1;
  const unexplained = all.filter(({ fault }) => fault === null).length;
  const kind = all.length === 0 ? 'agrees' : unexplained === 0 ? 'explained' : 'unexplained';
  const found = { differences: all.length, faults, unexplained, examples: examplesOf(all) };
  return { ...common, ...found, class: kind, cells: compared.cells };
}
