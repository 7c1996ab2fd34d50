import { ascii, lastIndexOfBytes } from './bytes.ts';
import { decode, type Utf8 } from './decode.ts';
import { FormerParts } from './former-parts.ts';
import { megabytes, type Limits } from './limits.ts';
import { plainXml } from './markup.ts';
import { refuse } from './problem.ts';
import { parseRelationships, relationshipsPath, type Relationship } from './relationships.ts';
import { isPlainSheet, type SheetXml } from './sheet-xml.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const DATA_END = ascii('</sheetData>');
const ROOT_END = /<\/worksheet\s*>\s*$/;
const encoder = new TextEncoder();
const former = new FormerParts();

/** The parts of a workbook by path. A part is unpacked when it is asked for, and never otherwise. */
export class Package {
  readonly #directory: ZipDirectory;
  readonly #unpack: (entry: ZipEntry) => Uint8Array;
  readonly #utf8: Utf8;
  readonly #limits: Limits;
  #unpackedBytes = 0;

  constructor(directory: ZipDirectory, unpack: (entry: ZipEntry) => Uint8Array, utf8: Utf8, limits: Limits) {
    this.#directory = directory;
    this.#unpack = unpack;
    this.#utf8 = utf8;
    this.#limits = limits;
  }

  has(path: string): boolean {
    return this.#directory.has(path.toLowerCase());
  }

  #bytes(path: string): Uint8Array {
    const entry = this.#directory.get(path.toLowerCase()) ?? refuse('file-part-missing', { part: path });
    this.#unpackedBytes += entry.size;
    const { partBytes, totalBytes } = this.#limits;
    const part = entry.name;
    if (entry.size > partBytes) {
      refuse('file-too-big', { part, megabytes: megabytes(entry.size), most: megabytes(partBytes) });
    }
    if (this.#unpackedBytes > totalBytes) {
      refuse('file-too-big', { part, megabytes: megabytes(this.#unpackedBytes), most: megabytes(totalBytes) });
    }
    return this.#unpack(entry);
  }

  /** A part as it is in the file, unpacked. */
  raw(path: string): Uint8Array {
    return this.#bytes(path);
  }

  /** A part as XML that `plainXml` prepared. */
  xml(path: string, root: string): string {
    return this.#plain(this.#bytes(path), path, root);
  }

  #plain(bytes: Uint8Array, path: string, root: string): string {
    return plainXml(decode(bytes, path, this.#utf8), path, root);
  }

  /** What a small part says; `parse` is the same for all parts of a root, and what it makes is never changed. */
  parsed<T>(path: string, root: string, parse: (xml: string) => T): T {
    const bytes = this.#bytes(path);
    return former.made(`${root} ${path}`, bytes, () => parse(this.#plain(bytes, path, root)));
  }

  /**
   * A worksheet's XML up to the end of its cells. What follows (validation lists, conditional formats) can be as long as the
   * cells and is not looked at. Parts with a prefix or in UTF-16 are taken whole.
   */
  sheetXml(path: string): SheetXml {
    const bytes = this.#bytes(path);
    const end = lastIndexOfBytes(bytes, DATA_END);
    if (end < 0) return this.#madePlain(bytes, path, 'worksheet');
    if (!ROOT_END.test(String.fromCharCode(...bytes.subarray(-64)))) refuse('file-xml-cut', { part: path });
    const cells = bytes.subarray(0, end + DATA_END.length);
    if (!isPlainSheet(cells)) return this.#madePlain(cells, path, 'sheetData');
    return this.#utf8.isValid(cells) ? this.#sheetXml(cells) : refuse('file-encoding', { part: path });
  }

  #madePlain(bytes: Uint8Array, path: string, end: string): SheetXml {
    return this.#sheetXml(encoder.encode(plainXml(decode(bytes, path, this.#utf8), path, 'worksheet', end)));
  }

  #sheetXml(bytes: Uint8Array): SheetXml {
    return { bytes, text: (from, to) => this.#utf8.cut(bytes, from, to) };
  }

  /** The relationships of a part; none where it has none. */
  relationships(part: string): readonly Relationship[] {
    const path = relationshipsPath(part);
    return this.has(path) ? this.parsed(path, 'Relationships', (xml) => parseRelationships(xml, part)) : [];
  }
}
