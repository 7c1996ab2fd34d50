import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { generateWorkbook } from '../support/generate-workbooks.ts';
import { rawParts, rawXlsx, zipParts } from '../support/raw-xlsx.ts';

const { bytes: whole } = await generateWorkbook(7, 3);
const small = rawXlsx();

/** Each reading must end, soon, with a grid or a problem. */
function ends(bytes: Uint8Array): void {
  const started = performance.now();
  const result = readGrid(bytes);
  expect('grid' in result !== 'problem' in result).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
}

const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.tuple(position, fc.integer({ min: 0, max: 255 }));

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), ends));
});

test('any bytes that begin like a zip', () => {
  const zip = fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest]));
  fc.assert(fc.property(zip, ends));
});

test.each([
  ['a ledger', whole],
  ['a small workbook', small],
])('%s, cut anywhere', (_, bytes) => {
  fc.assert(
    fc.property(position, (at) => ends(bytes.slice(0, Math.floor(at * bytes.length)))),
    { numRuns: 200 },
  );
});

test.each([
  ['a ledger', whole],
  ['a small workbook', small],
])('%s, bytes changed', (_, bytes) => {
  const changed = fc.array(mutation, { minLength: 1, maxLength: 20 }).map((mutations) => {
    const copy = bytes.slice();
    for (const [at, value] of mutations) copy[Math.floor(at * copy.length)] = value;
    return copy;
  });
  fc.assert(fc.property(changed, ends), { numRuns: 400 });
});

/** Behind a right checksum, so that the damage reaches the XML. */
test('XML with pieces cut, doubled and swapped', () => {
  const parts = rawParts({
    rows: '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46295</v></c><c r="C1" t="inlineStr"><is><t>乙</t></is></c></row><row r="2"><c r="A2" t="str"><f>"a"</f><v>a &amp; b</v></c><c r="B2" t="b"><v>1</v></c></row>',
    strings: ['<si><t>甲</t></si>', '<si><r><t xml:space="preserve"> 甲</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'],
    formats: ['yyyy"年"m"月"d"日"'],
  });
  const paths = Object.keys(parts);
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '<c',
    '<row',
    '</c>',
    '<v>',
    '<t',
    '<si',
    '<!--',
    '<![CDATA[',
    '<?',
    '&#x',
    ' r="',
    '=',
    '\0',
  );
  const edit = fc.tuple(fc.nat(paths.length - 1), position, position, fc.oneof(pieces, fc.string({ maxLength: 5 })));
  const edited = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const changed = { ...parts };
    for (const [which, at, length, piece] of edits) {
      const path = paths[which]!;
      const xml = changed[path] as string;
      const from = Math.floor(at * xml.length);
      changed[path] = xml.slice(0, from) + piece + xml.slice(from + Math.floor(length * length * 30));
    }
    return zipParts(changed);
  });
  fc.assert(fc.property(edited, ends), { numRuns: 1500 });
});

/** Inputs on which a careless scan takes quadratic time. */
test.each<[string, string]>([
  ['open cells', '<c '.repeat(300_000)],
  ['open strings', '<si><t '.repeat(300_000)],
  ['open comments', '<!-'.repeat(300_000)],
  ['open CDATA', '<![CDATA['.repeat(100_000)],
  ['formulas without results', '<c><f>1</f></c>'.repeat(200_000)],
  ['equals signs', '<c ='.repeat(200_000)],
  ['open values', `<c>${'<v '.repeat(300_000)}</c>`],
  ['cells in other order', Array.from({ length: 50_000 }, (_, i) => `<c r="A${50_000 - i}"><v>1</v></c>`).join('')],
])('hostile length: %s', (_, xml) => {
  for (const path of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml']) {
    const [root, body] = path.includes('sheet1') ? ['worksheet', 'sheetData'] : [ROOTS[path]!, 'cellXfs'];
    ends(zipParts(rawParts({ parts: { [path]: `<${root}><${body}>${xml}</${body}></${root}>` } })));
  }
});

const ROOTS: Readonly<Record<string, string>> = {
  'xl/sharedStrings.xml': 'sst',
  'xl/styles.xml': 'styleSheet',
  'xl/workbook.xml': 'workbook',
};
