import type { Area } from '../model/area.ts';
import { restyle, withAlignment, withBorder, withFill, withFont } from '../model/looks.ts';
import type { Sheet } from '../model/sheet.ts';
import { setHeight, setWidth } from '../model/sizes.ts';
import type { Style } from '../model/style.ts';
import { invalid, notImplemented } from '../wire/host-error.ts';
import { HostCollection, HostObject } from '../wire/members.ts';

/** `#EDEDED` → `FFEDEDED`. */
function rgbOf(colour: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw invalid();
  return `FF${colour.slice(1).toUpperCase()}`;
}

abstract class Look extends HostObject {
  protected readonly sheet: Sheet;
  protected readonly area: Area;

  constructor(sheet: Sheet, area: Area) {
    super();
    this.sheet = sheet;
    this.area = area;
  }

  protected restyle(change: (style: Style) => Style): void {
    restyle(this.sheet, this.area, change);
  }
}

export class RangeFormatObject extends Look {
  readonly type = 'RangeFormat';

  get font(): RangeFont {
    return new RangeFont(this.sheet, this.area);
  }

  get fill(): RangeFill {
    return new RangeFill(this.sheet, this.area);
  }

  get borders(): RangeBorders {
    return new RangeBorders(this.sheet, this.area);
  }

  /** In points, as the height. */
  set columnWidth(points: number) {
    if (points < 0) throw invalid();
    setWidth(this.sheet, this.area, points);
  }

  set rowHeight(points: number) {
    if (points < 0 || points > 409.5) throw invalid();
    setHeight(this.sheet, this.area, points);
  }

  set wrapText(wrap: boolean) {
    this.restyle((style) => withAlignment(style, { wrapText: wrap ? '1' : '0' }));
  }

  set horizontalAlignment(alignment: string) {
    if (!['General', 'Left', 'Center', 'Right'].includes(alignment)) throw invalid();
    this.restyle((style) => withAlignment(style, { horizontal: alignment.toLowerCase() }));
  }

  set indentLevel(level: number) {
    if (level < 0 || level > 250) throw invalid();
    this.restyle((style) => withAlignment(style, { indent: String(level) }));
  }

  set verticalAlignment(alignment: string) {
    if (!['Top', 'Center', 'Bottom'].includes(alignment)) throw invalid();
    this.restyle((style) => withAlignment(style, { vertical: alignment.toLowerCase() }));
  }
}

class RangeFont extends Look {
  readonly type = 'RangeFont';

  set name(name: string) {
    this.restyle((style) => withFont(withFont(style, 'name', { val: name }), 'scheme', null));
  }

  set size(points: number) {
    if (points < 1 || points > 409) throw invalid();
    this.restyle((style) => withFont(style, 'sz', { val: String(points) }));
  }

  set bold(bold: boolean) {
    this.restyle((style) => withFont(style, 'b', bold ? {} : null));
  }
}

class RangeFill extends Look {
  readonly type = 'RangeFill';

  set color(colour: string) {
    this.restyle((style) => withFill(style, rgbOf(colour)));
  }
}

const lines: Readonly<Record<string, string>> = { Continuous: 'thin', Double: 'double', Dash: 'dashed' };

class RangeBorders extends HostCollection {
  readonly type = 'RangeBorderCollection';
  readonly #sheet: Sheet;
  readonly #area: Area;

  constructor(sheet: Sheet, area: Area) {
    super();
    this.#sheet = sheet;
    this.#area = area;
  }

  list(): readonly HostObject[] {
    throw notImplemented('RangeBorderCollection.items');
  }

  find(index: string | number): RangeBorder {
    return new RangeBorder(this.#sheet, this.#area, String(index));
  }
}

/** Sides of cells, and the cells of an area that have them there. */
function sidesOf({ top, left, bottom, right }: Area, edge: string): readonly { side: string; area: Area }[] {
  const rows = { top: top + 1, left, bottom, right };
  const columns = { top, left: left + 1, bottom, right };
  switch (edge) {
    case 'EdgeTop':
      return [{ side: 'top', area: { top, left, bottom: top, right } }];
    case 'EdgeBottom':
      return [{ side: 'bottom', area: { top: bottom, left, bottom, right } }];
    case 'EdgeLeft':
      return [{ side: 'left', area: { top, left, bottom, right: left } }];
    case 'EdgeRight':
      return [{ side: 'right', area: { top, left: right, bottom, right } }];
    case 'InsideHorizontal':
      return [
        { side: 'top', area: rows },
        { side: 'bottom', area: { top, left, bottom: bottom - 1, right } },
      ];
    case 'InsideVertical':
      return [
        { side: 'left', area: columns },
        { side: 'right', area: { top, left, bottom, right: right - 1 } },
      ];
    default:
      throw invalid();
  }
}

class RangeBorder extends Look {
  readonly type = 'RangeBorder';
  readonly #edge: string;

  constructor(sheet: Sheet, area: Area, edge: string) {
    super(sheet, area);
    this.#edge = edge;
  }

  set style(style: string) {
    const line = lines[style];
    if (line === undefined) throw invalid();
    for (const { side, area } of sidesOf(this.area, this.#edge)) {
      restyle(this.sheet, area, (look) => withBorder(look, side, line));
    }
  }
}
