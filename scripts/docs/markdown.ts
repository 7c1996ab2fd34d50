/** Text that means itself inside a cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(headers), `|${headers.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

/** Paragraphs, tables and headings with a blank line between, and a line end at the end. */
export function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
