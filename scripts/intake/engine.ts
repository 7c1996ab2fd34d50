import { setFlagsFromString } from 'node:v8';

/**
 * Versions of V8 (Node 20, 22, 24) that know the flags we set. One that does not know a flag tells the user so in English, or
 * does not start; that of a Node to come is left as it is.
 */
const KNOWN = { from: 11, to: 13 } as const;
/** Before, an engine could be told after how much work it optimises; later ones count calls, and are sparing by themselves. */
const COUNTS_CALLS = 12;

const ours = Number.parseInt(process.versions.v8, 10);

/** Of some flags those that an engine (by its major version; this process's unless given) knows. */
export function knownFlags(flags: readonly string[], engine = ours): readonly string[] {
  if (engine < KNOWN.from || engine > KNOWN.to) return [];
  return flags.filter((flag) => engine < COUNTS_CALLS || !flag.startsWith('--interrupt-budget='));
}

/** Sets flags of the engine, which may be set while it runs, as far as it knows them. */
export function setEngine(...flags: readonly string[]): void {
  for (const flag of knownFlags(flags)) setFlagsFromString(flag);
}
