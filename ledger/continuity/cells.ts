export type CellValue = string | number | null;

/** Values of runs of rows, and how many rows each has. */
interface Runs {
  readonly values: readonly CellValue[];
  readonly times: readonly number[];
}

/** The values of a column, from the first row to the last: the one that all rows have, each row's own, or runs of them. */
export type Cells = CellValue | readonly CellValue[] | Runs;

/** How many runs of the same value there are; where they are too many to be worth telling apart, no more are counted. */
function runsIn(all: readonly CellValue[]): number {
  const enough = all.length / 2;
  let runs = 1;
  for (let index = 1; index < all.length; index++) {
    if (all[index] !== all[index - 1] && ++runs >= enough) break;
  }
  return runs;
}

/** The values of at least one row, in the form that takes the least room. */
export function cellsOf(all: readonly CellValue[]): Cells {
  const runs = runsIn(all);
  if (runs === 1) return all[0]!;
  if (runs * 2 >= all.length) return all;
  const values: CellValue[] = [];
  const times: number[] = [];
  for (let index = 0, since = 0; index < all.length; index++) {
    if (index + 1 < all.length && all[index + 1] === all[index]) continue;
    values.push(all[index]!);
    times.push(index + 1 - since);
    since = index + 1;
  }
  return { values, times };
}

/** Tells the value of each of so many rows, from the first on. */
export function eachCell(cells: Cells, length: number, tell: (index: number, value: CellValue) => void): void {
  if (cells === null || typeof cells !== 'object') {
    for (let index = 0; index < length; index++) tell(index, cells);
  } else if ('times' in cells) {
    let index = 0;
    cells.values.forEach((value, run) => {
      for (const end = index + cells.times[run]!; index < end; index++) tell(index, value);
    });
  } else {
    cells.forEach((value, index) => {
      tell(index, value);
    });
  }
}
