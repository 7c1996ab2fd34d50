import type { Extract } from '../consolidate/extract.ts';
import { type Packed, pack, unpack } from './packed.ts';
import type { SumsForm } from './sums-form.ts';

interface Encoded extends Omit<Extract, 'sums' | 'before'> {
  readonly sums: readonly number[];
  readonly before: readonly number[] | null;
}

/** What a ledger comes to, packed. */
export type PackedExtract = Packed<Encoded>;

export function packExtract({ sums, before, ...others }: Extract, form: SumsForm): PackedExtract {
  return pack({ ...others, sums: form.encode(sums), before: before && form.encode(before) });
}

export function unpackExtract(packed: PackedExtract, form: SumsForm): Extract {
  const { sums, before, ...others } = unpack(packed);
  return { ...others, sums: form.decode(sums), before: before && form.decode(before) };
}
