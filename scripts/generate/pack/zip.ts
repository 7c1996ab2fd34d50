import yazl from 'yazl';

/** The first day a zip can hold, in local parts, so that the bytes are the same in every time zone. */
const mtime = new Date(1980, 0, 1);

/** Packs parts, in their order, with a fixed time: the same parts give the same bytes. */
export async function zipOf(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) {
    zip.addBuffer(content, name, { mtime, forceDosTimestamp: true, compressionLevel: 3 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
