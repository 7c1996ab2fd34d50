import type { Extracted, JudgedFile } from './tasks.ts';

/** A `Buffer` is copied by `slice` only as a plain array of bytes. */
const ownCopy = <B extends Uint8Array>(bytes: B): B => Uint8Array.prototype.slice.call(bytes) as B;

const ownRows = (rows: Extracted['rows']): Extracted['rows'] =>
  rows && { items: ownCopy(rows.items), log: ownCopy(rows.log) };

/** What another process has sent, with bytes of its own: as they came they would keep the whole message in memory. */
export function ownExtracted({ extract, rows }: Extracted): Extracted {
  return { extract: ownCopy(extract), rows: ownRows(rows) };
}

/** The same of a workbook that was judged. */
export function ownJudged(one: JudgedFile): JudgedFile {
  const { links, extract, marked } = one;
  return {
    ...one,
    links: links && { ...links, names: ownCopy(links.names), members: ownCopy(links.members) },
    extract: extract && ownCopy(extract),
    marked: marked && { ...marked, log: marked.log.slice(), items: marked.items.slice() },
    rows: ownRows(one.rows),
  };
}
