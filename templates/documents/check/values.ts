import { nearest } from '../../../ledger/scheme/nearest.ts';
import type { Shape } from '../schema/shape.ts';
import { type Ref, type Scope, resolve } from './scope.ts';

/** Templates by name; `null` for one that could not be read. */
export type Programs = ReadonlyMap<string, hbs.AST.Program | null>;

/** What a template is walked with. */
export interface Walk {
  readonly programs: Programs;
  readonly found: (template: string, node: hbs.AST.Node, text: string) => void;
  /** Told of every piece that is used, and of what it is given. */
  readonly entered: (name: string, context: Shape) => void;
  /** The pieces that are being walked, outermost first. */
  readonly inside: readonly string[];
  /** Pieces walked so far, and keys given to what has no name. */
  readonly counter: { pieces: number; keys: number };
  /** The template whose text this is. */
  readonly template: string;
  /** Names of the templates that are judged; the others are right in themselves. */
  readonly judged: ReadonlySet<string>;
  /** Where a judged template uses the piece of the others that is being walked. */
  readonly used: { readonly template: string; readonly node: hbs.AST.Node } | null;
}

/** What Handlebars can do with a block. */
export const BLOCKS = ['if', 'unless', 'each', 'with'];

export const TEXT: Shape = { kind: 'text', meaning: '', maybe: false, example: '', values: [] };

export const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

/** Reports what is wrong: in a judged template at its place, in any other where a judged one uses it. */
export function report({ found, judged, template, used }: Walk, node: hbs.AST.Node, text: string): void {
  if (judged.has(template)) found(template, node, text);
  else if (used) found(used.template, used.node, `部件“${template}”不能这样用：其中${text}`);
}

/** A key for what has no name of its own. */
export const freshKey = ({ counter }: Walk): string => `#${(counter.keys += 1)}`;

/** What a parameter stands for; `null` where it was reported. */
export function valueOf(node: hbs.AST.Expression, scope: Scope, walk: Walk): Ref | null {
  if (isPath(node)) {
    const found = resolve(node, scope);
    if (!('problem' in found)) return found;
    report(walk, node, found.problem);
    return null;
  }
  if (node.type === 'SubExpression') return lookup(node as hbs.AST.SubExpression, scope, walk);
  return { shape: TEXT, key: freshKey(walk) };
}

/** `(lookup rows 0)`, the one helper that gives a value. */
export function lookup(node: hbs.AST.SubExpression | hbs.AST.MustacheStatement, scope: Scope, walk: Walk): Ref | null {
  const name = isPath(node.path) ? node.path.original : '';
  if (name !== 'lookup') {
    const block = BLOCKS.includes(name) ? `“${name}”要写成 {{#${name} …}}…{{/${name}}}` : null;
    const near = nearest(name, ['lookup', ...BLOCKS]);
    const own = isPath(node.path) && !('problem' in resolve(node.path, scope));
    const more = own
      ? `“${name}”后面不能再写别的`
      : `没有“${name}”这个用法${near === undefined ? '' : `；是不是“${near}”？`}`;
    report(walk, node.path, block ?? more);
    return null;
  }
  const [from, key, ...more] = node.params;
  if (from === undefined || key === undefined || more.length > 0) {
    report(walk, node, 'lookup 后面要写两样：从哪里取、取哪一项');
    return null;
  }
  const source = valueOf(from, scope, walk);
  if (source === null) return null;
  if (key.type !== 'StringLiteral' && key.type !== 'NumberLiteral') {
    const index = valueOf(key, scope, walk);
    if (index === null) return null;
    if (source.shape.kind === 'list' && index.shape.kind === 'number') {
      return { shape: { ...source.shape.item, maybe: true }, key: freshKey(walk) };
    }
    report(walk, key, 'lookup 取哪一项，要写成固定的名称或序号');
    return null;
  }
  const part = String((key as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value);
  const path = {
    ...(key as hbs.AST.Node),
    data: false,
    depth: 0,
    parts: [part],
    original: part,
  } as hbs.AST.PathExpression;
  const found = resolve(path, { ...scope, frames: [source], names: [] });
  if (!('problem' in found)) return found;
  report(walk, key, found.problem);
  return null;
}
