import type { Kind } from './finding.ts';

/** Declares a kind of finding; the argument type follows from `explain`. */
export const kind = <Args>(declared: Kind<Args>): Kind<Args> => declared;
