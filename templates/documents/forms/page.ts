import Handlebars from 'handlebars';
import { type Metrics, paperHeight, paperWidth } from './layout/metrics.ts';
import css from './forms.css.hbs';

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/** The sizes of a kind of form, on the screen and on paper. */
function sizes(metrics: Metrics): string {
  const { width, top, bottom, size, line, title, orientation } = metrics;
  const [paper, height] = [paperWidth(metrics), paperHeight(metrics)];
  const all: Readonly<Record<string, number>> = {
    ...{ paper, 'paper-height': height, width, top, bottom },
    ...{ size, line, title: title.size, 'title-line': title.line },
  };
  const declared = Object.entries(all).map(([name, value]) => `--${name}: ${points(value)};`);
  const margin = [top, (paper - width) / 2, bottom].map(points).join(' ');
  return `:root { ${declared.join(' ')} }\n@page { size: A4 ${orientation}; margin: ${margin}; }`;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The forms as a page to be printed as it stands: styles inline, nothing fetched, no script. `html` is rendered. */
export function formsPage(html: string, title: string, metrics: Metrics): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${Handlebars.escapeExpression(title)}</title>
<style>
${sizes(metrics)}
${css.trim()}
</style>
</head>
<body>
${html.trim()}
</body>
</html>
`;
}
