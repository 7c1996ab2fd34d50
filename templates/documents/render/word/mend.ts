import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { type Day, yearOf } from '../../../../ledger/day.ts';

type Mend = (xml: string, date: Day) => string;

const dates: Mend = (xml, date) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** Without a label skip of 1 LibreOffice drops every second name; the chart's language is the document's. */
const chart: Mend = (xml) =>
  xml
    .replace(/(<c:lblOffset [^>]*>)(?!<c:tickLblSkip)/g, '$1<c:tickLblSkip val="1"/>')
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>');

/**
 * `docx` has no option for these: no quarter of a space is put between Chinese and digits (“3件” is one word, and a
 * line holds 28 characters), no comma hangs out of the text block, and the small lines of tables and notes do not snap
 * to the grid of the body.
 */
const styles: Mend = (xml) =>
  xml.replace(/<w:style (?:(?!<\/w:style>).)*/gs, (style) => {
    const id = /w:styleId="(\w+)"/.exec(style)?.[1] ?? '';
    const extra = id === 'Normal' ? TYPOGRAPHY : SMALL.has(id) ? NO_GRID : '';
    return style.replace('<w:spacing ', `${extra}<w:spacing `);
  });

const TYPOGRAPHY = '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
const NO_GRID = '<w:snapToGrid w:val="0"/>';
const SMALL = new Set(['GwCell', 'GwHead', 'GwNote', 'GwCaption']);

/** `docx` numbers drawings through all documents of a run; here they count from 1 in each. */
const drawings: Mend = (xml) => {
  let n = 0;
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++n}`);
};

const MENDS: readonly { readonly part: RegExp; readonly mend: Mend }[] = [
  { part: /^docProps\/core\.xml$/, mend: dates },
  { part: /^word\/styles\.xml$/, mend: styles },
  { part: /^word\/document\.xml$/, mend: drawings },
  { part: /^word\/charts\/chart\d+\.xml$/, mend: chart },
];

/** Random ids of relationships (`rId` and 21 letters), numbered instead in the order they appear in the package. */
function numberRelations(): Mend {
  const ids = new Map<string, string>();
  return (xml) =>
    xml.replace(/(?<=")rId[\w-]{21}(?=")/g, (random) => {
      const id = ids.get(random) ?? `rIdDrawn${ids.size + 1}`;
      ids.set(random, id);
      return id;
    });
}

function part(name: string, bytes: Uint8Array<ArrayBuffer>, date: Day, relations: Mend): Uint8Array<ArrayBuffer> {
  if (name.endsWith('.xlsx')) return mend(bytes, date);
  if (!/\.(xml|rels)$/.test(name)) return bytes;
  const mends = [relations, ...MENDS.filter((one) => one.part.test(name)).map((one) => one.mend)];
  return strToU8(mends.reduce((xml, mendOne) => mendOne(xml, date), strFromU8(bytes)));
}

/**
 * Mends what `docx` leaves to the clock and what it writes against the schema, and packs the parts again with the
 * document's own date: the same content gives the same bytes.
 */
export function mend(bytes: Uint8Array, date: Day): Uint8Array<ArrayBuffer> {
  const parts: Unzipped = {};
  const relations = numberRelations();
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts[name] = part(name, content, date, relations);
  // A zip keeps local time without a zone, so a local date comes out as the same bytes wherever it runs.
  const mtime = new Date(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return zipSync(parts, { level: 3, mtime });
}
