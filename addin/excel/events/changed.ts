import { hasExcelApi } from '../abilities.ts';
import type { Change } from '../gateway.ts';
import type { KnownSheets } from '../known-sheets.ts';
import { inExcel } from '../run.ts';
import { rowsOfAddress } from './address.ts';
import type { OwnWrites } from './own-writes.ts';
import { removalOf } from './removal.ts';

type Edited = Excel.WorksheetChangedEventArgs;

function isOwn({ triggerSource, worksheetId, address }: Edited, own: OwnWrites): boolean {
  const expected = own.take(worksheetId, address);
  return hasExcelApi('1.14') ? triggerSource === 'ThisLocalAddin' : expected;
}

/** Rows and columns that were put in or taken out move all others, and so does sorting. */
function changeOf(edited: Edited, sheet: string, own: OwnWrites): Change {
  const span = edited.changeType === 'RangeEdited' ? rowsOfAddress(edited.address) : null;
  return { sheet, span, own: isOwn(edited, own) };
}

async function nameOf(id: string, known: KnownSheets): Promise<string | null> {
  return (
    known.nameOf(id) ??
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    })
  );
}

type Added =
  OfficeExtension.EventHandlerResult<Edited> | OfficeExtension.EventHandlerResult<Excel.WorksheetRowSortedEventArgs>;
interface Handlers {
  readonly edited: (args: Edited) => Promise<void>;
  readonly sorted: (args: Excel.WorksheetRowSortedEventArgs) => Promise<void>;
}

async function addHandlers(context: Excel.RequestContext, { edited, sorted }: Handlers): Promise<readonly Added[]> {
  const { worksheets } = context.workbook;
  const added: Added[] = [];
  if (hasExcelApi('1.9')) added.push(worksheets.onChanged.add(edited));
  else {
    // Sheets that are added later are not heard; a ledger's are there when the add-in starts.
    worksheets.load('items/id');
    await context.sync();
    added.push(...worksheets.items.map((sheet) => sheet.onChanged.add(edited)));
  }
  if (hasExcelApi('1.10')) added.push(worksheets.onRowSorted.add(sorted));
  await context.sync();
  return added;
}

/** Tells of edits, one call for each of Excel's events, until the returned function is called. */
export async function listenToChanges(
  listener: (change: Change) => void,
  known: KnownSheets,
  own: OwnWrites,
): Promise<() => Promise<void>> {
  const tell = async (id: string, change: (sheet: string) => Change): Promise<void> => {
    const name = await nameOf(id, known);
    if (name !== null) listener(change(name));
  };
  const edited = (args: Edited): Promise<void> => tell(args.worksheetId, (sheet) => changeOf(args, sheet, own));
  const sorted = ({ worksheetId }: Excel.WorksheetRowSortedEventArgs): Promise<void> =>
    tell(worksheetId, (sheet) => ({ sheet, span: null, own: false }));
  return removalOf(await inExcel((context) => addHandlers(context, { edited, sorted })));
}
