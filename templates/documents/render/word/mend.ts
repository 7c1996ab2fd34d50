import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import type { Day } from '../../../../ledger/day.ts';

type Mend = (xml: string) => string;

/** The dates inside a file, set to one. */
export const dated = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** Without a label skip of 1 LibreOffice drops every second name; the chart's language is the document's. */
const chart: Mend = (xml) =>
  xml
    .replace(/(<c:lblOffset [^>]*>)(?!<c:tickLblSkip)/g, '$1<c:tickLblSkip val="1"/>')
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>');

/**
 * `docx` has no option for these: no quarter of a space is put between Chinese and digits (“3件” is one word, and a
 * line holds 28 characters), a comma at the end of a line hangs out as it does in Word unasked (LibreOffice takes this the
 * other way round, and what it lets hang behind a bracket it loses), and what is set in another size does not snap to
 * the grid of the body.
 */
const styles: Mend = (xml) =>
  xml.replace(/<w:style (?:(?!<\/w:style>).)*/gs, (style) => {
    const id = /w:styleId="(\w+)"/.exec(style)?.[1] ?? '';
    const extra = id === 'Normal' ? TYPOGRAPHY : OFF_GRID.has(id) ? NO_GRID : '';
    return style.replace('<w:spacing ', `${extra}<w:spacing `);
  });

const TYPOGRAPHY = '<w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
const NO_GRID = '<w:snapToGrid w:val="0"/>';
const OFF_GRID = new Set([
  'Title',
  'GwAnnexTitle',
  'GwOrg',
  'GwOrgLong',
  'GwOrgLonger',
  'GwCell',
  'GwHead',
  'GwNote',
  'GwCaption',
  'GwFigureCaption',
]);

/** What stands in where a machine lacks the faces of official documents: newer Windows has them by these names. */
const FACES: readonly (readonly [face: string, others: string])[] = [
  ['仿宋_GB2312', '仿宋,FangSong'],
  ['楷体_GB2312', '楷体,KaiTi'],
  ['方正小标宋简体', '方正小标宋_GBK,小标宋,华文中宋,宋体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
];

const fonts: Mend = (xml) => {
  const all = FACES.map(
    ([face, others]) => `<w:font w:name="${face}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  );
  return xml.replace(/\/>$/, `>${all.join('')}</w:fonts>`);
};

/** `docx` numbers drawings through all documents of a run; here they count from 1 in each. */
const drawings: Mend = (xml) => {
  let n = 0;
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++n}`);
};

const MENDS: readonly { readonly part: RegExp; readonly mend: Mend }[] = [
  { part: /^word\/styles\.xml$/, mend: styles },
  { part: /^word\/fontTable\.xml$/, mend: fonts },
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

/** A day on which nothing depends: the workbook inside a chart is dated by the file it lies in. */
const ANY_DAY = '2000-01-01' as Day;

/** The workbook of a chart with dates of its own taken out. */
function workbook(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts: Unzipped = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    parts[name] = /\.xml$/.test(name) ? strToU8(dated(strFromU8(content), ANY_DAY)) : content;
  }
  return zipSync(parts, { level: 3, mtime: new Date(2000, 0, 1) });
}

/** Mends what `docx` leaves to the clock and to chance, and what it writes against the schema or has no option for. */
export function mend(parts: Unzipped): Unzipped {
  const relations = numberRelations();
  const mended: Unzipped = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('.xlsx')) mended[name] = workbook(bytes);
    else if (!/\.(xml|rels)$/.test(name)) mended[name] = bytes;
    else {
      const mends = [relations, ...MENDS.filter((one) => one.part.test(name)).map((one) => one.mend)];
      mended[name] = strToU8(mends.reduce((xml, one) => one(xml), strFromU8(bytes)));
    }
  }
  return mended;
}
