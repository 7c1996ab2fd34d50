import Handlebars from 'handlebars';
import {
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
  html as names,
  parseFragment,
  serialize,
} from 'parse5';
import { type Element, attribute, classes, elements, isElement, textOf } from './word/tree.ts';

/** A document as the body of its page. */
export interface Dressed {
  readonly body: string;
  /** What stood in `style` attributes, which the page's policy refuses. */
  readonly styles: string;
}

/** From so many sections on, a page has a table of contents. */
const MANY_SECTIONS = 3;
/** A table with more lines than this is folded. */
const MANY_ROWS = 50;

const escape = (text: string): string => Handlebars.escapeExpression(text);

function make(tag: string, attributes: Readonly<Record<string, string>>, children: readonly Tree.ChildNode[]): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const made = tree.createElement(tag, names.NS.HTML, attrs);
  for (const child of children) tree.appendChild(made, child);
  return made;
}

const within = (element: Element): readonly Element[] =>
  elements(element).flatMap((child) => [child, ...within(child)]);

const text = (element: Element): string => textOf(element).trim();

/** What a heading is called in the contents: of an annex its label, and its title beside it. */
function entryOf(heading: Element, siblings: readonly Element[]): { readonly name: string; readonly more: string } {
  const before = siblings[siblings.indexOf(heading) - 1];
  const isAnnex = before !== undefined && classes(before).includes('annex-label');
  return isAnnex ? { name: text(before), more: text(heading) } : { name: text(heading), more: '' };
}

/** Gives the sections' headings ids, and lists them. */
function contents(all: readonly Element[]): string {
  const headings = all.filter(({ tagName }) => tagName === 'h2');
  if (headings.length < MANY_SECTIONS) return '';
  const items = headings.map((heading, i) => {
    const id = attribute(heading, 'id') ?? `s${i + 1}`;
    if (attribute(heading, 'id') === undefined) heading.attrs.push({ name: 'id', value: id });
    const { name, more } = entryOf(heading, elements(heading.parentNode as Element));
    const rest = more === '' ? '' : ` <span class="more">${escape(more)}</span>`;
    return `<li><a href="#${escape(id)}">${escape(name)}${rest}</a></li>\n`;
  });
  return `<nav class="contents" aria-label="目录">\n<p class="contents-head">目录</p>\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

const isFolded = ({ parentNode }: Tree.ChildNode): boolean =>
  parentNode !== null && isElement(parentNode as Tree.ChildNode)
    ? (parentNode as Element).tagName === 'details' || isFolded(parentNode as Element)
    : false;

function bodyRows(table: Element): number {
  const bodies = elements(table).filter(({ tagName }) => tagName === 'tbody');
  return bodies.reduce((sum, body) => sum + elements(body).length, 0);
}

/** Folds a long table, so that the page opens calm; the summary says what it is and how long. */
function fold(table: Element): void {
  const rows = bodyRows(table);
  if (rows <= MANY_ROWS || isFolded(table)) return;
  const parent = table.parentNode as Element;
  const scroll = classes(parent).includes('scroll');
  const whole = scroll ? parent : table;
  const around = whole.parentNode!;
  const caption = elements(table).find(({ tagName }) => tagName === 'caption');
  const name = caption ? text(caption) : ((scroll ? attribute(parent, 'aria-label') : undefined) ?? '清单');
  const summary = parseFragment(`<summary>${escape(name)} <span class="rows">共${rows}行</span></summary>`).childNodes;
  const details = make('details', { class: 'long' }, summary);
  tree.insertBefore(around, details, whole);
  tree.detachNode(whole);
  tree.appendChild(details, whole);
}

/** Turns `style` attributes into classes, each way of styling into one. */
function liftStyles(all: readonly Element[]): string {
  const known = new Map<string, string>();
  for (const element of all) {
    const at = element.attrs.findIndex(({ name }) => name === 'style');
    if (at < 0) continue;
    const style = element.attrs[at]!.value;
    const name = known.get(style) ?? `w${known.size + 1}`;
    known.set(style, name);
    const own = classes(element);
    element.attrs.splice(at, 1);
    element.attrs = element.attrs.filter((one) => one.name !== 'class');
    element.attrs.push({ name: 'class', value: [...own, name].join(' ') });
  }
  return [...known].map(([style, name]) => `.${name} {\n  ${style};\n}\n`).join('');
}

/** Adds to a rendered document what a page has: contents, folds, a place for all styles. */
export function dress(rendered: string): Dressed {
  const fragment = parseFragment(rendered);
  const all = fragment.childNodes.filter(isElement).flatMap((element) => [element, ...within(element)]);
  const nav = contents(all);
  const styles = liftStyles(all);
  for (const table of all.filter(({ tagName }) => tagName === 'table')) fold(table);
  const main = `<main>\n${serialize(fragment).trim()}\n</main>`;
  return { body: nav === '' ? main : `<div class="with-contents">\n${nav}${main}\n</div>`, styles };
}
