/** Where a Windows executable (PE32+) keeps place and length of its signature, counted from its PE header. */
const SIGNATURE = 24 + 112 + 4 * 8;

/**
 * A Windows executable without its signature, which no longer holds once something is put into it. The signature must stand at
 * the end, where signing puts it; one that stands elsewhere throws.
 */
export function unsigned(program: Buffer): Buffer {
  const entry = program.readUInt32LE(0x3c) + SIGNATURE;
  const [at, length] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)];
  if (length === 0) return program;
  if (at + length !== program.length) throw new Error('the signature is not at the end of the program');
  const bare = Buffer.from(program.subarray(0, at));
  bare.fill(0, entry, entry + 8);
  return bare;
}
