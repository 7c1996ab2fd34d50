import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of a Word document outside its tables, with its style; or a table, a chart. */
export interface Part {
  readonly style: string;
  readonly text: string;
}

const TABLE = '［表］';
const CHART = '［图］';

/** The imprint stands in a box; its paragraphs are taken out of it. */
const unboxed = (markup: string): string =>
  markup.replace(
    /<w:r><mc:AlternateContent>.*?<w:txbxContent>(.*?)<\/w:txbxContent>.*?<\/mc:AlternateContent><\/w:r>/gs,
    '</w:p>$1<w:p>',
  );

/** The parts of a Word document in order. */
export function partsOfWord(docx: Uint8Array): readonly Part[] {
  const markup = strFromU8(unzipSync(docx)['word/document.xml']!);
  const outside = unboxed(markup).replace(/<w:tbl>.*?<\/w:tbl>/gs, `<w:p><w:pStyle w:val="${TABLE}"/></w:p>`);
  return [...outside.matchAll(/<w:p(?:\s[^>]*)?(?<!\/)>(.*?)<\/w:p>/gs)].map(([, inner]) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner!)?.[1] ?? '';
    const text = [...inner!.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, said]) => said).join('');
    return inner!.includes('<c:chart') ? { style: CHART, text: '' } : { style, text: text.trim() };
  });
}

/** A rule of the whole document: what is wrong in its parts. */
type DocumentRule = (parts: readonly Part[]) => readonly string[];

const ofStyle = (parts: readonly Part[], style: string): readonly string[] =>
  parts.filter((part) => part.style === style).map(({ text }) => text);

const NUMERALS = '一二三四五六七八九十';
const numeral = (n: number): string =>
  n <= 10
    ? NUMERALS[n - 1]!
    : n < 20
      ? `十${NUMERALS[n - 11]!}`
      : `${NUMERALS[Math.floor(n / 10) - 1]!}十${n % 10 ? NUMERALS[(n % 10) - 1]! : ''}`;

const LEVELS: Readonly<Record<string, number>> = { Heading1: 1, Heading2: 2 };
/** What ends a section. */
const ENDS = new Set(['GwAttach', 'GwSigner', 'GwAnnexLabel']);

const headingOverNothing: DocumentRule = (parts) => {
  const filled = parts.filter(({ style, text }) => text !== '' || style === TABLE || style === CHART);
  return filled.flatMap(({ style, text }, at) => {
    const level = LEVELS[style];
    const next = filled[at + 1];
    if (level === undefined) return [];
    const ended = next === undefined || ENDS.has(next.style) || (LEVELS[next.style] ?? 3) <= level;
    return ended ? [text] : [];
  });
};

const sectionsInOrder: DocumentRule = (parts) => {
  const numbered = ofStyle(parts, 'Heading1').filter((text) => /^[一二三四五六七八九十]+、/.test(text));
  return numbered.filter((text, at) => !text.startsWith(`${numeral(at + 1)}、`));
};

const pointsInOrder: DocumentRule = (parts) => {
  let at = 0;
  return parts.flatMap(({ style, text }) => {
    if (style === 'Heading1') at = 0;
    if (style !== 'Heading2' || !/^（[一二三四五六七八九十]+）/.test(text)) return [];
    at += 1;
    return text.startsWith(`（${numeral(at)}）`) ? [] : [text];
  });
};

const captionsInOrder: DocumentRule = (parts) =>
  (['表', '图'] as const).flatMap((kind) => {
    const all = [...ofStyle(parts, 'GwCaption'), ...ofStyle(parts, 'GwFigureCaption')];
    const numbers = all.flatMap((text) => new RegExp(`^${kind}(\\d+)　`).exec(text)?.[1] ?? []);
    return numbers.flatMap((n, at) => (Number(n) === at + 1 ? [] : [`${kind}${n}`]));
  });

const annexesAsListed: DocumentRule = (parts) => {
  const listed = [...ofStyle(parts, 'GwAttach'), ...ofStyle(parts, 'GwAttachNext')].map((text) =>
    text.replace(/^附件：/, '').replace(/^\d+．/, ''),
  );
  const titles = ofStyle(parts, 'GwAnnexTitle');
  const enclosed = titles.length === 0;
  const bound = listed.filter((text) => !text.endsWith('（另附）'));
  return enclosed || bound.join('|') === titles.join('|') ? [] : [`${listed.join('、')} ≠ ${titles.join('、')}`];
};

const tableBelow: DocumentRule = (parts) =>
  parts.flatMap(({ text }, at) => {
    if (!/见下[表图]/.test(text)) return [];
    const rest = parts.slice(at + 1);
    const end = rest.findIndex(({ style }) => style in LEVELS || ENDS.has(style));
    const section = end === -1 ? rest : rest.slice(0, end);
    return section.some(({ style }) => style === (text.includes('见下图') ? CHART : TABLE)) ? [] : [text];
  });

