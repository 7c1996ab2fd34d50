import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frame, unframed } from '../../scripts/desk/frame.ts';

const body = fc.option(fc.uint8Array({ maxLength: 40 }), { nil: null });

it('gives back plain data and the bytes beside them, wherever the frame lies, at places for numbers of eight bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(body, { maxLength: 12 }), fc.nat(9), (head, bodies, shift) => {
      const framed = frame(head, bodies);
      expect(frame(head, bodies).equals(framed)).toBe(true);
      const room = new Uint8Array(shift + framed.length + 3).fill(7);
      room.set(framed, shift);
      const back = unframed(room.subarray(shift, shift + framed.length));
      expect(back.head).toEqual(JSON.parse(JSON.stringify(head)));
      expect(back.bodies.map((one) => one && [...one])).toEqual(bodies.map((one) => one && [...one]));
      for (const one of back.bodies) if (one) expect(one.byteOffset % 8).toBe(0);
    }),
  );
});

it('holds numbers of four and of eight bytes, and texts beyond ASCII', () => {
  const { head, bodies } = unframed<string>(frame('支部😀', [Uint32Array.of(1, 2 ** 32 - 1), Float64Array.of(0.5)]));
  expect(head).toBe('支部😀');
  const [words, numbers] = bodies.map((one) => one!.buffer.slice(one!.byteOffset, one!.byteOffset + one!.length));
  expect([...new Uint32Array(words as ArrayBuffer)]).toEqual([1, 2 ** 32 - 1]);
  expect([...new Float64Array(numbers as ArrayBuffer)]).toEqual([0.5]);
});
