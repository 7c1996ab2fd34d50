import type { Opened } from '../commands/opened.ts';
import type { Refusal } from '../commands/plan.ts';
import { canonical } from '../parse/text.ts';
import { nearest } from '../scheme/nearest.ts';
import type { FormMaker } from './maker.ts';

interface Nameable {
  readonly name: string | null;
  readonly known: readonly string[];
}

const namesOf = ({ name, known }: Nameable): readonly string[] => [...(name === null ? [] : [name]), ...known];

/** What a name means: what bears it as its own, else all that are known by it. */
function meantBy<T extends Nameable>(all: readonly T[], wanted: string): readonly T[] {
  const own = all.filter(({ name }) => name !== null && canonical(name) === wanted);
  return own.length > 0 ? own : all.filter((one) => namesOf(one).some((name) => canonical(name) === wanted));
}

/** The subjects of a kind of form that names written by a person mean; a refusal that says what is wrong with the first. */
export function named(
  { parts, lacking }: FormMaker,
  title: string,
  opened: Opened,
  asked: readonly string[],
): readonly string[] | Refusal {
  const [there, without] = [parts(opened), lacking(opened)];
  const all = [...there, ...without];
  if (there.some(({ name }) => name === null)) {
    return asked.length === 0 ? [] : { what: title, why: `“${title}”是整个支部一张，不能按姓名选。` };
  }
  const chosen: string[] = [];
  for (const what of asked) {
    const found = meantBy(all, canonical(what));
    const [one, ...more] = found;
    if (one === undefined) {
      const near = nearest(what, [...new Set(all.flatMap(namesOf))]);
      const perhaps = near === undefined ? '请核对姓名或编号。' : `是不是“${near}”？`;
      return { what, why: `台账中没有“${what}”。${perhaps}` };
    }
    if (more.length > 0) {
      const names = found.map(({ name }) => `“${name ?? ''}”`).join('、');
      return { what, why: `“${what}”有${found.length}个：${names}。请写明是哪一个。` };
    }
    if ('why' in one) return { what, why: `“${what}”没有可以印的“${title}”：${one.why}。` };
    chosen.push(one.name ?? '');
  }
  return [...new Set(chosen)];
}
