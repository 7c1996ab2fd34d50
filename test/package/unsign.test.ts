import { expect, it } from 'vitest';
import { unsigned } from '../../scripts/package/unsign.ts';

const HEADER = 128;
const ENTRY = HEADER + 24 + 112 + 32;
const CODE = 400;

/** A Windows program with nothing in it but where its signature is said to be. */
function program(at: number, length: number, total: number): Buffer {
  const bytes = Buffer.alloc(total, 7);
  bytes.writeUInt32LE(HEADER, 0x3c);
  bytes.writeUInt32LE(at, ENTRY);
  bytes.writeUInt32LE(length, ENTRY + 4);
  return bytes;
}

it('cuts the signature off the end of a Windows program, and no longer says where it is', () => {
  const bare = unsigned(program(CODE, 100, CODE + 100));
  expect(bare.length).toBe(CODE);
  expect([bare.readUInt32LE(ENTRY), bare.readUInt32LE(ENTRY + 4)]).toEqual([0, 0]);
  const rest = Buffer.concat([bare.subarray(0, ENTRY), bare.subarray(ENTRY + 8)]);
  const before = program(CODE, 100, CODE + 100);
  expect(rest).toEqual(Buffer.concat([before.subarray(0, ENTRY), before.subarray(ENTRY + 8, CODE)]));
});

it('leaves a program without a signature as it is', () => {
  expect(unsigned(program(0, 0, CODE))).toEqual(program(0, 0, CODE));
});

it('refuses a signature that is followed by something', () => {
  expect(() => unsigned(program(CODE, 100, CODE + 101))).toThrow('not at the end');
});
