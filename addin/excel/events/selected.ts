import { inExcel } from '../run.ts';
import { removalOf } from './removal.ts';

/** Tells that another cell or another sheet was selected, until the returned function is called. */
export async function listenToSelection(listener: () => void): Promise<() => Promise<void>> {
  const told = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  const added = await inExcel(async (context) => {
    const handlers = [context.workbook.onSelectionChanged.add(told), context.workbook.worksheets.onActivated.add(told)];
    await context.sync();
    return handlers;
  });
  return removalOf(added);
}
