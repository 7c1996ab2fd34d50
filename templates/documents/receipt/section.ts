import { type TableView, centre, tableView, text } from '../evaluation/table.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Points under a common head; `rest` says how many more there are. */
export interface PointGroup {
  readonly title: string;
  readonly table: TableView;
  readonly rest: string | null;
}

/** Points that are told in a sentence each, numbered. */
export const pointTable = (about: string, points: readonly string[]): TableView =>
  tableView(
    {
      caption: about,
      look: 'list',
      columns: [centre('序号', 7), text('内容', 93)],
      rows: points.map((point, i) => [String(i + 1), point]),
    },
    null,
  );

export interface ReceiptSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Numbers, each in a column of so many per cent of the width. */
  readonly counts: { readonly caption: string; readonly width: string; readonly cells: readonly Fact[] } | null;
  /** In the document only; the workbook has a sheet for each. */
  readonly groups: readonly PointGroup[];
}
