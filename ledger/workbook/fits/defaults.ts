import { DERIVED } from '../../scheme/lists.ts';
import { reaches } from '../../scheme/place.ts';
import { type Fit, problem } from './fit.ts';

/** What is called a default is a value of the scheme, named where it is written. */
export const defaults: Fit = (scheme) => {
  const written = Object.fromEntries(Object.entries(scheme.lists).filter(([list]) => !Object.hasOwn(DERIVED, list)));
  return Object.keys(scheme.defaults)
    .filter((path) => !reaches({ ...scheme, lists: written }, path))
    .map((path) => problem(`defaults.${path}`, `方案里没有“${path}”这一项`));
};
