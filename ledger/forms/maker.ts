import type { Opened } from '../commands/opened.ts';
import type { Refusal } from '../commands/plan.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { FormContent, FormKind, FormPage } from './content.ts';

/** A kind of form: what it is called, of whom it may be, what stands in it. */
export interface FormMaker {
  readonly kind: FormKind;
  /** `undefined` where the scheme does not have it. */
  readonly titleOf: (scheme: Scheme) => string | undefined;
  /** What it is for, in a sentence. */
  readonly about: string;
  /** Each page or group of pages that may be asked for, by its name; one without a name is of the whole branch. */
  readonly parts: (opened: Opened) => readonly FormPart[];
  /** Who could have one and has nothing to print. */
  readonly lacking: (opened: Opened) => readonly Lacking[];
  /** Why there is nothing to print, and what to do. */
  readonly nothing: string;
}

/** Someone, or something, without a form of the kind. */
export interface Lacking {
  readonly name: string;
  readonly known: readonly string[];
  /** Such as 还没有定诺. */
  readonly why: string;
}

/** What is printed of one subject. */
export interface FormPart {
  /** As it is chosen by; `null` of the whole branch. */
  readonly name: string | null;
  /** Other names that mean it: 编号, the branch's own name. */
  readonly known: readonly string[];
  readonly pages: () => readonly FormPage[];
}

/** What Excel refuses in the name of a sheet, in either width. */
const REFUSED = /[\\/?*[\]:'＼／？＊［］：]/g;
const MOST = 31;

/** A name that Excel takes for a sheet. */
function sheetNameOf(title: string, names: readonly string[]): string {
  const [only, ...more] = names;
  const name = only === undefined || more.length > 0 ? title : `${title} ${only}`;
  return [...name.replace(REFUSED, '')].slice(0, MOST).join('').trim();
}

/** The form of the subjects named, all where none is; a refusal where one has nothing to print. */
export function made(
  { kind, parts, nothing }: FormMaker,
  title: string,
  opened: Opened,
  subjects: readonly string[],
): FormContent | Refusal {
  const all = parts(opened);
  if (all.length === 0) return { what: title, why: nothing };
  const strange = subjects.filter((subject) => all.every(({ name }) => name !== subject));
  if (strange.length > 0)
    return { what: strange.join('、'), why: `“${strange.join('、')}”没有可以印的“${title}”。${nothing}` };
  const chosen = subjects.length === 0 ? all : all.filter(({ name }) => name === null || subjects.includes(name));
  const pages = chosen.flatMap((part) => part.pages());
  return { kind, sheetName: sheetNameOf(title, subjects), pages };
}
