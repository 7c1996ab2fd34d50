import { strFromU8, unzipSync } from 'fflate';
import type { Relation } from './sheet.ts';
import { childrenOf, parseXml } from './xml.ts';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The last word of a relation's type, such as `worksheet`. */
export const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}/${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The parts of a file and how they hang together. */
export class OpenPackage {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #types = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    for (const { attributes } of childrenOf(parseXml(this.text('[Content_Types].xml')), 'Override')) {
      this.#types.set(attributes['PartName']!.slice(1), attributes['ContentType']!);
    }
  }

  has(path: string): boolean {
    return this.#parts[path] !== undefined;
  }

  bytes(path: string): Uint8Array {
    const part = this.#parts[path];
    if (!part) throw new Error(`no part ${path}`);
    return part;
  }

  text(path: string): string {
    return strFromU8(this.bytes(path));
  }

  /** Paths below a folder. */
  under(folder: string): string[] {
    return Object.keys(this.#parts).filter((path) => path.startsWith(folder) && !path.endsWith('/'));
  }

  contentType(path: string): string | null {
    return this.#types.get(path) ?? null;
  }

  /** What a part points to; paths are from the root of the package. */
  relations(path: string): readonly Relation[] {
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, cut));
    const file = `${folder === '' ? '' : `${folder}/`}_rels/${path.slice(cut + 1)}.rels`;
    if (!this.has(file)) return [];
    return childrenOf(parseXml(this.text(file)), 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = external ? attributes['Target']! : resolved(folder, attributes['Target']!);
      const bytes = external ? null : this.bytes(target);
      return {
        id: attributes['Id']!,
        type: attributes['Type']!,
        target,
        external,
        bytes,
        contentType: this.contentType(target),
      };
    });
  }
}
