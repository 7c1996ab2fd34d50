import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What a part's events are told to. */
export interface Listener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** The parts of a package, unzipped and parsed by libraries, so that nothing here is shared with the reader judged. */
export class Parts {
  readonly #parts = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    for (const [name, content] of Object.entries(parts)) {
      this.#parts.set(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(), content);
    }
  }

  has(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  /** Parses a part by namespaces; names come without prefixes. Throws where it is not well formed. */
  parse(path: string, { open, text, close }: Listener): void {
    const bytes = this.#parts.get(path.toLowerCase());
    if (!bytes) throw new Error(`no part ${path}`);
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => open?.(tag.local, attributesOf(tag)));
    parser.on('text', (said) => text?.(said));
    parser.on('cdata', (said) => text?.(said));
    parser.on('closetag', ({ local }) => close?.(local));
    parser.write(textOf(bytes)).close();
  }

  /** Where the relationships of a part lead, by id and by the last step of their type. */
  targets(part: string): readonly { id: string; type: string; path: string }[] {
    const slash = part.lastIndexOf('/') + 1;
    const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const found: { id: string; type: string; path: string }[] = [];
    if (!this.has(path)) return found;
    const base = new URL(part, 'file:///');
    this.parse(path, {
      open: (name, { Id, Type, Target, TargetMode }) => {
        if (name !== 'Relationship' || TargetMode?.toLowerCase() === 'external') return;
        const target = new URL((Target ?? '').replaceAll('\\', '/'), base);
        found.push({ id: Id ?? '', type: Type?.split('/').at(-1) ?? '', path: decodeURI(target.pathname).slice(1) });
      },
    });
    return found;
  }
}
