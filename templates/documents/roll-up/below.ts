import { meanScore } from '../../../ledger/figures/roll-up-scores.ts';
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

/** More lines than these are told in the workbook alone: a document of so many pages is read by nobody. */
const MOST_LINES = { word: 300, page: 2000 } as const;
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

/** What a line tells beside its name, by the document: its place and items, or scores. */
interface Cells {
  readonly places: boolean;
  readonly columns: readonly Column[];
  readonly of: (line: BranchLine | CommitteeLine) => readonly Cell[];
}

function cellsFor(input: RollUpInput): Cells {
  const { evaluation } = input.figures;
  if (evaluation === undefined) return { places: true, columns: itemColumns, of: itemCells };
  return {
    places: false,
    columns: scoreColumns(evaluation.grades.members),
    of: (line) => scoreCells(line.evaluation ?? null, evaluation.grades.members),
  };
}

/** By the yearly assessment down, those without one last; else in the order of the figures. */
function inOrder<Line extends BranchLine | CommitteeLine>(lines: readonly Line[], { places }: Cells): readonly Line[] {
  const scored = ({ evaluation }: Line): number => (evaluation && meanScore(evaluation.assessments)) ?? -1;
  return places ? lines : [...lines].sort((a, b) => scored(b) - scored(a));
}

/** How the lines below stand in their order, as the end of a sentence. */
export const orderBelow = ({ figures }: RollUpInput): string =>
  figures.evaluation === undefined
    ? '位次是在本党委内以按期兑现率排定的。'
    : '同一党委内按年度党建工作考核得分由高到低排列，没有得分的列于最后。';

interface Row {
  readonly rank: number | null;
  readonly label: string;
  readonly cells: readonly Cell[] | null;
}

function tableOf(caption: string, noun: string, rows: readonly Row[], { places, columns }: Cells): Table {
  const counted = rows.filter(({ cells }) => cells !== null).length;
  return {
    caption,
    look: 'stat',
    columns: [...(places ? [centre('位次', 7.5)] : []), name(noun, 25), ...columns],
    rows: rows.map(({ rank, label, cells }) => [
      ...(places ? [placeOf(rank, counted)] : []),
      label,
      ...(cells ?? columns.map(() => NO_RATE)),
    ]),
  };
}

function branchTable({ byBranch, shortName }: CommitteeLine, cells: Cells): Table {
  const rows = inOrder(byBranch, cells).map((branch): Row => {
    const accepted = branch.state === 'accepted';
    const label = accepted ? branch.name : branch.name + STATES[branch.state];
    return { rank: branch.rank, label, cells: accepted ? cells.of(branch) : null };
  });
  return tableOf(`${shortName}各支部`, '支部', rows, cells);
}

function committeeTable({ byCommittee, shortName }: CommitteeLine, cells: Cells): Table {
  const rows = inOrder(byCommittee, cells).map((line): Row => {
    if (line.standing === 'unusable' || line.standing === 'missing') {
      return { rank: null, label: line.shortName + LEFT[line.standing], cells: null };
    }
    return { rank: line.rank, label: cells.places ? marked(line) : line.shortName, cells: cells.of(line) };
  });
  return tableOf(`${shortName}各下级党委`, '党委', rows, cells);
}

const branchesOf = ({ expected, accepted }: CommitteeFigures['branches']): string =>
  `应报支部${expected}个，接收${accepted}个`;

/** The lines below each committee that counts, in the order of the committees. */
export function groupsBelow(input: RollUpInput): readonly Group[] {
  const cells = cellsFor(input);
  return countedLines(input.figures).flatMap((line): readonly Group[] => {
    if (line.committees !== null) {
      const title = `${line.shortName}（下级党委${line.committees.expected}个，${branchesOf(line.branches)}）`;
      return line.byCommittee.length === 0 ? [] : [{ title, table: committeeTable(line, cells) }];
    }
    const title = `${line.shortName}（${branchesOf(line.branches)}）`;
    return line.byBranch.length === 0 ? [] : [{ title, table: branchTable(line, cells) }];
  });
}
