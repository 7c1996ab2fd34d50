import type { HostEvent, HostWindow, Presented } from './boot/external.ts';
import { bootInNode, presentPlatform, unload } from './boot/node.ts';
import { InternalService } from './excel/internal-service.ts';
import { WorkbookObject } from './excel/workbook.ts';
import { World } from './excel/world.ts';
import { Book } from './model/book.ts';
import { loadBook } from './model/load.ts';
import { saveBook } from './model/save.ts';
import { type Requirements, current, lowest } from './requirements.ts';
import { User } from './user.ts';
import { Interpreter } from './wire/interpreter.ts';
import type { RequestBody } from './wire/protocol.ts';
import type { Schema } from './wire/query.ts';
import type { Failure, LoggedRequest } from './wire/requests.ts';

export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

export interface ExcelOptions {
  /** An .xlsx; a new workbook with one blank sheet where left out. */
  readonly workbook?: Uint8Array | undefined;
  /** Excel of Microsoft 365 where left out; `lowest` is the oldest Excel the add-in runs in. */
  readonly requirements?: Requirements | 'lowest' | undefined;
  readonly platform?: Platform | undefined;
  readonly locale?: string | undefined;
  /** Colours of `Office.context.officeTheme`, such as `{ bodyBackgroundColor: '#262626' }`. */
  readonly theme?: Readonly<Record<string, string>> | undefined;
  readonly fileName?: string | undefined;
  /** Whether a table takes in what the add-in writes directly below it. Off: the add-in must see to it itself. */
  readonly tablesGrow?: boolean | undefined;
  /** Whether lists of placed sheets still find their values in other placed sheets. Off: the add-in must see to it itself. */
  readonly placingKeepsReferences?: boolean | undefined;
  /** What “this year” is for a typed `3-1`. */
  readonly now?: Date | undefined;
}

export interface Host {
  /**
   * What was asked, one entry for each request that reached Excel: for each `sync` that had something to do. The client's
   * own request at the end of `Excel.run`, in which it lets go of its objects, is not among them.
   */
  readonly requests: readonly LoggedRequest[];
  /** Lets a request to come fail. */
  failAt(failure: Failure): void;
  /** Forgets the requests so far, and failures that did not come to pass. */
  reset(): void;
}

export interface OpenExcel {
  readonly book: Book;
  readonly host: Host;
  readonly user: User;
  /** The workbook as it stands, as a real .xlsx. */
  save(): Promise<Uint8Array>;
  /** Waits until the add-in was told of everything that happened. */
  settled(): Promise<void>;
  /** Throws where this host could not play what it was asked. */
  close(): void;
}

const page = globalThis as unknown as HostWindow;

let open = false;

const schemaOf = (type: string): Schema | undefined =>
  (Excel as unknown as Readonly<Record<string, { readonly prototype: Schema } | undefined>>)[type]?.prototype;

/** Lets the client throw `ApiNotFound` for a member of a requirement set that this Excel does not have. */
function checkRequirements(): void {
  const { CommonUtility } = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
}

/** A request or a response above this is refused by Excel on the web. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

/**
 * Opens our Excel behind the real Office.js in this process: afterwards `Office`, `Excel` and `OfficeExtension` are there as
 * in a task pane. One at a time; `close` before the next.
 */
export async function openExcel(options: ExcelOptions = {}): Promise<OpenExcel> {
  if (open) throw new Error('another Excel is open: close it first');
  open = true;
  const book = options.workbook ? loadBook(options.workbook) : new Book();
  book.fileName = options.fileName ?? book.fileName;
  const { tablesGrow = false, placingKeepsReferences = false, now = new Date() } = options;
  const world = new World(book, { tablesGrow, placingKeepsReferences, now });
  const created = { 'Microsoft.InternalService.AddinInternalService': () => new InternalService() };
  const limit = options.platform === 'OfficeOnline' ? WEB_PAYLOAD : Number.POSITIVE_INFINITY;
  const interpreter = new Interpreter({ root: new WorkbookObject(world), created }, schemaOf, limit);
  const answer = (request: string): Promise<string> => {
    const body = interpreter.execute(JSON.parse(request) as RequestBody);
    return Promise.resolve(JSON.stringify({ body, events: world.takeEvents() }));
  };
  const presented: Presented = {
    locale: options.locale ?? 'zh-CN',
    requirements: options.requirements === 'lowest' ? lowest : (options.requirements ?? current),
    theme: options.theme ?? null,
    settings: {},
  };
  await bootInNode(presented, answer);
  presentPlatform(options.platform ?? 'PC', options.theme !== undefined);
  checkRequirements();
  const tell = (events: readonly HostEvent[]): void => page.playedHost.tell(events);
  return {
    book,
    host: {
      requests: interpreter.log.requests,
      failAt: (failure) => interpreter.log.failAt(failure),
      reset: () => interpreter.log.reset(),
    },
    user: new User(world, () => tell(world.takeEvents())),
    save: () => Promise.resolve(saveBook(book)),
    settled: () => new Promise((resolve) => setTimeout(resolve, 20)),
    close: () => {
      unload();
      open = false;
      if (interpreter.gaps.length > 0)
        throw new AggregateError(interpreter.gaps, interpreter.gaps.map(String).join('\n'));
    },
  };
}

/** A click on a ribbon command; done when its function has called `event.completed()`. */
export async function click(functionName: string): Promise<void> {
  await page.playedHost.click(functionName);
}
