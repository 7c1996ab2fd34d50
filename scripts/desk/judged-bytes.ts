import type { Marked } from '../../ledger/across/copies.ts';
import { frame, unframed } from './frame.ts';
import type { LinksBeyondRoster } from './links.ts';
import type { PackedExtract } from './packed-extract.ts';
import type { PackedMembers } from './roster-rows.ts';
import type { JudgedFile, Recalled, RecalledBytes } from './tasks.ts';

/** What of a workbook judged is plain data; bytes are beside it, in whose places there is `null`. */
interface Told extends Pick<JudgedFile, 'filed' | 'cache'> {
  readonly links: (LinksBeyondRoster & Readonly<Record<'names' | 'members', null>>) | null;
  readonly marked: (Omit<Marked, 'log' | 'items'> & Readonly<Record<'log' | 'items', null>>) | null;
}

const numbers = ({ buffer, byteOffset, byteLength }: Uint8Array): Float64Array =>
  new Float64Array(buffer as ArrayBuffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);

const words = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer as ArrayBuffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);

/** A workbook judged, as bytes: on its way to the run, and as the cache keeps it. */
export function judgedBytes(judged: JudgedFile): Buffer {
  const { filed, cache, links, marked, extract, rows } = judged;
  const told: Told = {
    filed,
    cache,
    links: links && { ...links, names: null, members: null },
    marked: marked && { ...marked, log: null, items: null },
  };
  return frame(told, [
    links && links.names,
    links && links.members,
    marked && marked.log,
    marked && marked.items,
    extract,
    rows && rows.items,
    rows && rows.log,
  ]);
}

/** The same back; what is large in it lies in the given bytes. */
export function judgedFrom(bytes: Uint8Array): JudgedFile {
  const { head, bodies } = unframed<Told>(bytes);
  const [names = null, members = null, log = null, items = null, extract = null, itemRows = null, logRows = null] =
    bodies;
  const { filed, cache, links, marked } = head;
  return {
    filed,
    cache,
    links: links && { ...links, names: numbers(names!), members: members as PackedMembers },
    marked: marked && { ...marked, log: words(log!), items: words(items!) },
    extract: extract as PackedExtract | null,
    rows: itemRows && logRows && { items: itemRows, log: logRows },
  };
}

/** What earlier runs made of some workbooks, as bytes. */
export function recalledBytes(all: readonly (RecalledBytes | null)[]): Buffer {
  return frame(
    all.map((one) => one?.isCompared ?? null),
    all.map((one) => one && one.judged),
  );
}

/** A workbook judged by an earlier run. */
export const takenFrom = (bytes: Uint8Array): JudgedFile => ({ ...judgedFrom(bytes), cache: 'taken' });

export function recalledFrom(bytes: Uint8Array): readonly (Recalled | null)[] {
  const { head, bodies } = unframed<readonly (boolean | null)[]>(bytes);
  return head.map((isCompared, at) => (isCompared === null ? null : { judged: takenFrom(bodies[at]!), isCompared }));
}
