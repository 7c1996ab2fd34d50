import { meant, nearest } from '../../../ledger/scheme/nearest.ts';
import type { Shape } from '../schema/shape.ts';

/** A piece of the view as a template speaks of it; the same piece has the same key. */
export interface Ref {
  readonly shape: Shape;
  readonly key: string;
}

/** What names mean at a place of a template. */
export interface Scope {
  /** The contexts, innermost first: `../` goes outwards. */
  readonly frames: readonly Ref[];
  /** Names given by `as |row|`, innermost first. */
  readonly names: readonly ReadonlyMap<string, Ref>[];
  /** How many `{{#each}}` are around. */
  readonly loops: number;
  /** Keys of what was asked for by `{{#if}}` and so is there. */
  readonly present: ReadonlySet<string>;
  /** The view of the document. */
  readonly root: Ref;
}

export type Resolved = Ref | { readonly problem: string };

const NUMBER: Shape = { kind: 'number', meaning: '', maybe: false, example: 1 };
const FLAG: Shape = { kind: 'flag', meaning: '', maybe: false, page: false };
const DATA: Readonly<Record<string, Shape>> = { index: NUMBER, key: NUMBER, first: FLAG, last: FLAG };

const fieldsOf = ({ shape }: Ref): Readonly<Record<string, Shape>> => (shape.kind === 'fields' ? shape.fields : {});
const has = (ref: Ref | undefined, name: string): boolean => ref !== undefined && Object.hasOwn(fieldsOf(ref), name);

/** Fields of the groups within, as they would be written. */
function withinOf(ref: Ref): readonly string[] {
  return Object.entries(fieldsOf(ref)).flatMap(([group, one]) =>
    one.kind === 'fields' ? Object.keys(one.fields).map((name) => `${group}.${name}`) : [],
  );
}

