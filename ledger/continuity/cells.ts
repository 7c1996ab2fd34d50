export type CellValue = string | number | null;

/** Values of runs of rows, and how many rows each has. */
interface Runs {
  readonly values: readonly CellValue[];
  readonly times: readonly number[];
}

/** The values of a column, from the first row to the last: the one that all rows have, each row's own, or runs of them. */
export type Cells = CellValue | readonly CellValue[] | Runs;

/** The values of at least one row, in the form that takes the least room. */
export function cellsOf(all: readonly CellValue[]): Cells {
  const values: CellValue[] = [];
  const times: number[] = [];
  let [last, since] = [all[0]!, 0];
  for (let index = 1; index < all.length; index++) {
    const value = all[index]!;
    if (value === last) continue;
    values.push(last);
    times.push(index - since);
    last = value;
    since = index;
  }
  values.push(last);
  times.push(all.length - since);
  if (values.length === 1) return last;
  if (values.length * 2 >= all.length) return all;
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
