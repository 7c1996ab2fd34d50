import type { Opened } from '../commands/opened.ts';
import type { Refusal } from '../commands/plan.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { FormContent, FormKind } from './content.ts';

/** A kind of form that a scheme has. */
export interface FormOffer {
  readonly kind: FormKind;
  /** 承诺书, 公示, … */
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
}

/** The forms that a scheme has (F1–F4, L2). */
export function formKinds(_scheme: Scheme): readonly FormOffer[] {
  return [];
}

/**
 * Whom or what a form may be of, by name: 本支部 and members that have something to print, areas and posts for plates; empty
 * where the kind is of the whole branch.
 */
export function formSubjects(_opened: Opened, _kind: FormKind): readonly string[] {
  return [];
}

/** What a form says, of the subjects named, or of all where none is; why it can't be made. */
export function formContent(_opened: Opened, kind: FormKind, _subjects: readonly string[]): FormContent | Refusal {
  return { what: kind, why: '本方案没有这种表。' };
}
