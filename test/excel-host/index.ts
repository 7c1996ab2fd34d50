import type { HostWindow } from './boot/external.ts';
import { bootInNode, unload } from './boot/node.ts';
import type { Pane } from './excel/app-runtime.ts';
import type { Book } from './model/book.ts';
import type { ExcelOptions, Host } from './options.ts';
import { startSession } from './session.ts';
import type { User } from './user.ts';

export type { ExcelOptions } from './options.ts';

export interface OpenExcel {
  /** What the workbook holds: the model itself, to look at. */
  readonly book: Book;
  readonly host: Host;
  readonly user: User;
  /** Whether the add-in's pane is in sight; at first it is not. */
  readonly pane: Pane;
  /** The workbook as it stands, as a real .xlsx. */
  save(): Promise<Uint8Array>;
  /** Waits until the add-in was told of everything that happened. */
  settled(): Promise<void>;
  /** Throws where this host could not play what it was asked. */
  close(): void;
}

const page = globalThis as unknown as HostWindow;

let open = false;

/** office.js hands events on in turns of their own. */
const SETTLING = 20;

/**
 * Opens our Excel behind the real Office.js in this process: afterwards `Office`, `Excel` and `OfficeExtension` are there as
 * in a task pane. One at a time; `close` before the next.
 */
export async function openExcel(options: ExcelOptions = {}): Promise<OpenExcel> {
  if (open) throw new Error('another Excel is open: close it first');
  const { presented, answer, demandWhole, ...session } = startSession(options, (events) =>
    page.playedHost.tell(events),
  );
  open = true;
  await bootInNode(presented, answer);
  return {
    ...session,
    settled: () => new Promise((resolve) => setTimeout(resolve, SETTLING)),
    close: () => {
      unload();
      open = false;
      demandWhole();
    },
  };
}

/** A click on a ribbon command; done when its function has called `event.completed()`. */
export async function click(functionName: string): Promise<void> {
  await page.playedHost.click(functionName);
}
