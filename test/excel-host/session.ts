import type { HostEvent, Presented } from './boot/external.ts';
import { schemaOf } from './boot/schema.ts';
import { AppRuntimeService, type Pane } from './excel/app-runtime.ts';
import { InternalService } from './excel/internal-service.ts';
import { WorkbookObject } from './excel/workbook.ts';
import { WorksheetObject } from './excel/worksheet.ts';
import { World } from './excel/world.ts';
import { Book } from './model/book.ts';
import { loadBook } from './model/load.ts';
import { saveBook } from './model/save.ts';
import type { ExcelOptions, Host } from './options.ts';
import { current, has, lowest } from './requirements.ts';
import { User } from './user.ts';
import { Interpreter } from './wire/interpreter.ts';
import type { RequestBody } from './wire/protocol.ts';

/** A request or a response above this is refused by Excel on the web. */
const WEB_PAYLOAD = 5 * 1024 * 1024;

/** An Excel without a page: whoever opens one has its requests answered, and tells it of what happens. */
export interface Session {
  readonly book: Book;
  readonly host: Host;
  readonly user: User;
  readonly pane: Pane;
  readonly presented: Presented;
  readonly save: () => Promise<Uint8Array>;
  readonly answer: (request: string) => Promise<string>;
  /** Throws where something was asked that this host can't play. */
  readonly demandWhole: () => void;
}

function presentedOf(options: ExcelOptions): Presented {
  const { locale = 'zh-CN', requirements = current, theme = null, platform = 'PC' } = options;
  return {
    locale,
    requirements: requirements === 'lowest' ? lowest : requirements,
    theme,
    settings: {},
    platform: platform === 'PC' ? undefined : platform,
  };
}

function bookOf({ workbook, fileName, settings = {} }: ExcelOptions): Book {
  const book = workbook ? loadBook(workbook) : new Book();
  book.fileName = fileName ?? book.fileName;
  for (const [key, value] of Object.entries(settings)) book.settings.set(key, value);
  return book;
}

/** `tell` hands the page what a person did. */
export function startSession(options: ExcelOptions, tell: (events: readonly HostEvent[]) => void): Session {
  const book = bookOf(options);
  const presented = presentedOf(options);
  const { tablesGrow = false, placingKeepsReferences = false, now = new Date() } = options;
  const hasApi = (version: `1.${number}`): boolean => has(presented.requirements, 'ExcelApi', version);
  const tells = { tellsWho: hasApi('1.14'), tellsDetails: hasApi('1.9') };
  const world = new World(
    book,
    { tablesGrow, placingKeepsReferences, now, ...tells },
    (of, sheet) => new WorksheetObject(of, sheet),
  );
  const pane: Pane = { visible: false };
  const created = {
    'Microsoft.InternalService.AddinInternalService': () => new InternalService(),
    'Microsoft.AppRuntime.AppRuntimeService': () => new AppRuntimeService(pane),
  };
  const limit = options.platform === 'OfficeOnline' ? WEB_PAYLOAD : Number.POSITIVE_INFINITY;
  const interpreter = new Interpreter({ root: new WorkbookObject(world), created }, schemaOf, limit);
  const { log, gaps } = interpreter;
  return {
    book,
    host: { requests: log.requests, failAt: (failure) => log.failAt(failure), reset: () => log.reset() },
    pane,
    user: new User(world, () => tell(world.takeEvents())),
    presented,
    save: () => Promise.resolve(saveBook(book)),
    answer: (request) => {
      const body = interpreter.execute(JSON.parse(request) as RequestBody);
      return Promise.resolve(JSON.stringify({ body, events: world.takeEvents() }));
    },
    demandWhole: () => {
      if (gaps.length > 0) throw new AggregateError(gaps, gaps.map(String).join('\n'));
    },
  };
}
