import { addressOf, quoted } from '../model/area.ts';
import type { Book } from '../model/book.ts';
import { breakBefore, elementOf, setMargin, setPage } from '../model/page.ts';
import type { Sheet } from '../model/sheet.ts';
import { invalid, notImplemented } from '../wire/host-error.ts';
import { HostCollection, HostObject } from '../wire/members.ts';
import { RangeObject, areaAt } from './range.ts';
import type { World } from './world.ts';

const papers: Readonly<Record<string, string>> = { A3: '8', A4: '9' };

function setName(book: Book, sheet: Sheet, name: string, formula: string): void {
  const others = book.names.filter((one) => one.name !== name || one.sheet !== sheet);
  book.names = [...others, { name, sheet, attributes: {}, formula }];
}

const absolute = (address: string): string =>
  address.replace(
    /([A-Z]+)?(\d+)/g,
    (_, column: string | undefined, row: string) => `${column === undefined ? '' : `$${column}`}$${row}`,
  );

export class PageLayoutObject extends HostObject {
  readonly type = 'PageLayout';
  readonly #world: World;
  readonly #sheet: Sheet;

  constructor(world: World, sheet: Sheet) {
    super();
    this.#world = world;
    this.#sheet = sheet;
  }

  set paperSize(size: string) {
    const paperSize = papers[size];
    if (paperSize === undefined) throw notImplemented(`paper ${size}`);
    setPage(this.#sheet, { paperSize });
  }

  set orientation(orientation: string) {
    if (!['Portrait', 'Landscape'].includes(orientation)) throw invalid();
    setPage(this.#sheet, { orientation: orientation.toLowerCase() });
  }

  set leftMargin(points: number) {
    setMargin(this.#sheet, 'left', points);
  }

  set rightMargin(points: number) {
    setMargin(this.#sheet, 'right', points);
  }

  set topMargin(points: number) {
    setMargin(this.#sheet, 'top', points);
  }

  set bottomMargin(points: number) {
    setMargin(this.#sheet, 'bottom', points);
  }

  set headerMargin(points: number) {
    setMargin(this.#sheet, 'header', points);
  }

  set footerMargin(points: number) {
    setMargin(this.#sheet, 'footer', points);
  }

  set centerHorizontally(centred: boolean) {
    elementOf(this.#sheet.root, 'printOptions').attributes['horizontalCentered'] = centred ? '1' : '0';
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#sheet);
  }

  setPrintArea(given: RangeObject | string): void {
    const area = typeof given === 'string' ? areaAt(given) : RangeObject.placeOf(given).area;
    this.#name('_xlnm.Print_Area', addressOf(area));
  }

  /** Rows such as `$3:$3`. */
  setPrintTitleRows(given: RangeObject | string): void {
    const area = typeof given === 'string' ? areaAt(given) : RangeObject.placeOf(given).area;
    this.#name('_xlnm.Print_Titles', `${area.top}:${area.bottom}`);
  }

  #name(name: string, address: string): void {
    setName(this.#world.book, this.#sheet, name, `${quoted(this.#sheet.name)}!${absolute(address)}`);
  }
}

class HeaderFooterGroup extends HostObject {
  readonly type = 'HeaderFooterGroup';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#sheet);
  }
}

class HeaderFooter extends HostObject {
  readonly type = 'HeaderFooter';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  set centerFooter(text: string) {
    const footer = elementOf(elementOf(this.#sheet.root, 'headerFooter'), 'oddFooter');
    footer.children.splice(0, footer.children.length, `&C${text}`);
  }
}

export class PageBreakCollection extends HostCollection {
  readonly type = 'PageBreakCollection';
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    super();
    this.#sheet = sheet;
  }

  list(): readonly HostObject[] {
    throw notImplemented('PageBreakCollection.items');
  }

  find(): HostObject {
    throw notImplemented('PageBreakCollection.getItem()');
  }

  /** A page begins with the first row of the range. */
  add(given: RangeObject | string): PageBreak {
    const { top } = typeof given === 'string' ? areaAt(given) : RangeObject.placeOf(given).area;
    if (top === 1) throw invalid();
    breakBefore(this.#sheet, top);
    return new PageBreak();
  }
}

class PageBreak extends HostObject {
  readonly type = 'PageBreak';
}
