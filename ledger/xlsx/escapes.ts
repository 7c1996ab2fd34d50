const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** XML entities. Unknown ones stay: without a document type, which is refused, nothing could define them. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g,
    (_, hex?: string, decimal?: string, name?: string) =>
      name !== undefined ? NAMED[name]! : character(hex !== undefined ? parseInt(hex, 16) : Number(decimal)),
  );
}

/** Excel's own escape for characters XML does not allow: `_x000D_`; a literal one is written `_x005F_x000D_`. */
function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * The text a person sees of the text in a cell or in the string table. Escapes can make half a character, which nothing can
 * write again; it becomes `�`.
 */
export function cellText(raw: string): string {
  const text = unescapeExcel(unescapeXml(raw));
  return text === raw ? text : text.replace(LONE_SURROGATE, '\ufffd');
}