/** A field by what it means, for who wrote its Chinese name. */
function byMeaning(ref: Ref, name: string): string | undefined {
  if (!/[一-鿿]/.test(name)) return undefined;
  return Object.entries(fieldsOf(ref)).find(([, { meaning }]) => meaning.includes(name))?.[0];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The nearest by its last name. */
function nearestLast(name: string, paths: readonly string[]): string | undefined {
  const near = nearest(name, paths.map(lastOf));
  return near === undefined ? undefined : paths.find((path) => lastOf(path) === near);
}

/** What was probably meant by the first name of a path: here, further out, further in, or by its Chinese name. */
function meantBy(name: string, ref: Ref, depth: number, scope: Scope): string | undefined {
  const up = (levels: number): string => '../'.repeat(levels);
  const outer = scope.frames.slice(depth + 1).map((frame, i) => [frame, up(depth + i + 1)] as const);
  const around = outer.find(([frame]) => has(frame, name));
  if (around) return around[1] + name;
  const given = depth === 0 ? scope.names.flatMap((names) => [...names.keys()]) : [];
  const own = nearest(
    name,
    [...Object.keys(fieldsOf(ref)), ...given].filter(({ length }) => length > 1),
  );
  const here = own ?? nearestLast(name, withinOf(ref)) ?? byMeaning(ref, name);
  if (here !== undefined) return up(depth) + here;
  const near = outer.map(([frame, prefix]) => [nearest(name, Object.keys(fieldsOf(frame))), prefix] as const);
  const [found, prefix] = near.find(([one]) => one !== undefined) ?? [];
  return found === undefined ? undefined : `${prefix}${found}`;
}

const MOST_NAMED = 12;

/** What is said of a name that is not there: the nearest right one, or what there is. */
function unknown(name: string, ref: Ref, near: string | undefined): string {
  const is = `没有“${name}”这一项`;
  if (near !== undefined) return `${is}；是不是“${near}”？`;
  const own = Object.keys(fieldsOf(ref));
  if (own.length === 0) return `${is}：这里${ref.shape.kind === 'list' ? '是一组内容' : '是一段文字，写作 {{this}}'}`;
  return `${is}，这里有：${own.slice(0, MOST_NAMED).join('、')}${own.length > MOST_NAMED ? '等' : ''}`;
}

/** One name of a path; `depth` is how far out the first one is looked up, `null` for those after it. */
function step(ref: Ref, name: string, written: string, scope: Scope, depth: number | null): Resolved {
  const { shape, key } = ref;
  if (shape.maybe && !scope.present.has(key)) {
    return { problem: `“${written}”有时没有，用其中的“${name}”之前要先写 {{#if ${written}}}` };
  }
  if (shape.kind === 'list') {
    if (name === 'length') return { shape: NUMBER, key: `${key}.length` };
    if (/^\d+$/.test(name)) {
      if (shape.length === null) return { shape: { ...shape.item, maybe: true }, key: `${key}.${name}` };
      if (Number(name) < shape.length) return { shape: shape.item, key: `${key}.${name}` };
      return { problem: `“${written}”只有${shape.length}项，从0数起` };
    }
    if (has({ shape: shape.item, key }, name) && depth === null) {
      return { problem: `“${written}”是一组内容，“${name}”要写在 {{#each ${written}}} 里面` };
    }
  }
  if (shape.kind === 'fields' && Object.hasOwn(shape.fields, name)) {
    return { shape: shape.fields[name]!, key: `${key}.${name}` };
  }
  if (depth !== null) return { problem: unknown(name, ref, meantBy(name, ref, depth, scope)) };
  if (shape.kind === 'fields') return { problem: unknown(name, ref, nearest(name, Object.keys(shape.fields))) };
  return { problem: `“${written}”${shape.kind === 'list' ? '是一组内容' : '不是一组字段'}，没有“${name}”` };
}

/** The names of a path one after the other; `start` is what stands before them. */
function steps(from: Ref, parts: readonly string[], start: string, scope: Scope, depth: number | null): Resolved {
  let [ref, written]: [Ref, string] = [from, start];
  for (const [i, part] of parts.entries()) {
    const next = step(ref, part, written || 'this', scope, i === 0 ? depth : null);
    if ('problem' in next) return next;
    written = written === '' ? part : `${written}.${part}`;
    ref = next;
  }
  return ref;
}

function ofData(path: hbs.AST.PathExpression, parts: readonly string[], scope: Scope): Resolved {
  const [name = '', ...rest] = parts;
  if (name === 'root') return steps(scope.root, rest, '@root', scope, null);
  const shape = Object.hasOwn(DATA, name) ? DATA[name] : undefined;
  if (shape === undefined || rest.length > 0) {
    return {
      problem: `没有“@${parts.join('.')}”${
        meant(
          `@${name}`,
          [...Object.keys(DATA), 'root'].map((one) => `@${one}`),
        ) || '，只有 @index、@first、@last、@root'
      }`,
    };
  }
  if (scope.loops <= path.depth) return { problem: `“@${name}”只能写在 {{#each}} 里面` };
  return { shape, key: `@${name}` };
}

/** What a path of a template stands for, or why it stands for nothing. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const parts = path.parts.map(String);
  if (path.data) return ofData(path, parts, scope);
  const [first = '', ...rest] = parts;
  const plain = path.depth === 0 && !/^(\.|this\b)/.test(path.original);
  const named = plain ? scope.names.find((names) => names.has(first)) : undefined;
  if (named) return steps(named.get(first)!, rest, first, scope, null);
  const frame = scope.frames[path.depth];
  if (frame) return steps(frame, parts, '../'.repeat(path.depth).replace(/\/$/, ''), scope, path.depth);
  const levels = scope.frames.length - 1;
  return {
    problem:
      levels === 0
        ? '这里外面没有可用的内容，不能写 ../；在部件中，外面的内容要在用它的地方写上（名=值）'
        : `../ 写多了：这里最多写${levels}个`,
  };
}
