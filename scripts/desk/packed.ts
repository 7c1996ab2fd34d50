import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

declare const packs: unique symbol;

/**
 * Something in a tenth of its room, for as long as it is not looked at: what desks answer of a city's workbooks would not
 * fit in memory as it is.
 */
export type Packed<T> = Uint8Array & { readonly [packs]: T };

export const pack = <T>(open: T): Packed<T> => deflateRawSync(serialize(open), { level: 1 }) as unknown as Packed<T>;

export const unpack = <T>(packed: Packed<T>): T => deserialize(inflateRawSync(packed)) as T;
