import type { FormBlock, FormContent, FormPage } from '../../../ledger/forms/content.ts';
import { heightOf, linesIn } from '../../../templates/workbook/text-width.ts';
import type { Extent } from '../reading/plan.ts';
import { type Ends, endsOf, fieldEnds, indexOf, sharedEnds } from './columns.ts';

export type Look = 'title' | 'subtitle' | 'label' | 'value' | 'header' | 'body' | 'text' | 'signature';

/** A form laid out on a sheet; rows and columns are 1-based, sizes in points. */
export interface FormLayout {
  readonly orientation: FormContent['orientation'];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly values: readonly (readonly string[])[];
  readonly looks: readonly { readonly extent: Extent; readonly look: Look }[];
  /** Cells that become one in each of their rows. */
  readonly merges: readonly Extent[];
  /** The rows that begin a page, but for the first. */
  readonly breaks: readonly number[];
  /** The header to be repeated where the one table goes over several pages. */
  readonly repeated: number | null;
}

/**
 * In points; A4 within the margins is 505 and 752 wide. Excel rounds each column to whole pixels of the standard font, and
 * what goes beyond the page by one of them is printed on another, so some room is left.
 */
const WIDTH = { portrait: 480, landscape: 720 } as const;
/** A figure at 11 points. */
const CHARACTER = 5.6;
const HEIGHT: Readonly<Partial<Record<Look, number>>> = { title: 42, subtitle: 24, header: 26, signature: 36 };
const LEAST = 22;
const GAP = 10;
/** A value longer than this has a row of its own. */
const LONG_VALUE = 36;

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: Look;
}

/** Fills a sheet from above. `from` and `to` of a cell are indexes of the ends of columns. */
class Filling {
  readonly heights: number[] = [];
  readonly values: string[][] = [];
  readonly looks: { extent: Extent; look: Look }[] = [];
  readonly merges: Extent[] = [];
  readonly ends: Ends;
  readonly width: number;

  constructor(ends: Ends, width: number) {
    this.ends = ends;
    this.width = width;
  }

  get count(): number {
    return this.ends.length - 1;
  }

  /** Rows of the same cells, one below the other. */
  rows(rows: readonly (readonly Placed[])[]): void {
    const top = this.heights.length + 1;
    for (const cells of rows) {
      const row = Array.from({ length: this.count }, () => '');
      for (const { from, text } of cells) row[from] = text;
      this.values.push(row);
      this.heights.push(Math.max(...cells.map((cell) => this.#heightOf(cell))));
    }
    for (const { from, to, look } of rows[0] ?? []) {
      const extent = { top, left: from + 1, bottom: this.heights.length, right: to };
      this.looks.push({ extent, look });
      if (to - from > 1) this.merges.push(extent);
    }
  }

  whole(text: string, look: Look): void {
    this.rows([[{ from: 0, to: this.count, text, look }]]);
  }

  gap(): void {
    this.values.push(Array.from({ length: this.count }, () => ''));
    this.heights.push(GAP);
  }

  #heightOf({ from, to, text, look }: Placed): number {
    const width = ((this.ends[to]! - this.ends[from]!) * this.width) / CHARACTER;
    return heightOf(linesIn(text, width), HEIGHT[look] ?? LEAST);
  }
}

type Fields = Extract<FormBlock, { type: 'fields' }>['fields'];

function fillFields(filling: Filling, fields: Fields): void {
  const [name, value, other, last] = fieldEnds(filling.ends);
  const left = ([label, text]: Fields[number], to: number): Placed[] => [
    { from: 0, to: name, text: label, look: 'label' },
    { from: name, to, text, look: 'value' },
  ];
  const waiting = [...fields];
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const [next] = waiting;
    if (!next || first[1].length > LONG_VALUE || next[1].length > LONG_VALUE) {
      filling.rows([left(first, last)]);
      continue;
    }
    waiting.shift();
    filling.rows([
      [
        ...left(first, value),
        { from: value, to: other, text: next[0], look: 'label' },
        { from: other, to: last, text: next[1], look: 'value' },
      ],
    ]);
  }
}

function fillBlock(filling: Filling, block: FormBlock): void {
  switch (block.type) {
    case 'fields':
      fillFields(filling, block.fields);
      return;
    case 'table': {
      const at = endsOf(block).map((end) => indexOf(filling.ends, end));
      const row = (texts: readonly string[], look: Look): Placed[] =>
        block.columns.map((_, index) => ({ from: at[index]!, to: at[index + 1]!, text: texts[index] ?? '', look }));
      filling.rows([
        row(
          block.columns.map(({ header }) => header),
          'header',
        ),
      ]);
      if (block.rows.length > 0) filling.rows(block.rows.map((texts) => row(texts, 'body')));
      return;
    }
    case 'text':
      filling.whole(block.text, 'text');
      return;
    case 'signatures':
      for (const line of block.lines) filling.whole(line, 'signature');
  }
}

function fillPage(filling: Filling, page: FormPage): void {
  filling.whole(page.title, 'title');
  if (page.subtitle !== undefined && page.subtitle !== '') filling.whole(page.subtitle, 'subtitle');
  page.blocks.forEach((block, index) => {
    if (index > 0) filling.gap();
    fillBlock(filling, block);
  });
}

/** Lays a form out: the pages one below the other, each beginning on a page of its own. */
export function layOut(form: FormContent): FormLayout {
  const ends = sharedEnds(form);
  const width = WIDTH[form.orientation];
  const filling = new Filling(ends, width);
  const breaks = form.pages.map((page) => {
    const top = filling.heights.length + 1;
    fillPage(filling, page);
    return top;
  });
  const { heights, values, looks, merges } = filling;
  const headers = looks.filter(({ look }) => look === 'header').map(({ extent }) => extent.top);
  const [header] = headers;
  return {
    orientation: form.orientation,
    widths: ends.slice(1).map((end, index) => (end - ends[index]!) * width),
    heights,
    values,
    looks,
    merges,
    breaks: breaks.slice(1),
    // Rows are repeated on every page of a sheet, so only a form that has one page and one table can have them.
    repeated: form.pages.length === 1 && header !== undefined && new Set(headers).size === 1 ? header : null,
  };
}
