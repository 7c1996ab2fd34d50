import type { Sheet } from './sheet.ts';
import { type XmlElement, childOf, element } from './xml.ts';

/** The element of a name, made where the sheet has none. */
export function elementOf(parent: XmlElement, name: string): XmlElement {
  const found = childOf(parent, name);
  if (found) return found;
  const made = element(name);
  parent.children.push(made);
  return made;
}

const INCH = 72;

/** Every margin must be said where one is. */
const MARGINS = { left: '0.7', right: '0.7', top: '0.75', bottom: '0.75', header: '0.3', footer: '0.3' };

export function setMargin(sheet: Sheet, side: keyof typeof MARGINS, points: number): void {
  const margins = elementOf(sheet.root, 'pageMargins');
  const set = { ...MARGINS, ...margins.attributes, [side]: String(points / INCH) };
  Object.assign(margins.attributes, set);
}

export function setPage(sheet: Sheet, attributes: Readonly<Record<string, string>>): void {
  Object.assign(elementOf(sheet.root, 'pageSetup').attributes, attributes);
}

export function showGridlines(sheet: Sheet, shown: boolean): void {
  const view = elementOf(elementOf(sheet.root, 'sheetViews'), 'sheetView');
  view.attributes['workbookViewId'] ??= '0';
  view.attributes['showGridLines'] = shown ? '1' : '0';
}

/** A page begins with this row. */
export function breakBefore(sheet: Sheet, row: number): void {
  const breaks = elementOf(sheet.root, 'rowBreaks');
  // The file names the last row of the page before.
  breaks.children.push(element('brk', { id: row - 1, max: 16383, man: 1 }));
  const count = String(breaks.children.length);
  Object.assign(breaks.attributes, { count, manualBreakCount: count });
}
