import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { type Day, yearOf } from '../../../../ledger/day.ts';

type Mend = (xml: string, date: Day) => string;

const dates: Mend = (xml, date) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** Without a label skip of 1 LibreOffice drops every second name; the chart's language is the document's. */
const chart: Mend = (xml) =>
  xml
    .replace(/(<c:lblOffset [^>]*>)(?!<c:tickLblSkip)/g, '$1<c:tickLblSkip val="1"/>')
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>');

const MENDS: readonly { readonly part: RegExp; readonly mend: Mend }[] = [
  { part: /^docProps\/core\.xml$/, mend: dates },
  { part: /^word\/charts\/chart\d+\.xml$/, mend: chart },
];

function part(name: string, bytes: Uint8Array<ArrayBuffer>, date: Day): Uint8Array<ArrayBuffer> {
  if (name.endsWith('.xlsx')) return mend(bytes, date);
  const mends = MENDS.filter((one) => one.part.test(name));
  if (mends.length === 0) return bytes;
  return strToU8(mends.reduce((xml, one) => one.mend(xml, date), strFromU8(bytes)));
}

/**
 * Mends what `docx` leaves to the clock and what it writes against the schema, and packs the parts again with the
 * document's own date: the same content gives the same bytes.
 */
export function mend(bytes: Uint8Array, date: Day): Uint8Array<ArrayBuffer> {
  const parts: Unzipped = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts[name] = part(name, content, date);
  // A zip keeps local time without a zone, so a local date comes out as the same bytes wherever it runs.
  const mtime = new Date(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return zipSync(parts, { level: 6, mtime });
}
