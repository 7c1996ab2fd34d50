import type { Fill, Font } from 'exceljs';

/** A line of the instructions: a label at the left, and what is said of it. */
export interface Line {
  readonly label: string;
  readonly text: string;
  /** Shows the label as the cells it speaks of look. */
  readonly look?: { readonly fill: Fill; readonly font: Partial<Font> };
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

export interface Instructions {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}
