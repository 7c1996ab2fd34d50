import { describe, expect, it } from 'vitest';
import { indexOfBytes, lastIndexOfBytes, ascii } from '../../ledger/xlsx/bytes.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { rawParts, zipParts } from '../support/raw-xlsx.ts';

const MEGABYTES = 24;

describe('a part that is one character, for long', () => {
  it.each(['<', '>', ' ', '/', '!', '&', '"', '\0', 'x'])('%j ends within 2 s', (letter) => {
    const content = new Uint8Array(MEGABYTES << 20).fill(letter.charCodeAt(0));
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml']) {
      const bytes = zipParts(rawParts({ parts: { [path]: content } }));
      const before = process.cpuUsage();
      expect(readGrid(bytes)).toHaveProperty('problem.code');
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(2);
    }
  });
});

it('a sequence of bytes is found where it first and last begins', () => {
  const bytes = ascii('<<a></a><</a>');
  const found = (wanted: string): readonly number[] => [
    indexOfBytes(bytes, ascii(wanted)),
    lastIndexOfBytes(bytes, ascii(wanted)),
  ];
  expect(found('</a>')).toEqual([4, 9]);
  expect(found('<<')).toEqual([0, 8]);
  expect(found('a>')).toEqual([2, 11]);
  expect(found('</b>')).toEqual([-1, -1]);
  expect(found('<<a></a><</a>!')).toEqual([-1, -1]);
});
