import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import { plainText } from '../similar.ts';
import type { Scheme } from '../scheme/schema.ts';

/**
 * What tells whether two workbooks are copies of each other, as numbers: of each mark 49 bits of its hash, in two 32-bit
 * words (the second of 17 bits). Each mark stands once. Texts would take ten times the room, and a city has millions.
 */
export type Marks = Uint32Array;

const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;

const scrambled = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), MIX_A);
  mixed = Math.imul(mixed ^ (mixed >>> 13), MIX_B);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** Marks of some texts; equal texts give one. */
export function marksOf(texts: ReadonlySet<string>): Marks {
  const marks = new Uint32Array(texts.size * 2);
  let at = 0;
  for (const text of texts) {
    let [first, second] = [0x811c9dc5, 0x9747b28c];
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) + i;
    }
    marks[at] = scrambled(first);
    marks[at + 1] = scrambled(second) & 0x1ffff;
    at += 2;
  }
  return marks;
}

/** Rows of the log by time to the second; a full minute was typed, and may be the same by chance. */
export function logTexts({ transitions }: Ledger, counts: (id: string) => boolean): ReadonlySet<string> {
  return new Set(
    transitions.flatMap(({ at, step, on, id }) =>
      at === null || at.endsWith(':00') || !counts(sameId(id)) ? [] : [`${at} ${step} ${on}`],
    ),
  );
}

/** Items of workbooks kept by hand, other than common ones: text and deadline. */
export function itemTexts(
  { identity, commitments }: Ledger,
  scheme: Scheme,
  counts: (id: string) => boolean,
): ReadonlySet<string> {
  if (identity.mode !== 'manual') return new Set();
  const common = new Set(scheme.library.flatMap(({ items }) => items.map(plainText)));
  return new Set(
    commitments.flatMap(({ text, deadline, id }) => {
      const plain = plainText(text ?? '');
      return plain === '' || deadline === null || common.has(plain) || !counts(sameId(id))
        ? []
        : [`${plain} ${deadline}`];
    }),
  );
}
