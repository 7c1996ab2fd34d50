import { inflateRawSync } from 'node:zlib';
import { u16, u32 } from '../../ledger/xlsx/bytes.ts';
import { crc32 } from '../../ledger/xlsx/crc32.ts';

/** What the central directory says of an entry. */
export interface Declared {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** One file of a zip, packed; `lies` stand in the central directory in place of the truth. */
export interface Entry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly declared: Declared;
  readonly lies?: Partial<Declared> & { readonly offset?: number };
}

const END_SIZE = 22;

/** The entries of a whole and honest zip. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const end = bytes.length - END_SIZE;
  let at = u32(bytes, end + 16);
  return Array.from({ length: u16(bytes, end + 10) }, () => {
    const [flags, method, crc] = [u16(bytes, at + 8), u16(bytes, at + 10), u32(bytes, at + 16)];
    const [packedSize, size, local] = [u32(bytes, at + 20), u32(bytes, at + 24), u32(bytes, at + 42)];
    const name = bytes.subarray(at + 46, at + 46 + u16(bytes, at + 28));
    const data = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
    // Sizes behind the data, as bit 3 has it, are written in front.
    const declared = { flags: flags & ~8, method, crc, packedSize, size };
    return { name, packed: bytes.subarray(data, data + packedSize), declared };
  });
}

export function nameOf({ name }: Entry): string {
  return new TextDecoder().decode(name);
}

export function contentOf({ packed, declared: { method } }: Entry): Uint8Array {
  return method === 0 ? packed : inflateRawSync(packed);
}

/** An entry of these bytes, stored, so that making it costs nothing. */
export function stored(name: Uint8Array, content: Uint8Array): Entry {
  const size = content.length;
  return { name, packed: content, declared: { flags: 0x800, method: 0, crc: crc32(content), packedSize: size, size } };
}

function header(view: DataView, at: number, { flags, method, crc, packedSize, size }: Declared, name: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
}

/** Writes a zip, lies and all. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const sizes = entries.map(({ name, packed }) => 30 + name.length + packed.length);
  const directory = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const start = sizes.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(start + directory + END_SIZE);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = start;
  entries.forEach(({ name, packed, declared, lies }, index) => {
    view.setUint32(local, 0x04034b50, true);
    header(view, local + 4, declared, name.length);
    bytes.set(name, local + 30);
    bytes.set(packed, local + 30 + name.length);
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    header(view, central + 6, { ...declared, ...lies }, name.length);
    view.setUint32(central + 42, lies?.offset ?? local, true);
    bytes.set(name, central + 46);
    local += sizes[index]!;
    central += 46 + name.length;
  });
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, start, true);
  return bytes;
}
