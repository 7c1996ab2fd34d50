import type { Random } from '../../demo/random.ts';
import { HOSTILE_TEXTS, PIECES } from './pieces.ts';

/** A change to the text of a part; what can't be said in UTF-8 is given as bytes. */
export type XmlMutation = (xml: string, random: Random) => string | Uint8Array;

const place = (xml: string, random: Random): number => random.between(0, xml.length);

function stretch(xml: string, random: Random): readonly [number, number] {
  const from = place(xml, random);
  const most = random.chance(0.1) ? xml.length : 400;
  return [from, Math.min(xml.length, from + random.between(1, most))];
}

const inserted = (xml: string, at: number, piece: string): string => xml.slice(0, at) + piece + xml.slice(at);

/** Replaces one of the places that a pattern (with the flag `g`) finds; the text as it is where it finds none. */
function replacedOne(xml: string, random: Random, pattern: RegExp, by: (found: string) => string): string {
  const places = [...xml.matchAll(pattern)];
  if (places.length === 0) return xml;
  const { index, 0: found } = random.pick(places);
  return xml.slice(0, index) + by(found) + xml.slice(index + found.length);
}

const ADDRESSES = [
  'XFD1048576',
  'XFE1',
  'A1048577',
  'ZZZZZZ9',
  'A0',
  'A99999999999999999999',
  '7',
  'A',
  '',
  'a1',
  'A-1',
  'A1:B2',
  '０',
  'A1e9',
  '$A$1',
];
const NUMBERS = [
  '-1',
  '0',
  '1e308',
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '',
  ' ',
  '0x10',
  '1,5',
  '999999999999999999999',
  '2958466',
  '60',
  '0.999999999',
  '4294967296',
  '1_0',
  '٣',
  'true',
];
const TAG = /<[/\w][^<>]*>/g;

function utf16(xml: string, little: boolean, mark: boolean): Uint8Array {
  const text = mark ? `\ufeff${xml}` : xml;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

/** Bytes that are no UTF-8, somewhere: a lone surrogate, an overlong slash, a cut character, GBK. */
function withBytes(xml: string, random: Random): Uint8Array {
  const bad = random.pick([[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xe4, 0xb8], [0xb3, 0xd0, 0xc5, 0xb5], [0xff], [0]]);
  const at = place(xml, random);
  const [before, after] = [new TextEncoder().encode(xml.slice(0, at)), new TextEncoder().encode(xml.slice(at))];
  return Uint8Array.from([...before, ...bad, ...after]);
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]!} "${`&${'abcdefghi'[i]!};`.repeat(10)}">`).join('')}]>`;

