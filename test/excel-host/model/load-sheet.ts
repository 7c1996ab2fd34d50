import { type Area, areasOf, parseArea } from './area.ts';
import { type OpenPackage, kindOf } from './package.ts';
import { readRows } from './sheet-data.ts';
import { Sheet } from './sheet.ts';
import type { Styles } from './styles-part.ts';
import { Table } from './table.ts';
import { type XmlElement, childOf, childrenOf, parseXml, textOf } from './xml.ts';

const SHEET_DATA = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)/;

function loadTable(xml: string): Table {
  const root = parseXml(xml);
  const { displayName, name, ref } = root.attributes;
  const columns = childrenOf(childOf(root, 'tableColumns')).map(({ attributes }) => attributes['name'] ?? '');
  const table = new Table(displayName ?? name!, parseArea(ref!)!, columns, root);
  for (const column of childrenOf(childOf(root, 'autoFilter'), 'filterColumn')) {
    const values = childrenOf(childOf(column, 'filters'), 'filter').map(({ attributes }) => attributes['val'] ?? '');
    if (values.length > 0) table.filters.set(Number(column.attributes['colId']), values);
  }
  return table;
}

function take(root: XmlElement, name: string): XmlElement | undefined {
  const found = childOf(root, name);
  if (found) root.children.splice(root.children.indexOf(found), 1);
  return found;
}

/** Conditional formats name their looks by a number of the workbook; here they carry them along. */
function carryDifferential(node: XmlElement, differential: readonly string[]): void {
  const { attributes } = node;
  if (attributes['dxfId'] !== undefined) attributes['dxfId'] = differential[Number(attributes['dxfId'])] ?? '';
  for (const child of childrenOf(node)) carryDifferential(child, differential);
}

function takeColumns(root: XmlElement, styles: Styles): Sheet['columns'] {
  return childrenOf(take(root, 'cols')).map(({ attributes: { min, max, style, ...attributes } }) => ({
    first: Number(min),
    last: Number(max),
    attributes,
    style: style === undefined ? null : (styles.cells[Number(style)] ?? null),
  }));
}

function takeValidations(root: XmlElement): Sheet['validations'] {
  return childrenOf(take(root, 'dataValidations')).map((one) => {
    const { sqref, ...attributes } = one.attributes;
    const formula = (name: string): string | null => {
      const found = childOf(one, name);
      return found ? textOf(found) : null;
    };
    return { areas: areasOf(sqref ?? ''), attributes, formulas: [formula('formula1'), formula('formula2')] };
  });
}

function takeSelection(root: XmlElement): Area[] {
  const selections = childrenOf(childOf(childOf(root, 'sheetViews'), 'sheetView'), 'selection');
  const areas = areasOf(selections.at(-1)?.attributes['sqref'] ?? 'A1');
  return areas.length > 0 ? areas : areasOf('A1');
}

export function loadSheet(
  open: OpenPackage,
  path: string,
  name: string,
  strings: readonly string[],
  styles: Styles,
): Sheet {
  const sheet = new Sheet(name);
  const xml = open.text(path);
  sheet.rows = readRows(SHEET_DATA.exec(xml)?.[1] ?? '', strings, styles.cells);
  sheet.root = parseXml(xml.replace(SHEET_DATA, ''));
  take(sheet.root, 'dimension');
  take(sheet.root, 'tableParts');
  sheet.columns = takeColumns(sheet.root, styles);
  sheet.validations = takeValidations(sheet.root);
  sheet.selection = takeSelection(sheet.root);
  carryDifferential(sheet.root, styles.differential);
  const relations = open.relations(path);
  sheet.relations = relations.filter(({ type }) => kindOf(type) !== 'table');
  sheet.tables = relations
    .filter(({ type }) => kindOf(type) === 'table')
    .map(({ target }) => loadTable(open.text(target)));
  return sheet;
}
