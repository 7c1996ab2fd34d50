import type { SchemeProblem } from '../scheme/problem.ts';
import type { Scheme } from '../scheme/schema.ts';
import { reviewAuthority } from './fits/committee.ts';
import { defaults } from './fits/defaults.ts';
import { evaluation } from './fits/evaluation.ts';
import type { Fit } from './fits/fit.ts';
import { forms } from './fits/forms.ts';
import { headers, keys, lists } from './fits/keys.ts';
import { measures } from './fits/measures.ts';
import { categories, people, reviews, themes } from './fits/pledges.ts';
import { steps } from './fits/steps.ts';
import { rulesBehind, switches } from './fits/switches.ts';
import { activities, days, posts, reports } from './fits/year.ts';

const FITS: readonly Fit[] = [
  keys,
  lists,
  headers,
  switches,
  rulesBehind,
  reviewAuthority,
  steps,
  people,
  reviews,
  categories,
  themes,
  activities,
  days,
  evaluation,
  measures,
  posts,
  reports,
  forms,
  defaults,
];

/**
 * Whether a well-formed scheme fits the workbook and itself: its keys name sheets and columns there are, its lists hold
 * what other parts refer to, its numbers go together. Empty where it does; else each problem with its path and, where one
 * is near, the right key.
 */
export function schemeFits(scheme: Scheme): readonly SchemeProblem[] {
  return FITS.flatMap((fit) => fit(scheme));
}
