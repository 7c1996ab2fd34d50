import Handlebars from 'handlebars';

/** A self-contained web page: styles inline, nothing fetched, no script. `html` is rendered and so already escaped. */
export function page(html: string, title: string, css: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${Handlebars.escapeExpression(title)}</title>
<style>
${css.trim()}
</style>
</head>
<body>
${html.trim()}
</body>
</html>
`;
}
