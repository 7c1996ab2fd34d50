/** A page without its own script, which is the last thing in its body. */
export const withoutScript = (html: string): string =>
  html.replace(/<script>[^<]*(?:<(?!\/script>)[^<]*)*<\/script>\n(?=<\/body>)/, '');

/** What is between `<body>` and the page's own script. */
export function bodyOf(html: string): string {
  const plain = withoutScript(html);
  return plain.slice(plain.indexOf('<body>') + '<body>\n'.length, plain.indexOf('</body>'));
}

/** What asks for something from elsewhere, or runs. */
export const ASKING = /<script|<link|<iframe|https?:|url\(|@import|\son\w+=/i;
