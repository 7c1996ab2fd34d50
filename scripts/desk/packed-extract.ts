import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Extract } from '../consolidate/extract.ts';
import type { SumsForm } from './sums-form.ts';

interface Encoded extends Omit<Extract, 'sums' | 'before'> {
  readonly sums: readonly number[];
  readonly before: readonly number[] | null;
}

declare const extract: unique symbol;

/** What a ledger comes to, packed: plain data as deflated JSON. */
export type PackedExtract = Uint8Array & { readonly [extract]: true };

export function packExtract(extract: Extract, form: SumsForm): PackedExtract {
  const { sums, before } = extract;
  const encoded: Encoded = { ...extract, sums: form.encode(sums), before: before && form.encode(before) };
  return deflateRawSync(JSON.stringify(encoded), { level: 1 }) as unknown as PackedExtract;
}

export function unpackExtract(packed: PackedExtract, form: SumsForm): Extract {
  const encoded = JSON.parse(inflateRawSync(packed).toString()) as Encoded;
  const { sums, before } = encoded;
  return { ...encoded, sums: form.decode(sums), before: before && form.decode(before) };
}
