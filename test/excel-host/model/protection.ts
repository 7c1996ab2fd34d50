import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';
import { childOf, element } from './xml.ts';

/** Whether a protected sheet forbids to write there. */
export function isLocked(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  if (!/^(1|true)$/.test(childOf(sheet.root, 'sheetProtection')?.attributes['sheet'] ?? '')) return false;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (!/locked="(0|false)"/.test(sheet.cell(row, column).style.protection)) return true;
    }
  }
  return false;
}

export function protect(sheet: Sheet): void {
  if (!childOf(sheet.root, 'sheetProtection')) sheet.root.children.push(element('sheetProtection', { sheet: 1 }));
}