const annexThatIs: DocumentRule = (parts) => {
  const listed = [...ofStyle(parts, 'GwAttach'), ...ofStyle(parts, 'GwAttachNext')];
  const labels = new Set(listed.length > 1 ? listed.map((_, at) => `附件${at + 1}`) : listed.map(() => '附件'));
  return parts.flatMap(({ style, text }) =>
    style !== 'GwBody'
      ? []
      : [...text.matchAll(/见(附件\d*)/g)].flatMap(([, name]) => (labels.has(name!) ? [] : [text])),
  );
};

const RATES = ['承诺率', '销号率', '按期兑现率', '满意率'];

/** A rate's first number has its denominator beside it, a share its whole before it in the same sentence. */
const denominators: DocumentRule = (parts) => {
  const body = parts.filter(({ style }) => style === 'GwBody').map(({ text }) => text);
  const rates = RATES.flatMap((rate) => {
    const first = body
      .map((text) => new RegExp(`(?<!期)${rate}(?:为)?(?:\\d+\\.\\d%|“—”)(.{0,40})`).exec(text))
      .find(Boolean);
    return first && !/^（[^）]*占[^）]*的比例/.test(first[1]!) ? [first[0]] : [];
  });
  const shares = body.flatMap((text) =>
    text.split(/[。；](?=[^”）])/).flatMap((sentence) => {
      const found = /占(?:其中的)?\d+\.\d%/.exec(sentence);
      return found && !/\d/.test(sentence.slice(0, found.index)) ? [sentence] : [];
    }),
  );
  return [...rates, ...shares];
};

const headingWithStop: DocumentRule = (parts) =>
  parts.filter(({ style, text }) => style in LEVELS && /[。，；：、]$/.test(text)).map(({ text }) => text);

/** A blank to fill in and a telephone number end a line by themselves. */
const paragraphWithoutStop: DocumentRule = (parts) =>
  parts
    .filter(
      ({ style, text }) =>
        style === 'GwBody' && text !== '' && !/[。：！？…；][”）]*$|[＿月日]$|电话：[\d-]+$/.test(text),
    )
    .map(({ text }) => text);

const addressed: DocumentRule = (parts) => {
  const to = ofStyle(parts, 'GwTo');
  const first = parts[parts.findIndex(({ style }) => style === 'GwTo') + 1];
  if (to.length === 0) return [];
  return [
    ...to.filter((text) => !text.endsWith('：')),
    ...(first && /如下：$|如下。$/.test(first.text) ? [] : [first?.text ?? '']),
  ];
};

/** The body in the red mark signs, but for a joint group, whose units do. */
const signedByMark: DocumentRule = (parts) => {
  const mark = parts.find(({ style }) => style.startsWith('GwOrg'))?.text.replace(/文件$/, '');
  const signers = ofStyle(parts, 'GwSigner');
  if (signers.length === 0) return ['no signer'];
  return mark === undefined || signers.length > 1 || signers.includes(mark) ? [] : [`${mark} ≠ ${signers.join('、')}`];
};

const dated: DocumentRule = (parts) => {
  const days = ofStyle(parts, 'GwDate');
  return days.length === 1 && /^20\d\d年\d{1,2}月\d{1,2}日$/.test(days[0]!) ? [] : [`date: ${days.join('、')}`];
};

const copiesEndInAStop: DocumentRule = (parts) =>
  ofStyle(parts, 'GwBanji').filter((text) => /抄送：/.test(text) && !text.endsWith('。'));

/** What clerks check in a document as a whole; by name. */
export const DOCUMENT_RULES: Readonly<Record<string, DocumentRule>> = {
  'a heading over nothing': headingOverNothing,
  'sections out of order': sectionsInOrder,
  'points out of order': pointsInOrder,
  'tables or figures out of order': captionsInOrder,
  'annexes other than listed': annexesAsListed,
  'a table or figure that is not below': tableBelow,
  'an annex that is not there': annexThatIs,
  'a share without what it is of': denominators,
  'a heading with a stop': headingWithStop,
  'a paragraph without a stop': paragraphWithoutStop,
  'no addressee or opening': addressed,
  'signed by another than the mark': signedByMark,
  'no date': dated,
  'copies without a stop': copiesEndInAStop,
};

/** What the rules find in a document. */
export function faultsOfDocument(parts: readonly Part[]): readonly string[] {
  return Object.entries(DOCUMENT_RULES).flatMap(([name, rule]) => rule(parts).map((found) => `${name}: ${found}`));
}
