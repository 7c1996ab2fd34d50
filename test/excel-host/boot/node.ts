import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type HostWindow, type Presented, playExternal } from './external.ts';
import { officeFolder } from './schema.ts';

const BASE = 'https://localhost/office/';

const scripts = new Map<string, vm.Script>();

/** Runs a file of office.js in this very context, as a page would: a context of its own breaks its checks of `Date`. */
function run(url: string): void {
  const file = path.join(officeFolder, url.slice(BASE.length));
  const script = scripts.get(file) ?? new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(file, script);
  script.runInThisContext();
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: (fault: unknown) => void;
}

function loadScript(element: ScriptElement): void {
  setImmediate(() => {
    try {
      run(element.src);
    } catch (fault) {
      element.onerror?.(fault);
      return;
    }
    element.onload?.();
  });
}

/** As much of a page as office.js asks for to load its own scripts. */
function playPage(): void {
  const head = { appendChild: loadScript };
  const self = { src: `${BASE}office.debug.js`, getAttribute: () => null };
  // Node has one since 21.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'node' } });
  const location = new URL('https://localhost/taskpane.html');
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    location,
    history: {},
    name: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      URL: location.href,
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementsByTagName: (tag: string) => (tag === 'head' ? [head] : tag === 'script' ? [self] : []),
      addEventListener: () => undefined,
      getElementById: () => null,
    },
  });
}

const ofOffice = [
  'Office',
  'Excel',
  'OfficeExtension',
  'OfficeCore',
  'OSF',
  'Microsoft',
  'external',
  'playedHost',
  'askHost',
  '_osfOfficeTheme',
  '_osfOfficeThemeTimeStamp',
];

/** Boots the whole of office.js in this process; `ask` answers its requests. */
export async function bootInNode(presented: Presented, ask: HostWindow['askHost']): Promise<void> {
  playPage();
  Object.assign(globalThis, { askHost: ask });
  playExternal(presented);
  run(`${BASE}office.debug.js`);
  // As the page's own scripts: in a turn after that of office.js.
  await Promise.resolve();
  await Office.onReady();
}

/** Takes everything of office.js away again, so that it can boot anew. */
export function unload(): void {
  for (const name of ofOffice) Reflect.deleteProperty(globalThis, name);
}
