import { decode } from './decode.ts';
import { megabytes, type Limits } from './limits.ts';
import { plainXml } from './markup.ts';
import { refuse } from './problem.ts';
import { parseRelationships, relationshipsPath, type Relationship } from './relationships.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/** The parts of a workbook by path. A part is unpacked when it is asked for, and never otherwise. */
export class Package {
  readonly #directory: ZipDirectory;
  readonly #unpack: (entry: ZipEntry) => Uint8Array;
  readonly #limits: Limits;
  #unpackedBytes = 0;

  constructor(directory: ZipDirectory, unpack: (entry: ZipEntry) => Uint8Array, limits: Limits) {
    this.#directory = directory;
    this.#unpack = unpack;
    this.#limits = limits;
  }

  has(path: string): boolean {
    return this.#directory.has(path.toLowerCase());
  }

  bytes(path: string): Uint8Array {
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

  /** A part as XML that `plainXml` prepared. */
  xml(path: string, root: string): string {
    return plainXml(decode(this.bytes(path), path), path, root);
  }

  /** The relationships of a part; none where it has none. */
  relationships(part: string): readonly Relationship[] {
    const path = relationshipsPath(part);
    return this.has(path) ? parseRelationships(this.xml(path, 'Relationships'), part) : [];
  }
}
