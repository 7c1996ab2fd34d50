import type { Where } from '../../../ledger/findings/finding.ts';
import { addressOf } from '../../../ledger/findings/finding.ts';
import type { Place } from '../../excel/gateway.ts';
import { usePane } from '../app/pane-context.ts';
import { useAttempt } from '../app/use-operation.ts';

/** The place in the workbook of something the domain names; `null` where the whole file is meant. */
export function placeOf({ sheet, row, column }: Where): Place | null {
  return sheet === undefined ? null : { sheet, row, column };
}

/** “承诺台账 F12” */
export const placeName = (place: Place): string => `${place.sheet} ${addressOf({ file: '', ...place })}`.trim();

/** Goes to a cell in Excel, and says so where it is not there any more. */
export function useJump(): (place: Place) => Promise<void> {
  const { workspace, texts, notice } = usePane();
  const { attempt } = useAttempt();
  return async (place) => {
    const found = await attempt(() => workspace.jump(place));
    if (found === false) notice.set(texts.goneCell);
  };
}
