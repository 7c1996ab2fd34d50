import { type Finding, finding } from '../findings/finding.ts';
import type { GridRow } from '../grid.ts';
import { shown } from './cell.ts';
import type { Located } from './locate.ts';
import type { Look, Nature, Odd } from './row-look.ts';

/** Rows apart from the rest by more than this are no continuation of the table. */
const GAP = 20;

/** Tells what the rows of a sheet are, one after the other, by their looks and by the rows before them. */
export class RowSorter {
  private lastData: number;
  private readonly findings: Finding[] = [];
  private readonly outside = { first: 0, last: 0, count: 0 };

  constructor(
    private readonly located: Located,
    private readonly file: string,
  ) {
    this.lastData = located.header;
  }

  nature(row: GridRow, { nature, odd }: Look): Nature {
    if (nature === 'blank' || nature === 'foreign') return nature;
    const { table } = this.located;
    const below = table !== null && row.row > table.bottom;
    const stray = row.row - this.lastData > GAP && (below || table === null);
    const found = odd && this.named(odd, row.row, stray);
    if (found) {
      this.findings.push(found);
      return 'foreign';
    }
    this.lastData = row.row;
    if (below) {
      if (this.outside.count === 0) this.outside.first = row.row;
      this.outside.last = row.row;
      this.outside.count += 1;
    }
    return nature;
  }

  /** What is said of an odd row; `null` where it is an entry all the same. */
  private named({ is, at, cell }: Odd, row: number, stray: boolean): Finding | null {
    const where = { file: this.file, sheet: this.located.sheet.name, row, column: at };
    if (is === 'headers') return finding('header-repeated', where, {});
    if (is === 'total') return finding('total-row', where, { is: shown(cell) });
    if (stray) return finding('stray-cell', where, { is: shown(cell) });
    return is === 'note' ? finding('note-row', where, { is: shown(cell) }) : null;
  }

  close(): readonly Finding[] {
    if (this.outside.count > 0) {
      const where = { file: this.file, sheet: this.located.sheet.name, row: this.outside.first };
      this.findings.push(finding('rows-below-table', where, { ...this.outside }));
    }
    return this.findings;
  }
}
