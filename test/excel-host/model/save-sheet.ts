import { cellAddress } from '../../../ledger/grid.ts';
import { addressOf } from './area.ts';
import type { Cell } from './cell.ts';
import { encoded } from './escapes.ts';
import { OFFICE } from './package.ts';
import type { Row } from './sheet-data.ts';
import type { Sheet } from './sheet.ts';
import type { StylesWriter } from './styles-part.ts';
import type { Table } from './table.ts';
import { DECLARATION, type XmlElement, childOf, childrenOf, element, escapedText, without, writeXml } from './xml.ts';

/** Children of a worksheet in the order of the schema. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** What the sheets of a workbook share while it is written. */
export interface Shared {
  readonly styles: StylesWriter;
  /** Index of a shared string. */
  readonly string: (text: string) => number;
}

function cellXml(row: number, column: number, cell: Cell, { styles, string }: Shared): string {
  const { value, formula } = cell;
  const head = `<c r="${cellAddress(row, column)}" s="${styles.index(cell.style)}"`;
  if (formula !== null) {
    const type =
      typeof value === 'string' ? 'str' : typeof value === 'boolean' ? 'b' : typeof value === 'object' ? 'e' : 'n';
    const shown = typeof value === 'object' ? value.error : typeof value === 'boolean' ? Number(value) : value;
    return `${head} t="${type}"><f>${escapedText(formula)}</f><v>${escapedText(encoded(String(shown)))}</v></c>`;
  }
  if (value === '') return `${head}/>`;
  if (typeof value === 'string') return `${head} t="s"><v>${string(value)}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${Number(value)}</v></c>`;
  return typeof value === 'number' ? `${head}><v>${value}</v></c>` : `${head} t="e"><v>${value.error}</v></c>`;
}

function rowXml(number: number, row: Row, shared: Shared): string {
  const kept = without(row.attributes, 'customFormat');
  const style = row.style === null ? {} : { s: shared.styles.index(row.style), customFormat: 1 };
  const attributes = { r: number, ...style, ...kept, hidden: row.hidden ? 1 : undefined };
  const start = writeXml(element('row', attributes)).replace(/\/>$/, '>');
  const cells = [...row.cells].sort(([a], [b]) => a - b);
  return `${start}${cells.map(([column, cell]) => cellXml(number, column, cell, shared)).join('')}</row>`;
}

function columnsOf(sheet: Sheet, styles: StylesWriter): XmlElement[] {
  if (sheet.columns.length === 0) return [];
  const each = [...sheet.columns]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, attributes, style }) =>
      element('col', { min: first, max: last, ...attributes, style: style ? styles.index(style) : undefined }),
    );
  return [element('cols', {}, each)];
}

function validationsOf({ validations }: Sheet): XmlElement[] {
  if (validations.length === 0) return [];
  const each = validations.map(({ areas, attributes, formulas }) =>
    element('dataValidation', { ...attributes, sqref: areas.map(addressOf).join(' ') }, [
      ...formulas.flatMap((formula, index) =>
        formula === null ? [] : [element(`formula${index + 1}`, {}, [formula])],
      ),
    ]),
  );
  return [element('dataValidations', { count: each.length }, each)];
}

/** A copy in which looks have their number in this workbook. */
function withDifferential(node: XmlElement, styles: StylesWriter): XmlElement {
  const { dxfId, ...attributes } = node.attributes;
  const looks = dxfId ? { dxfId: styles.differential(dxfId) } : {};
  const children = node.children.map((child) => (typeof child === 'string' ? child : withDifferential(child, styles)));
  return element(node.name, { ...attributes, ...looks }, children);
}

function viewed(node: XmlElement, sheet: Sheet, active: boolean): XmlElement {
  if (node.name !== 'sheetViews') return node;
  const views = childrenOf(node).map((view) => {
    const attributes = without(view.attributes, 'tabSelected');
    const selections = childrenOf(view, 'selection');
    const sqref = sheet.selection.map(addressOf).join(' ');
    const { top, left } = sheet.selection[0]!;
    const children = childrenOf(view).map((child) =>
      child === selections.at(-1)
        ? element('selection', { ...child.attributes, activeCell: cellAddress(top, left), sqref })
        : child,
    );
    return element('sheetView', { ...(active ? { tabSelected: 1 } : {}), ...attributes }, children);
  });
  return element('sheetViews', {}, views);
}

function tablePartsOf({ tables }: Sheet): XmlElement[] {
  if (tables.length === 0) return [];
  const each = tables.map((_, index) => element('tablePart', { 'r:id': `rIdTable${index + 1}` }));
  return [element('tableParts', { count: each.length }, each)];
}

export function sheetXml(sheet: Sheet, active: boolean, shared: Shared): string {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b).map(([number, row]) => rowXml(number, row, shared));
  const area = sheet.used(false);
  const children = [
    ...childrenOf(sheet.root).map((child) => viewed(withDifferential(child, shared.styles), sheet, active)),
    element('dimension', { ref: area ? addressOf(area) : 'A1' }),
    ...columnsOf(sheet, shared.styles),
    element('sheetData'),
    ...validationsOf(sheet),
    ...tablePartsOf(sheet),
  ].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const attributes = { ...sheet.root.attributes, 'xmlns:r': OFFICE };
  const xml = writeXml(element('worksheet', attributes, children));
  return DECLARATION + xml.replace('<sheetData/>', () => `<sheetData>${rows.join('')}</sheetData>`);
}

function looksOf(root: XmlElement, name: string, styles: StylesWriter): XmlElement[] {
  const found = childOf(root, name);
  return found ? [withDifferential(found, styles)] : [];
}

export function tableXml(table: Table, id: number, styles: StylesWriter): string {
  const { root, area, columns, filters } = table;
  const ref = addressOf(area);
  const old = childrenOf(childOf(root, 'tableColumns'));
  const columnElements = columns.map((name, index) => {
    const attributes = without(old[index]?.attributes ?? {}, 'dataDxfId', 'headerRowDxfId');
    return element('tableColumn', { ...attributes, id: index + 1, name }, childrenOf(old[index]));
  });
  const filtered = [...filters].map(([index, values]) =>
    element('filterColumn', { colId: index }, [
      element('filters', values.includes('') ? { blank: 1 } : {}, [
        ...values.filter((value) => value !== '').map((val) => element('filter', { val })),
      ]),
    ]),
  );
  const filterRef = addressOf({ ...area, bottom: table.body.bottom });
  const children = [
    ...(table.hasHeaders ? [element('autoFilter', { ref: filterRef }, filtered)] : []),
    element('tableColumns', { count: columns.length }, columnElements),
    ...looksOf(root, 'tableStyleInfo', styles),
  ];
  const attributes = { ...root.attributes, id, name: table.name, displayName: table.name, ref };
  return DECLARATION + writeXml(element('table', attributes, children));
}
