import type { CommitteeFigures } from '../../../ledger/figures/figures.ts';
import {
  type BranchLine,
  type CommitteeLine,
  type RollUpInput,
  countedLines,
} from '../../../ledger/figures/roll-up.ts';
import { type Cell, type Column, type Table, centre, name } from '../evaluation/table.ts';
import { NO_RATE } from '../text/number.ts';
import { itemCells, itemColumns, marked, placeOf } from './committees.ts';
import { scoreCells, scoreColumns } from './scores.ts';
import { kindOf } from './lowers.ts';

/** More lines than these are told in the workbook alone: a document of so many pages is read by nobody. */
export const MOST_LINES = { word: 300, page: 2000 } as const;
export type Medium = keyof typeof MOST_LINES;

export interface Group {
  readonly title: string;
  readonly table: Table;
}

/** Lines below the committees: branches, or the committees that they merged themselves. */
export function linesBelow({ figures }: Pick<RollUpInput, 'figures'>): number {
  return countedLines(figures).reduce((sum, one) => sum + one.byBranch.length + one.byCommittee.length, 0);
}

/** Whether the lines below are listed in the document, or in the workbook alone. */
export const isListed = (input: RollUpInput, medium: Medium): boolean => {
  const lines = linesBelow(input);
  return lines > 0 && lines <= MOST_LINES[medium];
};

const STATES: Readonly<Record<'returned' | 'missing', string>> = { returned: '（退回）', missing: '（未报）' };
const LEFT: Readonly<Record<'unusable' | 'missing', string>> = { unusable: '（不能使用）', missing: '（未报）' };

/** What a line tells beside its name, by the document: items, or scores. */
interface Cells {
  readonly columns: readonly Column[];
  readonly of: (line: BranchLine | CommitteeLine) => readonly Cell[];
}

function cellsFor(input: RollUpInput): Cells {
  const { evaluation } = input.figures;
  if (evaluation === undefined) return { columns: itemColumns, of: itemCells };
  return {
    columns: scoreColumns(evaluation.grades.members),
    of: (line) => scoreCells(line.evaluation ?? null, evaluation.grades.members),
  };
}

const blank = (columns: readonly Column[]): readonly Cell[] => columns.map(() => NO_RATE);

function branchTable({ byBranch, shortName }: CommitteeLine, { columns, of }: Cells): Table {
  const accepted = byBranch.filter(({ state }) => state === 'accepted').length;
  return {
    caption: `${shortName}各支部`,
    look: 'stat',
    columns: [centre('位次', 7), name('支部', 25), ...columns],
    rows: byBranch.map((branch) => [
      placeOf(branch.rank, accepted),
      branch.name + (branch.state === 'accepted' ? '' : STATES[branch.state]),
      ...(branch.state === 'accepted' ? of(branch) : blank(columns)),
    ]),
  };
}

function committeeTable({ byCommittee, shortName }: CommitteeLine, { columns, of }: Cells, drafts: boolean): Table {
  const counted = byCommittee.filter(({ standing }) => standing === 'issued' || standing === 'draft').length;
  const label = (line: CommitteeLine): string =>
    line.standing === 'unusable' || line.standing === 'missing'
      ? line.shortName + LEFT[line.standing]
      : drafts
        ? marked(line)
        : line.shortName;
  return {
    caption: `${shortName}各下级党委`,
    look: 'stat',
    columns: [centre('位次', 7), name('党委', 25), ...columns],
    rows: byCommittee.map((line) => [
      placeOf(line.rank, counted),
      label(line),
      ...(line.standing === 'unusable' || line.standing === 'missing' ? blank(columns) : of(line)),
    ]),
  };
}

const branchesOf = ({ expected, accepted }: CommitteeFigures['branches']): string =>
  `应报支部${expected}个，接收${accepted}个`;

/** The lines below each committee that counts, in the order of the committees. */
export function groupsBelow(input: RollUpInput): readonly Group[] {
  const cells = cellsFor(input);
  const drafts = kindOf(input.figures) === 'circular';
  return countedLines(input.figures).flatMap((line): readonly Group[] => {
    if (line.committees !== null) {
      const title = `${line.shortName}（下级党委${line.committees.expected}个，${branchesOf(line.branches)}）`;
      return line.byCommittee.length === 0 ? [] : [{ title, table: committeeTable(line, cells, drafts) }];
    }
    const title = `${line.shortName}（${branchesOf(line.branches)}）`;
    return line.byBranch.length === 0 ? [] : [{ title, table: branchTable(line, cells) }];
  });
}
