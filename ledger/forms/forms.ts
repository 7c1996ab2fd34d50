import type { Opened } from '../commands/opened.ts';
import type { Refusal } from '../commands/plan.ts';
import type { Scheme } from '../scheme/schema.ts';
import { board } from './board.ts';
import { card } from './card.ts';
import type { FormContent, FormKind } from './content.ts';
import { type FormMaker, type Lacking, made } from './maker.ts';
import { memberLedger } from './member-ledger.ts';
import { named } from './named.ts';
import { notice } from './notice.ts';
import { plate } from './plate.ts';
import { pledge } from './pledge.ts';

/** A kind of form that a scheme has. */
export interface FormOffer {
  readonly kind: FormKind;
  /** 承诺书, 公示, … */
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
}

const MAKERS: readonly FormMaker[] = [pledge, card, notice, board, plate, memberLedger];

/** The forms that a scheme has (F1–F4, L2). */
export function formKinds(scheme: Scheme): readonly FormOffer[] {
  return MAKERS.flatMap(({ kind, titleOf, about }) => {
    const title = titleOf(scheme);
    return title === undefined ? [] : [{ kind, title, about }];
  });
}

function makerOf(kind: FormKind, scheme: Scheme): { readonly maker: FormMaker; readonly title: string } | null {
  const maker = MAKERS.find((one) => one.kind === kind);
  const title = maker?.titleOf(scheme);
  return maker === undefined || title === undefined ? null : { maker, title };
}

/**
 * Whom or what a form may be of, by name: 本支部 and members that have something to print, areas and posts for plates; empty
 * where the kind is of the whole branch.
 */
export function formSubjects(opened: Opened, kind: FormKind): readonly string[] {
  const found = makerOf(kind, opened.scheme);
  return found === null ? [] : found.maker.parts(opened).flatMap(({ name }) => name ?? []);
}

const NO_SUCH: Refusal = { what: '打印', why: '本方案没有这种表。' };

/** What a form says, of the subjects named, or of all where none is; why it can't be made. */
export function formContent(opened: Opened, kind: FormKind, subjects: readonly string[]): FormContent | Refusal {
  const found = makerOf(kind, opened.scheme);
  return found === null ? NO_SUCH : made(found.maker, found.title, opened, subjects);
}

/** Who could have a form of the kind and has nothing to print, with the reason. */
export const formLacking = (opened: Opened, kind: FormKind): readonly Lacking[] =>
  makerOf(kind, opened.scheme)?.maker.lacking(opened) ?? [];

/**
 * The subjects meant by names a person wrote: 姓名, 编号, 姓名(编号), the branch's own name, area and post by id or name;
 * a refusal where one is unknown, means several, or has nothing to print.
 */
export function namedSubjects(opened: Opened, kind: FormKind, asked: readonly string[]): readonly string[] | Refusal {
  const found = makerOf(kind, opened.scheme);
  return found === null ? NO_SUCH : named(found.maker, found.title, opened, asked);
}
