/** For `JSON.stringify`: as text, in which equal things are always equal; in the bytes of `node:v8` equal texts may be told in two ways. */
export const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
