import { finding } from '../../ledger/findings/finding.ts';
import type { ArgsOf } from '../../ledger/findings/finding.ts';
import type { Filed } from './types.ts';

type Why = ArgsOf<'superseded'>['why'];

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
};

/** Which of two copies is the newer, and by what: sealed copies before unsealed ones, then as `superseded` says. */
function newer(a: Filed, b: Filed): { readonly order: number; readonly why: Why } {
  if (a.digest === b.digest) return { order: compare(a.name, b.name), why: 'same' };
  const sealed = compare(a.sealedAt, b.sealedAt);
  if (sealed !== 0) return { order: sealed, why: 'sealed' };
  const seen = compare(a.firstSeen, b.firstSeen);
  if (seen !== 0) return { order: seen, why: 'seen' };
  const logged = compare(a.lastLogged, b.lastLogged);
  if (logged !== 0) return { order: logged, why: 'logged' };
  return { order: compare(a.name, b.name), why: 'name' };
}

/** Of several copies of one branch the newest counts, with errors or without; the others are named. */
export function supersede<S extends Filed>(submissions: readonly S[]): readonly S[] {
  const newest = new Map<string, S>();
  const counted = (s: Filed): boolean => s.branch !== null && (s.state === 'accepted' || s.state === 'returned');
  for (const one of submissions) {
    if (!counted(one)) continue;
    const best = newest.get(one.branch!.code);
    if (!best || newer(one, best).order > 0) newest.set(one.branch!.code, one);
  }
  return submissions.map((one) => {
    const best = counted(one) ? newest.get(one.branch!.code)! : one;
    if (best === one) return one;
    const { why } = newer(one, best);
    return {
      ...one,
      state: 'superseded',
      late: false,
      findings: [finding('superseded', { file: one.name }, { by: best.name, why })],
    };
  });
}
