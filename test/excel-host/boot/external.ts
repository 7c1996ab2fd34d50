/** How the host presents itself to office.js. Everything must survive JSON: in Chromium it is handed to the page. */
export interface Presented {
  readonly locale: string;
  /** Requirement sets by name; the highest version of each, such as `1.16`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Colours of `Office.context.officeTheme`, such as `#ffffff`; `null` where the host has none. */
  readonly theme: Readonly<Record<string, string>> | null;
  /** `Office.context.document.settings`. */
  readonly settings: Readonly<Record<string, string>>;
  /** What `Office.context.platform` says where it is not `PC`; the way of talking to the host stays that of Windows. */
  readonly platform?: 'Mac' | 'OfficeOnline' | undefined;
}

interface OfficeGlobals {
  readonly Office: { onReady(ready: () => void): void; readonly context: { readonly diagnostics: object } };
  readonly OSF: { readonly _OfficeAppFactory: { getContext: () => object } };
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

/** What the test asks of the host within the page. */
interface PlayedHost {
  readonly settings: Record<string, string>;
  /** Tells office.js what happened in Excel. */
  tell(events: readonly HostEvent[]): void;
  /** A ribbon click; gives what `event.completed()` handed back. */
  click(functionName: string): Promise<unknown>;
}

/** An answer to a request, and what happened in Excel meanwhile. */
interface Answer {
  readonly body: unknown;
  readonly events: readonly HostEvent[];
}

/** An event of the application's API, or one of the document, which says nothing more. */
export type HostEvent =
  | {
      readonly messageCategory: number;
      readonly messageType: number;
      readonly targetId: string;
      readonly message: string;
    }
  | { readonly document: number };

/** What the host needs of the window, in Node and in Chromium alike. */
export interface HostWindow {
  external: unknown;
  playedHost: PlayedHost;
  askHost(request: string): Promise<string>;
}

/**
 * Plays `window.external` of Excel for Windows, before office.js loads; nothing of office.js is replaced. Runs in the page
 * as it stands here, so it must not reach for anything outside itself.
 */
export function playExternal(presented: Presented): void {
  const page = globalThis as unknown as HostWindow;
  const settings: Record<string, string> = { ...presented.settings };
  const handlers = new Map<number, (id: number, payload: unknown) => void>();
  const clicks: ((result: unknown) => void)[] = [];
  // What COM calls a SafeArray.
  const array = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });
  const fire = (id: number, payload: unknown): boolean => {
    const handler = handlers.get(id);
    handler?.(id, payload);
    return handler !== undefined;
  };
  // Colours go over as numbers.
  const colours = Object.fromEntries(
    Object.entries(presented.theme ?? {}).map(([name, colour]) => [name, Number.parseInt(colour.slice(1), 16)]),
  );
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => presented.locale,
    GetAppDataLocale: () => presented.locale,
    GetDocUrl: () => 'C:\\工作簿1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'c',
    GetInstanceId: () => 'i',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(presented.requirements),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17328.20000',
    GetDialogRequirementMatrix: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(colours),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        keys.push(...Object.keys(settings));
        values.push(...Object.values(settings));
      },
      Write(keys: readonly string[], values: readonly string[]) {
        for (const key of Object.keys(settings)) Reflect.deleteProperty(settings, key);
        keys.forEach((key, index) => (settings[key] = values[index] ?? ''));
      },
    }),
  };
  const RICH_API = 93;
  const COMMAND_DONE = 94;
  const COMMAND = 39;
  const MESSAGE = 33;
  const tell = (events: readonly HostEvent[]): void => {
    for (const event of events) {
      if ('document' in event) {
        fire(event.document, '');
        continue;
      }
      const { messageCategory, messageType, targetId, message } = event;
      fire(MESSAGE, array([array([messageCategory, messageType, targetId, message, '', false])]));
    }
  };
  const ask = (data: readonly unknown[], callback: (answer: unknown) => void): void => {
    // customData, method, path, headers, body, permission, flags …
    void page.askHost(String(data[4])).then((text) => {
      const answer = JSON.parse(text) as Answer;
      callback(array([0, array([200, null, JSON.stringify(answer.body)])]));
      tell(answer.events);
    });
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${presented.locale}$telemetry$$disableLogging$1`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: readonly unknown[], callback: (answer: unknown) => void) {
      if (id === RICH_API) {
        ask(parameters[0] as readonly unknown[], callback);
        return;
      }
      if (id === COMMAND_DONE) clicks.shift()?.({ id: parameters[0], status: parameters[1] });
      callback(array([0]));
    },
    RegisterEvent(
      id: number,
      _: string,
      handler: (id: number, payload: unknown) => void,
      done: (code: number) => void,
    ) {
      handlers.set(id, handler);
      done(0);
    },
    UnregisterEvent(id: number, _: string, done: (code: number) => void) {
      handlers.delete(id);
      done(0);
    },
  };
  page.playedHost = {
    settings,
    tell,
    click: (functionName) =>
      new Promise((resolve, reject) => {
        clicks.push(resolve);
        const event = JSON.stringify({ source: { id: functionName } });
        if (!fire(COMMAND, array([functionName, functionName, event])))
          reject(new Error('office.js takes no commands'));
      }),
  };
  Object.defineProperty(page, 'external', { value: external, writable: true, configurable: true });
  const present = (): void => {
    const { Office, OSF, OfficeExtension } = globalThis as unknown as OfficeGlobals;
    // Lets the client throw `ApiNotFound` for a member of a requirement set that this Excel does not have.
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    const { platform } = presented;
    const { context: given } = Office;
    const said = {
      ...(platform === undefined ? {} : { platform, diagnostics: { ...given.diagnostics, platform } }),
      ...(presented.theme === null ? { officeTheme: undefined } : {}),
    };
    // The context's own properties can't be changed, so another stands before it.
    const shown: object = Object.create(given, Object.getOwnPropertyDescriptors(said));
    OSF._OfficeAppFactory.getContext = () => shown;
  };
  let office: Partial<OfficeGlobals['Office']> | undefined;
  let waiting = false;
  // Before any script of the page's own can ask: office.js calls in the order in which it was asked to.
  const first = (): void => {
    if (waiting || !office?.onReady) return;
    waiting = true;
    office.onReady(present);
  };
  Object.defineProperty(page, 'Office', {
    configurable: true,
    enumerable: true,
    get: () => office,
    set: (value: OfficeGlobals['Office']) => {
      office = value;
      queueMicrotask(first);
    },
  });
}
