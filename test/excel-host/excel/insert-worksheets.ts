import type { Book } from '../model/book.ts';
import { hasUnsupported, insertSheets } from '../model/insert-sheets.ts';
import { loadBook } from '../model/load.ts';
import { HostError, invalid } from '../wire/host-error.ts';
import type { World } from './world.ts';
import { WorksheetObject } from './worksheet.ts';

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[] | null;
  readonly positionType?: 'None' | 'Before' | 'After' | 'Beginning' | 'End' | null;
  readonly relativeTo?: WorksheetObject | string | null;
}

function opened(base64: string): Book {
  try {
    return loadBook(new Uint8Array(Buffer.from(base64, 'base64')));
  } catch {
    throw new HostError('InvalidArgument');
  }
}

function positionIn({ book }: World, { positionType, relativeTo }: InsertOptions): number {
  if (positionType === 'Beginning') return 0;
  if (positionType !== 'Before' && positionType !== 'After') return book.sheets.length;
  const id = relativeTo instanceof WorksheetObject ? relativeTo.id : (relativeTo ?? '');
  const sheet = book.sheet(id);
  if (!sheet) throw new HostError('ItemNotFound');
  return book.sheets.indexOf(sheet) + (positionType === 'After' ? 1 : 0);
}

/** The ids of the sheets placed. */
export function insertWorksheets(world: World, base64: string, options: InsertOptions): readonly string[] {
  const source = opened(base64);
  const wanted = options.sheetNamesToInsert ?? [];
  if (wanted.some((name) => !source.sheet(name))) throw invalid();
  const sheets = source.sheets.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (sheets.some(hasUnsupported)) throw new HostError('UnsupportedFeature');
  insertSheets(world.book, source, sheets, positionIn(world, options), world.behaviour.placingKeepsReferences);
  return sheets.map(({ id }) => id);
}
