import { type Random, randomFrom } from '../demo/random.ts';
import type { Base } from './bases.ts';
import { BYTE_MUTATIONS } from './mutate/bytes.ts';
import { ENTRY_MUTATIONS } from './mutate/entries.ts';
import { XML_MUTATIONS } from './mutate/xml.ts';
import { type Entry, contentOf, nameOf, stored, zipOf } from './zip.ts';

/** A damaged workbook, and how it came to be. */
export interface Case {
  readonly bytes: Uint8Array;
  readonly base: string;
  /** Where the damage is: in the file's bytes, in the zip's entries, or in the XML of a whole package. */
  readonly level: 'bytes' | 'entries' | 'xml';
  readonly mutations: readonly string[];
}

type Made = Omit<Case, 'base' | 'level'>;

/** How often a part is changed, by its name; other parts hardly matter to the reader. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/sharedStrings/i, 12],
  [/worksheets\/[^/]*\.xml$/i, 3],
  [/workbook\.xml$/i, 4],
  [/workbook\.xml\.rels$/i, 3],
  [/styles/i, 2],
  [/tables\//i, 1],
];

function ofBytes(base: Base, random: Random, bases: readonly Base[]): Made {
  const mutations: string[] = [];
  let { bytes } = base;
  for (let n = random.pick([1, 1, 1, 2, 3]); n > 0 && bytes.length > 0; n -= 1) {
    const name = random.pick(Object.keys(BYTE_MUTATIONS));
    bytes = BYTE_MUTATIONS[name]!(bytes, random, random.pick(bases).bytes);
    mutations.push(name);
  }
  return { bytes, mutations };
}

function ofEntries(base: Base, random: Random): Made {
  const mutations: string[] = [];
  let { entries } = base;
  for (let n = random.pick([1, 1, 2]); n > 0 && entries.length > 0; n -= 1) {
    const name = random.pick(Object.keys(ENTRY_MUTATIONS));
    entries = ENTRY_MUTATIONS[name]!(entries, random);
    mutations.push(name);
  }
  return { bytes: zipOf(entries), mutations };
}

function partOf(entries: readonly Entry[], random: Random): Entry {
  const weighed = entries.flatMap((entry) => {
    const weight = WEIGHTS.find(([pattern]) => pattern.test(nameOf(entry)))?.[1] ?? 0.2;
    return random.chance(weight / 12) ? [entry] : [];
  });
  return random.pick(weighed.length === 0 ? entries : weighed);
}

function ofXml(base: Base, random: Random): Made {
  const mutations: string[] = [];
  let { entries } = base;
  for (let n = random.pick([1, 1, 1, 2, 4]); n > 0; n -= 1) {
    const part = partOf(entries, random);
    const name = random.pick(Object.keys(XML_MUTATIONS));
    const changed = XML_MUTATIONS[name]!(new TextDecoder().decode(contentOf(part)), random);
    const content = typeof changed === 'string' ? new TextEncoder().encode(changed) : changed;
    entries = entries.map((entry) => (entry === part ? stored(part.name, content) : entry));
    mutations.push(`${name} in ${nameOf(part)}`);
  }
  return { bytes: zipOf(entries), mutations };
}

/** The case of a number: the same seed, number and bases give the same bytes. */
export function makeCase(bases: readonly Base[], seed: number, number: number): Case {
  const random = randomFrom(`${seed} ${number}`);
  const base = random.pick(bases);
  const level = random.pick(['bytes', 'entries', 'xml', 'xml', 'xml'] as const);
  const made =
    level === 'bytes'
      ? ofBytes(base, random, bases)
      : level === 'entries'
        ? ofEntries(base, random)
        : ofXml(base, random);
  return { ...made, base: base.name, level };
}
