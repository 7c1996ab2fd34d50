import type { SheetGrid } from '../grid.ts';
import { elements, section, type Tag } from './tags.ts';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetGrid['visibility'];
  /** The id of the relationship that leads to the sheet's part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** `r:id`, under whatever prefix the writer gave the namespace of relationships. */
function relationshipOf({ attributes }: Tag): string {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function visibilityOf(state: string | undefined): SheetGrid['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

export function parseWorkbookPart(xml: string): WorkbookPart {
  const [properties] = elements(xml, 'workbookPr');
  return {
    date1904: isTrue(properties?.attributes.get('date1904')),
    sheets: [...elements(section(xml, 'sheets'), 'sheet')].map((tag) => ({
      name: tag.attributes.get('name') ?? '',
      visibility: visibilityOf(tag.attributes.get('state')),
      relationship: relationshipOf(tag),
    })),
  };
}
