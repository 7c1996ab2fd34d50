import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OwnBytes } from '../../scripts/desk/own-bytes.ts';

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

it('bytes of a message are kept as they are, and no longer with the message', () => {
  const sizes = fc.array(fc.oneof(fc.nat(50), fc.nat(100_000), fc.constant(400_000)), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (all) => {
      const own = new OwnBytes();
      const messages = all.map((size, no) => {
        const message = new ArrayBuffer(size * 8 + 16);
        new Uint8Array(message).forEach((_, at, bytes) => (bytes[at] = (at * 31 + no) % 256));
        return no % 2 === 0 ? new Uint32Array(message, 4, size) : Buffer.from(message, 4, size);
      });
      const before = messages.map((one) => Buffer.from(bytesOf(one)));
      const kept = messages.map((one) => own.marks<Uint8Array | Uint32Array>(one));
      for (const one of messages) one.fill(0);
      for (const [no, one] of kept.entries()) {
        expect(one.buffer).not.toBe(messages[no]!.buffer);
        expect(one.constructor).toBe(no % 2 === 0 ? Uint32Array : Uint8Array);
        expect(Buffer.compare(bytesOf(one), before[no]!)).toBe(0);
      }
    }),
    { numRuns: 30 },
  );
});
