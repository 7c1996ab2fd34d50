import { type Cell, type GridRow, cellAt, isBlank } from '../grid.ts';
import { canonical } from './text.ts';

/** One of the sheet's own columns, and where it stands. */
export interface Place {
  readonly key: string;
  /** The column's header in the form in which texts are compared. */
  readonly header: string;
  readonly at: number;
}

/** Why a row may be no entry, and the cell in which it shows. */
export interface Odd {
  /** `few`: so few cells that they may only have strayed there. */
  readonly is: 'headers' | 'total' | 'note' | 'few';
  readonly at: number;
  readonly cell: Cell;
}

export type Nature = 'data' | 'blank' | 'foreign' | 'laidOut';

/** What a row looks like by its own cells, whatever the rows around it. */
export interface Look {
  /** `foreign`: something stands in the row, but in none of the sheet's own columns. */
  readonly nature: Nature;
  readonly odd: Odd | null;
}

// The word alone or with a figure: “累计走访二十户” is an item, not a total.
const TOTAL = /^(合计|总计|小计|共计|累计|汇总)[:：]?\d*[件名项个人次条户]?$/;
// What people write under a table, alone in its row: a note, a signature, a count.
const NOTE =
  /^(注|备注|附注|说明|填表人?|填报人|制表人?|审核人?|负责人|经办人|签名|签字|盖章|共\d+[件名项人个次条户])([:：].*)?$/;

// Nearly all rows look like one of these.
const BLANK: Look = { nature: 'blank', odd: null };
const FOREIGN: Look = { nature: 'foreign', odd: null };
const DATA: Look = { nature: 'data', odd: null };
const LAID_OUT: Look = { nature: 'laidOut', odd: null };

function textAt(row: GridRow, { at }: Place): string {
  const cell = cellAt(row, at);
  return typeof cell === 'string' ? canonical(cell) : '';
}

/** How rows of one sheet look. */
export class Looks {
  /** A row that fills no more of the columns is sparse. */
  private readonly sparse: number;

  /** `required` is the number of columns that every entry must fill. */
  constructor(
    private readonly columns: readonly Place[],
    private readonly required: number,
  ) {
    this.sparse = Math.max(1, Math.ceil(required / 2));
  }

  /** Of a row that fills so many of the columns, first this one; `laidOut`: no other than those a command lays out. */
  of(row: GridRow, count: number, first: Place | null, laidOut: boolean): Look {
    if (first === null) return row.cells.every((cell) => isBlank(cell)) ? BLANK : FOREIGN;
    const look = laidOut ? LAID_OUT : DATA;
    const odd = this.oddity(row, count, first);
    return odd === null ? look : { nature: look.nature, odd };
  }

  private oddity(row: GridRow, count: number, first: Place): Odd | null {
    const odd = (is: Odd['is'], { at } = first): Odd => ({ is, at, cell: cellAt(row, at) });
    const text = textAt(row, first);
    // Nearly all rows are neither sparse nor begin with a header, and their cells are not looked through again.
    const sparse = count <= this.sparse;
    const filled = sparse || text === first.header ? this.filled(row) : [first];
    if (count >= 2 && text === first.header && filled.every((place) => textAt(row, place) === place.header)) {
      return odd('headers');
    }
    // Among many other cells the word is one of them, unless it leads them.
    const total = (sparse ? filled : [first]).find((place) => TOTAL.test(textAt(row, place)));
    if (total) return odd('total', total);
    if (count > 2 || this.required <= 2) return null;
    return odd(count === 1 && NOTE.test(text) ? 'note' : 'few');
  }

  private filled(row: GridRow): readonly Place[] {
    return this.columns.filter(({ at }) => !isBlank(cellAt(row, at)));
  }
}
