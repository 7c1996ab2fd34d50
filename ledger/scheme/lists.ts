import type { Scheme } from './schema.ts';

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * The lists that follow from rules of the scheme, by key: what a rule says is said once. A list without a rule behind it
 * is empty, and the columns that would need it are not there.
 */
export function derivedLists(scheme: Pick<Scheme, 'evaluation' | 'themes' | 'measures'>): Record<string, string[]> {
  const { evaluation, themes = [], measures = [] } = scheme;
  const lists: Record<string, string[]> = {
    round: unique(evaluation.rounds.map(({ name }) => name)),
    panel: unique(evaluation.panels.map(({ name }) => name)),
    grade: evaluation.grades.map(({ name }) => name),
    subject: unique((evaluation.subjects ?? []).map(({ name }) => name)),
    theme: unique(themes.flatMap(({ items }) => items)),
    measure: measures.map(({ name }) => name),
    cause: unique(measures.flatMap(({ causes }) => causes)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0));
}

/** Where the values of a derived list are to be changed. */
export const DERIVED: Readonly<Record<string, string>> = {
  round: 'evaluation.rounds',
  panel: 'evaluation.panels',
  grade: 'evaluation.grades',
  subject: 'evaluation.subjects',
  theme: 'themes',
  measure: 'measures',
  cause: 'measures',
};
