import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Audience } from '../circular/view.ts';
import type { ChartView } from '../render/bars.ts';
import type { Table } from './table.ts';

/** What a section says, in order: paragraphs, tables and charts. */
export type Part = string | Table | ChartView;

/** A section before it has its number. */
export interface Section {
  readonly title: string;
  /** Never empty: a section without a matter is left out, one without content says so. */
  readonly parts: readonly Part[];
}

/** The lists of persons and items that the internal version has as annexes, where they are not too long. */
export type ListKey = 'members' | 'unfulfilled' | 'excluded' | 'measures' | 'posts';

/** All a section is made from. */
export interface Setting {
  readonly input: EvaluationInput;
  readonly audience: Audience;
  /** Where a list is to be found: “见附件2”, or the sheet of the workbook; `null` where there is none to be shown. */
  readonly where: (list: ListKey) => string | null;
}

/** Makes a section, or `null` where the scheme has no such matter. */
export type SectionOf = (setting: Setting) => Section | null;

export function isInternal({ audience }: Pick<Setting, 'audience'>): boolean {
  return audience === 'internal';
}

/** A part that may not be there. */
export const shown = <T extends Part>(part: T | null): readonly T[] => (part === null ? [] : [part]);

/** Joins the clauses that are there into one sentence. */
export function clauses(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== '').join('；')}。`;
}
