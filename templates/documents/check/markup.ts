import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { meant } from '../../../ledger/scheme/nearest.ts';
import type { Place } from '../render/inspect.ts';
import { at, blanked, withoutComments } from './source.ts';

/** The markup that becomes Word. What a template of the software's own uses besides, the committee's one may use too. */
const WORD_TAGS: readonly string[] = [
  ...['article', 'section', 'header', 'footer', 'div', 'h1', 'h2', 'h3', 'p', 'strong', 'span', 'br'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];
const EMPTY = new Set(['br', 'col', 'hr', 'wbr', 'img', 'input', 'link', 'meta', 'embed', 'source', 'base']);
/** What holds blocks or rows: text within has no paragraph. */
const NO_TEXT = new Set([
  'article',
  'section',
  'header',
  'footer',
  'div',
  'table',
  'colgroup',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'ul',
  'ol',
  'dl',
  'figure',
  'details',
]);
/** What holds text alone: no block stands within. */
const TEXT_ALONE = new Set(['p', 'h1', 'h2', 'h3', 'strong', 'span', 'caption', 'figcaption']);
const BLOCKS = new Set([...NO_TEXT, 'p', 'h1', 'h2', 'h3']);
const WHY: Readonly<Record<string, string>> = {
  script: '不能写程序',
  style: '样式由软件统一给出',
  link: '不能引用外面的文件',
  iframe: '不能嵌入别的网页',
  object: '不能嵌入别的文件',
  embed: '不能嵌入别的文件',
  img: '不能放图片',
  a: '这份文书里没有链接',
  b: '加粗请用 <strong>',
  em: '请用 <strong>',
  i: '请用 <strong>',
  ul: '请用 <p> 逐行写',
  ol: '请用 <p> 逐行写',
  li: '请用 <p> 逐行写',
  h4: '标题只到 <h3>',
};
const FETCHING = new Set([
  'src',
  'srcset',
  'action',
  'formaction',
  'data',
  'poster',
  'background',
  'xlink:href',
  'ping',
]);
/** In the place of what a template prints, so that it is text to the reader of markup; not a letter of any tag's name. */
const FILLER = 'ㄨ';

/** The markup of a template: blocks and partials blanked, what is printed replaced, every character where it stood. */
function markupOf(source: string): string {
  const code = withoutComments(source);
  return blanked(code, /\{\{~?[#/^>][^}]*\}\}|\{\{~?else\b[^}]*\}\}/g).replace(/\{\{[^}]*\}\}/g, (found) =>
    found.replace(/[^\n]/g, FILLER),
  );
}

/** The tags that a template uses. */
export const tagsOf = (source: string): ReadonlySet<string> =>
  new Set([...markupOf(source).matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase()));

/** The classes that a template uses, other than those that data give. */
export const classesOf = (source: string): readonly string[] =>
  [...markupOf(source).matchAll(/\sclass="([^"]*)"/gi)].flatMap(([, value = '']) =>
    value.split(/\s+/).filter((name) => name !== '' && !name.includes(FILLER)),
  );

function classFault(value: string, known: ReadonlySet<string>): string | null {
  const names = value.split(/\s+/).filter((name) => name !== '' && !name.includes(FILLER));
  const unknown = names.find((name) => !known.has(name));
  return unknown === undefined ? null : `没有“${unknown}”这种样式${meant(unknown, [...known])}`;
}

function attributeFault(name: string, value: string): string | null {
  if (name.includes(FILLER)) return '属性不能由数据拼成，只有引号里的值可以用数据';
  if (name.startsWith('on')) return `不能写属性“${name}”：文书里不能有程序`;
  if (FETCHING.has(name)) return `不能写属性“${name}”：文书不能引用外面的文件`;
  if (name === 'href' && !value.startsWith('#')) return '链接只能指向本页（href="#…"），不能指向外面';
  if (name === 'style' && !new RegExp(`^\\s*width:\\s*[\\d.${FILLER}]+%;?\\s*$`).test(value)) {
    return 'style 只能写列宽，如 style="width:20%"';
  }
  if (name === 'rowspan') return '不能写 rowspan：Word 中的格子不能跨行';
  if (name === 'colspan' && !/^[1-9]\d?$/.test(value) && !value.includes(FILLER)) return 'colspan 应是1到99的数';
  if (/[“”‘’＝＂＇]/.test(name + value)) return '标签里的引号、等号应是半角的 " 和 =';
  return null;
}

/** Tables without columns or rows of their own, which Word can't set; a piece within may bring them. */
function tableFaults(template: string, source: string): readonly Place[] {
  const report = (index: number, text: string): Place => ({ template, ...at(source, index), text });
  return [...withoutComments(source).matchAll(/<table\b[^]*?<\/table>/gi)].flatMap(({ 0: table, index }) => {
    if (table.includes('{{>')) return [];
    if (!/<tr\b/i.test(table)) return [report(index, '表格中一行也没有，缺 <tr>')];
    return /<col\b/i.test(table)
      ? []
      : [report(index, '表格要先写各列的宽：<colgroup><col style="width:20%">…</colgroup>')];
  });
}

/** How deep tags may stand in one another. */
const DEEPEST = 100;

/** What a template may use beside what every document may: the tags of the software's own, and all classes there are. */
export interface Known {
  readonly tags: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

/** A tag that was opened. */
interface Opened {
  readonly name: string;
  readonly offset: number;
}

/** Markup in a template that a document can't have or Word can't take, or that is not closed. */
export function markupFaults(template: string, source: string, known: Known): readonly Place[] {
  const found: Place[] = [];
  const markup = markupOf(source);
  const report = (offset: number, text: string): void => void found.push({ template, ...at(source, offset), text });
  const allowed = new Set([...WORD_TAGS, ...known.tags]);
  const open: Opened[] = [];
  const nested: (Opened & { readonly within: Opened })[] = [];
  const start = ({ tagName, attrs, location }: Token.TagToken): void => {
    const { startOffset, attrs: places = {} } = location!;
    const name = tagName.toLowerCase();
    if (!allowed.has(name)) {
      const why = WHY[name];
      report(
        startOffset,
        `不能用标签 <${name}>${why === undefined ? meant(name, [...allowed]) || '：Word 中没有与它相当的' : `：${why}`}`,
      );
    }
    const within = open.findLast((one) => TEXT_ALONE.has(one.name));
    if (within && BLOCKS.has(name)) nested.push({ within, name, offset: startOffset });
    for (const { name: key, value } of attrs) {
      const fault = attributeFault(key, value) ?? (key === 'class' ? classFault(value, known.classes) : null);
      if (fault !== null) report(places[key]?.startOffset ?? startOffset, fault);
    }
    if (EMPTY.has(name)) return;
    open.push({ name, offset: startOffset });
    if (open.length === DEEPEST + 1) report(startOffset, `标签一层套一层，最多${DEEPEST}层`);
  };
  const end = ({ tagName, location }: Token.TagToken): void => {
    const last = open.at(-1);
    if (last?.name === tagName) open.pop();
    else if (last === undefined) report(location!.startOffset, `</${tagName}> 前面没有 <${tagName}>`);
    else {
      const { line, column } = at(source, last.offset);
      report(
        location!.startOffset,
        `这里应以 </${last.name}> 结束第${line}行第${column}列的 <${last.name}>，却写了 </${tagName}>`,
      );
      if (open.some(({ name }) => name === tagName)) while (open.pop()?.name !== tagName);
    }
  };
  const text = ({ chars, location }: Token.CharacterToken): void => {
    const within = open.at(-1)?.name;
    if (within === undefined || !NO_TEXT.has(within)) return;
    const offset = location!.startOffset + chars.search(/\S/);
    report(offset, `文字要写在 <p>…</p> 等里面，不能直接放在 <${within}> 里`);
  };
  for (const { index } of markup.matchAll(new RegExp(`</?[a-z0-9]*${FILLER}`, 'gi')))
    report(index, '标签不能由数据拼成');
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: start,
      onEndTag: end,
      onCharacter: text,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.state = TokenizerMode.DATA;
  tokenizer.write(markup, true);
  for (const { within, name, offset } of nested) {
    // Where it is not closed, that is what is wrong.
    if (!open.includes(within)) report(offset, `<${within.name}> 里只能写文字，不能再放 <${name}>`);
  }
  for (const { name, offset } of open) report(offset, `<${name}> 没有结束，缺 </${name}>`);
  return [...found, ...tableFaults(template, source)];
}
