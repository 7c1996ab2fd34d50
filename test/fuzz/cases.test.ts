import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/demo/random.ts';
import { type Base, makeBases } from '../../scripts/fuzz/bases.ts';
import { makeCase } from '../../scripts/fuzz/cases.ts';
import { BYTE_MUTATIONS } from '../../scripts/fuzz/mutate/bytes.ts';
import { ENTRY_MUTATIONS } from '../../scripts/fuzz/mutate/entries.ts';
import { XML_MUTATIONS } from '../../scripts/fuzz/mutate/xml.ts';
import { oddEntries } from '../../scripts/fuzz/odd.ts';
import { tryCase } from '../../scripts/fuzz/try-case.ts';
import { contentOf, nameOf, zipOf } from '../../scripts/fuzz/zip.ts';

let bases: readonly Base[];
beforeAll(async () => {
  bases = await makeBases();
});

describe('the workbooks that are damaged', () => {
  it('are whole: ledgers are accepted, others read', () => {
    const outcomes = new Map(bases.map(({ name, bytes }) => [name, tryCase(bytes)]));
    expect(Object.fromEntries(outcomes)).toEqual({
      'construction.xlsx': 'ledger, accepted',
      'police.xlsx': 'ledger, accepted',
      'town.xlsx': 'ledger, accepted',
      'libreoffice.xlsx': 'ledger, accepted',
      'openpyxl.xlsx': 'ledger, accepted',
      'command.xlsx': 'ledger, accepted',
      'manual.xlsx': 'ledger, accepted',
      'branches.xlsx': 'cells, no ledger',
      'roster.xlsx': 'cells, no ledger',
      'odd.xlsx': 'cells, no ledger',
    });
  });

  it('share no bytes with the cases made of them', () => {
    const before = bases.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
    for (let number = 0; number < 200; number += 1) makeCase(bases, 3, number);
    expect(bases.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(before);
  });
});

describe('cases', () => {
  it('are the same for the same seed and number, and others for others', () => {
    const bytesOf = (seed: number, number: number): string =>
      Buffer.from(makeCase(bases, seed, number).bytes).toString('base64');
    expect(bytesOf(1, 7)).toBe(bytesOf(1, 7));
    expect(bytesOf(1, 7)).not.toBe(bytesOf(1, 8));
    expect(bytesOf(1, 7)).not.toBe(bytesOf(2, 7));
  });

  it('use every mutation at every level', () => {
    const used = new Set<string>();
    const levels = new Set<string>();
    for (let number = 0; number < 2_000; number += 1) {
      const { level, mutations } = makeCase(bases, 1, number);
      levels.add(level);
      // The part's path stands behind that of XML.
      for (const mutation of mutations) used.add(level === 'xml' ? mutation.replace(/ in \S+$/, '') : mutation);
    }
    const all = [BYTE_MUTATIONS, ENTRY_MUTATIONS, XML_MUTATIONS].flatMap((group) => Object.keys(group));
    expect(all.filter((name) => !used.has(name))).toEqual([]);
    expect([...levels].sort()).toEqual(['bytes', 'entries', 'xml']);
  });
});

/** Whether one of ten tries changes something; a piece put in where it stood already changes nothing. */
const changes = (change: (seed: string) => boolean): boolean =>
  Array.from({ length: 10 }, (_, i) => `${i}`).some((seed) => change(seed));

describe('every mutation changes what it is given', () => {
  const whole = zipOf(oddEntries());
  const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

  it.each(Object.entries(BYTE_MUTATIONS))('bytes: %s', (_, mutate) => {
    const other = new Uint8Array(300).fill(7);
    expect(changes((seed) => !same(mutate(whole, randomFrom(seed), other), whole))).toBe(true);
  });

  it.each(Object.entries(ENTRY_MUTATIONS))('entries: %s', (name, mutate) => {
    const packed =
      name === 'stored, not packed' ? bases.find((one) => one.name === 'town.xlsx')!.entries : oddEntries();
    const before = zipOf(packed);
    expect(changes((seed) => !same(zipOf(mutate(packed, randomFrom(seed))), before))).toBe(true);
  });

  it.each(Object.entries(XML_MUTATIONS))('XML: %s', (_, mutate) => {
    const parts = oddEntries().filter((entry) => /sheet1\.xml$|sharedStrings/.test(nameOf(entry)));
    const changed = parts.some((entry) => {
      const xml = new TextDecoder().decode(contentOf(entry));
      return changes((seed) => mutate(xml, randomFrom(seed)) !== xml);
    });
    expect(changed).toBe(true);
  });
});