export const XML_MUTATIONS: Readonly<Record<string, XmlMutation>> = {
  cut: (xml, random) => xml.slice(0, place(xml, random)),
  'stretch cut': (xml, random) => {
    const [from, to] = stretch(xml, random);
    return xml.slice(0, from) + xml.slice(to);
  },
  'stretch doubled': (xml, random) => inserted(xml, place(xml, random), xml.slice(...stretch(xml, random))),
  'stretches swapped': (xml, random) => {
    const [from, to] = stretch(xml, random);
    const rest = xml.slice(0, from) + xml.slice(to);
    return inserted(rest, place(rest, random), xml.slice(from, to));
  },
  'piece put in': (xml, random) => inserted(xml, place(xml, random), random.pick(PIECES)),
  'pieces between tags': (xml, random) => replacedOne(xml, random, TAG, (tag) => tag + random.pick(PIECES)),
  'tag dropped': (xml, random) => replacedOne(xml, random, TAG, () => ''),
  'tag doubled': (xml, random) => replacedOne(xml, random, TAG, (tag) => tag + tag),
  'closing tag dropped': (xml, random) => replacedOne(xml, random, /<\/[^<>]*>/g, () => ''),
  'tags renamed': (xml, random) =>
    replacedOne(xml, random, TAG, (tag) =>
      tag.replace(/\w+/, random.pick(['x:c', 'C', 'rowe', 'a'.repeat(10_000), 'v', 'is', 't'])),
    ),
  'tag cut open': (xml, random) =>
    replacedOne(xml, random, TAG, (tag) => tag.slice(0, random.between(1, tag.length - 1))),
  'cell or row doubled': (xml, random) =>
    replacedOne(xml, random, /<(c|row|si|sheet|xf|Relationship)\b[^<>]*?(?:\/>|>.*?<\/\1>)/gs, (found) =>
      // A huge one, put there by another mutation, is not made huger.
      found.repeat(found.length > 10_000 ? 2 : random.pick([2, 3, 2_000])),
    ),
  'address changed': (xml, random) =>
    replacedOne(xml, random, / (?:r|ref)="[^"]*"/g, (found) => found.replace(/"[^"]*"/, `"${random.pick(ADDRESSES)}"`)),
  'value changed': (xml, random) =>
    replacedOne(xml, random, /<v>[^<]*<\/v>/g, () => `<v>${random.pick([...NUMBERS, ...HOSTILE_TEXTS])}</v>`),
  'attribute changed': (xml, random) =>
    replacedOne(xml, random, / [\w:]+="[^"]*"/g, (found) =>
      found.replace(/"[^"]*"/, `"${random.pick([...NUMBERS, ...ADDRESSES, ...HOSTILE_TEXTS])}"`),
    ),
  'attribute dropped': (xml, random) => replacedOne(xml, random, / [\w:]+="[^"]*"/g, () => ''),
  'attribute without quotes': (xml, random) =>
    replacedOne(xml, random, / [\w:]+="[^"]*"/g, (found) => found.replaceAll('"', random.pick(['', "'", '“']))),
  'huge attribute': (xml, random) =>
    replacedOne(xml, random, TAG, (tag) => tag.replace(/\/?>$/, (end) => ` huge="${'长'.repeat(300_000)}"${end}`)),
  'many attributes': (xml, random) =>
    replacedOne(xml, random, TAG, (tag) => tag.replace(/\/?>$/, (end) => ` a="1"`.repeat(50_000) + end)),
  'deep nesting': (xml, random) => inserted(xml, place(xml, random), '<a>'.repeat(random.pick([1_000, 100_000]))),
  'nesting, closed': (xml, random) =>
    replacedOne(xml, random, TAG, (tag) => `${tag}${'<t>'.repeat(20_000)}${'</t>'.repeat(20_000)}`),
  'flood of entities': (xml, random) =>
    inserted(
      xml,
      place(xml, random),
      random.pick(['&amp;', '&#x4e2d;', '&#0;', '&lt;', '&a;', '&', '_x4e2d_']).repeat(100_000),
    ),
  'flood of tags': (xml, random) =>
    inserted(
      xml,
      place(xml, random),
      random
        .pick([
          '<c>',
          '<c r="A1">',
          '<row>',
          '<v>',
          '<si>',
          '<t>',
          '</c>',
          '<c/>',
          '<!---->',
          '<?x?>',
          '<![CDATA[]]>',
          '<rPh>',
          '<f>',
        ])
        .repeat(50_000),
    ),
  'billion laughs': (xml) => xml.replace(/\?>/, `?>${LAUGHS}`).replace(/<t>[^<]*/, '<t>&j;'),
  'text hostile': (xml, random) => replacedOne(xml, random, />[^<>]+</g, () => `>${random.pick(HOSTILE_TEXTS)}<`),
  'texts hostile': (xml, random) =>
    xml.replace(/<t([^<>]*)>[^<]*</g, (found, space: string) =>
      random.chance(0.05) ? `<t${space}>${random.pick(HOSTILE_TEXTS)}<` : found,
    ),
  'texts swapped': (xml, random) => {
    const texts = [...xml.matchAll(/<t(?: [^<>]*)?>[^<]*<\/t>/g)].map(([text]) => text);
    if (texts.length === 0) return xml;
    return xml.replace(/<t(?: [^<>]*)?>[^<]*<\/t>/g, (text) => (random.chance(0.1) ? random.pick(texts) : text));
  },
  'values moved': (xml, random) => {
    const values = [...xml.matchAll(/<v>[^<]*<\/v>/g)].map(([value]) => value);
    if (values.length === 0) return xml;
    return xml.replace(/<v>[^<]*<\/v>/g, (value) => (random.chance(0.1) ? random.pick(values) : value));
  },
  'in UTF-16': (xml, random) => utf16(xml, random.chance(0.5), random.chance(0.5)),
  'half in UTF-16': (xml, random) => utf16(xml, true, true).slice(0, random.between(1, xml.length * 2)),
  'declared otherwise': (xml, random) =>
    xml.replace(
      /^(?:<\?xml[^>]*>)?/,
      `<?xml version="1.0" encoding="${random.pick(['gb18030', 'utf-16', 'utf-7', 'latin1', 'x-user-defined', 'none', ''])}"?>`,
    ),
  'bytes that are no text': withBytes,
  'another prefix': (xml) => xml.replace(/<(\/?)(\w)/g, '<$1p:$2').replace('xmlns=', 'xmlns:p='),
  emptied: () => '',
  'white space': () => ' \r\n'.repeat(100_000),
};
