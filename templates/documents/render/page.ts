import Handlebars from 'handlebars';
import { dress } from './page-dress.ts';
import script from './page-script.page.js';
import screen from './page.css.hbs';

/** The source expression by which a content-security policy lets an inline text pass. */
async function digestOf(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/**
 * A self-contained web page: styles and script inline, nothing fetched, and its policy refuses whatever else. It is complete
 * without script. `html` is rendered and so already escaped; `css` is how its document looks on paper. The same document
 * gives the same bytes.
 */
export async function page(html: string, title: string, css: string): Promise<string> {
  const { body, styles } = dress(html);
  const style = `\n${[css, screen, styles].map((part) => part.trim()).join('\n')}\n`;
  const run = `\n${script.trim()}\n`;
  const [styleDigest, runDigest] = await Promise.all([digestOf(style), digestOf(run)]);
  const policy = `default-src 'none'; style-src ${styleDigest}; script-src ${runDigest}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${Handlebars.escapeExpression(title)}</title>
<style>${style}</style>
</head>
<body>
${body.trim()}
<script>${run}</script>
</body>
</html>
`;
}
