import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import card from './card.css.hbs';
import screen from './page.css.hbs';
import { dataAddress, picture } from './images.ts';
import { linkAmong } from './links.ts';
import type { Handbook } from './list.ts';
import { type Heading, render } from './markdown.ts';

const escape = (text: string): string => Handlebars.escapeExpression(text);

/** A list of the sections, each with the list of its own. */
function listOf(headings: readonly Heading[], level: number): string {
  const starts = headings.flatMap((heading, at) => (heading.level === level ? [at] : []));
  const items = starts.map((start, i) => {
    const { text, anchor } = headings[start]!;
    const within = level < 3 ? listOf(headings.slice(start + 1, starts[i + 1]), level + 1) : '';
    return `<li><a href="#${escape(anchor)}">${escape(text)}</a>${within}</li>\n`;
  });
  return items.length === 0 ? '' : `<ol>\n${items.join('')}</ol>\n`;
}

/** Tables and listings scroll within themselves where the screen is narrow, by keyboard too. */
function scrolling(html: string): string {
  let tables = 0;
  return html
    .replace(/<table>[\s\S]*?<\/table>/g, (table) => {
      const name = `表${(tables += 1)}`;
      return `<section class="scroll" aria-label="${name}" tabindex="0">\n${table}\n</section>`;
    })
    .replaceAll('<th>', '<th scope="col">')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replace(/(<code) class="language-\w+"/g, '$1');
}

/** A self-contained page without script: everything is in it, and its policy refuses whatever else. */
export function pageOf({ title, audience, layout }: Handbook, source: string, folder: string): string {
  const image = (src: string): Readonly<Record<string, string>> => {
    const { width, height, ...rest } = picture(folder, src);
    return { src: dataAddress({ width, height, ...rest }), width: String(width), height: String(height) };
  };
  const { html, headings } = render(source, { link: linkAmong('html'), image });
  const style = `\n${[screen, ...(layout === 'card' ? [card] : [])].map((css) => css.trim()).join('\n')}\n`;
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const main = `<main>\n${scrolling(html).trim()}\n</main>`;
  const nav = `<nav class="contents" aria-label="目录">\n<p class="contents-head">目录</p>\n${listOf(headings, 2)}</nav>\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escape(`写给${audience}`)}">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
${layout === 'card' ? main : `<div class="with-contents">\n${nav}${main}\n</div>`}
</body>
</html>
`;
}
