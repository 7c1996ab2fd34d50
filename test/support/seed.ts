import fc from 'fast-check';

/** What all property tests begin from unless told otherwise, so that one commit gives one result. */
const SEED = 20261001;

/** `CHENGNUO_SEED` is a whole number to begin from, as fast-check prints it with a failure, or `random`. */
const told = process.env['CHENGNUO_SEED'] ?? String(SEED);
if (told !== 'random') {
  if (!/^-?\d+$/.test(told)) throw new Error(`CHENGNUO_SEED is neither a whole number nor “random”: ${told}`);
  fc.configureGlobal({ seed: Number(told) });
}
