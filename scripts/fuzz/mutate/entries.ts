import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../ledger/xlsx/crc32.ts';
import type { Random } from '../../demo/random.ts';
import { type Declared, type Entry, contentOf, nameOf, stored } from '../zip.ts';

/** A change to the entries of a zip. */
export type EntryMutation = (entries: readonly Entry[], random: Random) => readonly Entry[];

const text = new TextEncoder();

function changed(entries: readonly Entry[], random: Random, change: (entry: Entry) => Entry): readonly Entry[] {
  const at = random.between(0, entries.length - 1);
  return entries.map((entry, index) => (index === at ? change(entry) : entry));
}

const lying = (
  entries: readonly Entry[],
  random: Random,
  lies: (declared: Declared) => Entry['lies'],
): readonly Entry[] =>
  changed(entries, random, (entry) => ({ ...entry, lies: { ...entry.lies, ...lies(entry.declared) } }));

const sizes = (true_: number, random: Random): number =>
  random.pick([0, 1, true_ - 1, true_ + 1, true_ >> 1, true_ * 2, 0x7fffffff, 0xfffffffe, 0xffffffff]) >>> 0;

const NAMES: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll('/', '\\'),
  (name) => name.toUpperCase(),
  (name) => `/${name}`,
  (name) => `../${name}`,
  (name) => `../../../../tmp/${name}`,
  (name) => `C:\\${name}`,
  (name) => `${name}\0.png`,
  (name) => `${name}/`,
  (name) => `x/${'n'.repeat(60_000)}/${name}`,
  (name) => name.replace('xml', 'xm\u202Al'),
  () => '',
  () => '__proto__',
  () => 'constructor',
];

/** Packed runs of one character, which unpack to a thousand times their length. */
const bombs = new Map<string, Entry>();

function bomb(megabytes: number, letter: string): Entry {
  const key = `${megabytes} ${letter}`;
  let made = bombs.get(key);
  if (made === undefined) {
    const content = new Uint8Array(megabytes << 20).fill(letter.charCodeAt(0));
    const packed = deflateRawSync(content, { level: 9 });
    const declared = { flags: 0, method: 8, crc: crc32(content), packedSize: packed.length, size: content.length };
    bombs.set(key, (made = { name: new Uint8Array(0), packed, declared }));
  }
  return made;
}

export const ENTRY_MUTATIONS: Readonly<Record<string, EntryMutation>> = {
  'size lies': (entries, random) => lying(entries, random, ({ size }) => ({ size: sizes(size, random) })),
  'packed size lies': (entries, random) =>
    lying(entries, random, ({ packedSize }) => ({ packedSize: sizes(packedSize, random) })),
  'checksum lies': (entries, random) => lying(entries, random, ({ crc }) => ({ crc: (crc ^ 1) >>> 0 })),
  'offset lies': (entries, random) =>
    lying(entries, random, ({ size }) => ({ offset: random.pick([0, 1, size, 0x7fffffff, 0xfffffffe, 0xffffffff]) })),
  'another method': (entries, random) =>
    lying(entries, random, () => ({ method: random.pick([0, 1, 8, 9, 12, 14, 93, 99]) })),
  'said to be encrypted': (entries, random) => lying(entries, random, () => ({ flags: 1 })),
  'another name': (entries, random) =>
    changed(entries, random, (entry) => ({
      ...entry,
      name: text.encode(random.pick(NAMES)(nameOf(entry))).slice(0, 65_535),
    })),
  'entry doubled': (entries, random) => [...entries, random.pick(entries)],
  'entry doubled in capitals': (entries, random) => {
    const entry = random.pick(entries);
    return [...entries, { ...entry, name: text.encode(nameOf(entry).toUpperCase()) }];
  },
  'another part under the same name': (entries, random) => [
    ...entries,
    { ...random.pick(entries), name: random.pick(entries).name },
  ],
  'entry dropped': (entries, random) => {
    const dropped = random.pick(entries);
    return entries.filter((entry) => entry !== dropped);
  },
  'contents swapped': (entries, random) => {
    const [a, b] = [random.pick(entries), random.pick(entries)];
    return entries.map((entry) =>
      entry === a ? { ...b, name: a.name } : entry === b ? { ...a, name: b.name } : entry,
    );
  },
  'packed data cut, sizes told': (entries, random) =>
    changed(entries, random, (entry) => {
      const packed = entry.packed.slice(0, random.between(0, entry.packed.length));
      return { ...entry, packed, declared: { ...entry.declared, packedSize: packed.length } };
    }),
  'packed data flipped': (entries, random) =>
    changed(entries, random, (entry) => {
      const packed = entry.packed.slice();
      if (packed.length > 0) packed[random.between(0, packed.length - 1)]! ^= 1 << random.between(0, 7);
      return { ...entry, packed };
    }),
  'stored, not packed': (entries, random) => changed(entries, random, (entry) => stored(entry.name, contentOf(entry))),
  'a bomb that tells its size': (entries, random) =>
    changed(entries, random, ({ name }) => ({
      ...bomb(random.pick([8, 24]), random.pick([' ', '<', 'x', '\0'])),
      name,
    })),
  'a bomb of another size': (entries, random) =>
    changed(entries, random, ({ name, declared: { size } }) => ({
      ...bomb(64, 'A'),
      name,
      lies: { size: random.pick([size, 0xfffffffe]) },
    })),
  'many entries': (entries, random) => {
    const count = random.pick([200, 2_000, 9_990, 12_000, 65_534]);
    const extra = Array.from({ length: count }, (_, i) => stored(text.encode(`xl/extra${i}.xml`), new Uint8Array(0)));
    return [...entries, ...extra].slice(0, 65_534);
  },
};
