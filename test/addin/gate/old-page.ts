import vm from 'node:vm';
import { gateScript } from '../../../addin/tools/gate-script.ts';
import type { Gate } from '../../../addin/gate/gate.ts';

/** As much of an element as the page's first script touches. */
class OldElement {
  id = '';
  lang = '';
  textContent = '';
  parentNode: OldElement | null = null;
  readonly style: Record<string, string> = {};
  readonly attributes: Record<string, string> = {};
  readonly children: OldElement[] = [];
  readonly ownerDocument: unknown;
  readonly tagName: string;

  constructor(tagName: string, ownerDocument: unknown, modern: boolean) {
    this.tagName = tagName.toUpperCase();
    this.ownerDocument = ownerDocument;
    if (modern && tagName === 'script') Object.assign(this, { noModule: false });
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
  appendChild(child: OldElement): void {
    child.parentNode = this;
    this.children.push(child);
  }
  removeChild(child: OldElement): void {
    this.children.splice(this.children.indexOf(child), 1);
  }
  /** All text in it, in order. */
  get text(): string {
    return [this.textContent, ...this.children.map(({ text }) => text)].join('\n');
  }
}

/** What came with ECMAScript 2015 and later, as far as a script is tempted to use it. */
const LATER = `
  delete this.Promise; delete this.Map; delete this.Set; delete this.Symbol; delete this.Reflect; delete this.Proxy;
  delete Object.assign; delete Object.entries; delete Object.values; delete Object.hasOwn;
  delete Array.from; delete Array.prototype.at; delete Array.prototype.find; delete Array.prototype.includes;
  delete String.prototype.includes; delete String.prototype.startsWith; delete String.prototype.endsWith;
`;

export interface OldPage {
  readonly gate: Gate;
  /** What stands in place of the pane; `null` where nothing does. */
  readonly message: () => OldElement | null;
  readonly pane: OldElement;
  /** Lets the time pass that a person waits. */
  readonly wait: () => void;
  /** Tells the window of an error, as a browser does of a script that could not be loaded. */
  readonly fail: (event: {
    readonly target?: { readonly src: string };
    readonly message?: string;
    readonly filename?: string;
  }) => void;
}

/** Runs the page's first script as the build makes it, in a browser with or without what came after ES5. */
export async function oldPage(userAgent: string, modern: boolean): Promise<OldPage> {
  const timers = new Map<number, () => void>();
  const listeners = new Map<string, (event: unknown) => void>();
  const document = {
    createElement: (name: string) => new OldElement(name, document, modern),
    getElementById: (id: string) => body.children.find((child) => child.id === id) ?? null,
  };
  const body = new OldElement('body', document, modern);
  const pane = new OldElement('div', document, modern);
  pane.id = 'pane';
  body.appendChild(pane);
  const page: Record<string, unknown> = {
    document: Object.assign(document, { body }),
    navigator: { userAgent },
    setTimeout: (act: () => void) => timers.set(timers.size + 1, act).size,
    clearTimeout: (timer: number) => timers.delete(timer),
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  };
  page['window'] = page;
  const context = vm.createContext(page);
  if (!modern) vm.runInContext(LATER, context);
  else vm.runInContext('window.Promise = Promise', context);
  vm.runInContext('window.Object = Object; window.Array = Array; window.RegExp = RegExp', context);
  vm.runInContext(await gateScript(), context);
  return {
    gate: page['chengnuoGate'] as Gate,
    message: () => body.children.find((child) => child.id === 'gate') ?? null,
    pane,
    wait: () => {
      for (const act of timers.values()) act();
    },
    fail: (event) => listeners.get('error')?.(event),
  };
}
