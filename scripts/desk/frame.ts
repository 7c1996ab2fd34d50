/** Bodies begin at such places, so that the numbers in them can be read where they lie. */
const WORD = 8;

const aligned = (length: number): number => Math.ceil(length / WORD) * WORD;

export type Bytes = Uint8Array | Uint32Array | Float64Array;

/** What was framed: plain data, and bytes beside them. */
interface Framed<H> {
  readonly head: H;
  /** `null` where there was nothing. */
  readonly bodies: readonly (Uint8Array | null)[];
}

/** How long the line of a frame is that tells its parts: an array of lengths, filled up with spaces. */
const lineOf = (lengths: readonly (number | null)[]): string => {
  const line = JSON.stringify(lengths);
  return `${line}${' '.repeat(aligned(line.length + 1) - line.length - 1)}\n`;
};

const asBytes = ({ buffer, byteOffset, byteLength }: Bytes): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/**
 * Plain data (what JSON can tell) and bytes beside them, one behind the other. Unlike `serialize` of `node:v8`, equal data give
 * equal bytes, and nothing of them outlives the call: what a serializer has written it holds until all of memory is
 * collected, which a desk would come to once a second.
 */
export function frame(head: unknown, bodies: readonly (Bytes | null)[]): Buffer {
  const told = Buffer.from(JSON.stringify(head));
  const line = Buffer.from(lineOf([told.length, ...bodies.map((body) => body?.byteLength ?? null)]), 'latin1');
  const size = bodies.reduce((sum, body) => sum + aligned(body?.byteLength ?? 0), line.length + aligned(told.length));
  const bytes = Buffer.alloc(size, ' ');
  bytes.set(line);
  bytes.set(told, line.length);
  let at = line.length + aligned(told.length);
  for (const body of bodies) {
    if (body === null) continue;
    bytes.set(asBytes(body), at);
    at += aligned(body.byteLength);
  }
  return bytes;
}

/** What was framed. The bodies lie in the given bytes, unless these begin where no number of eight bytes may. */
export function unframed<H>(given: Uint8Array): Framed<H> {
  const { buffer, byteOffset, length: size } = given.byteOffset % WORD === 0 ? given : new Uint8Array(given);
  const bytes = Buffer.from(buffer, byteOffset, size);
  const end = bytes.indexOf('\n') + 1;
  const [told = 0, ...lengths] = JSON.parse(bytes.toString('latin1', 0, end)) as [number, ...(number | null)[]];
  let at = end + aligned(told);
  const bodies = lengths.map((length) => {
    if (length === null) return null;
    const body = new Uint8Array(buffer, byteOffset + at, length);
    at += aligned(length);
    return body;
  });
  return { head: JSON.parse(bytes.toString('utf8', end, end + told)) as H, bodies };
}
