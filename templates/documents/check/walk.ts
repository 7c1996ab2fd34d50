import { meant } from '../../../ledger/scheme/nearest.ts';
import { type Place, RAW } from '../render/inspect.ts';
import type { FieldsShape, Shape } from '../schema/shape.ts';
import { type Ref, type Scope, resolve } from './scope.ts';
import { BLOCKS, type Programs, TEXT, type Walk, freshKey, isPath, lookup, report, valueOf } from './values.ts';

/** A document is put together of at most so many pieces: pieces that use pieces could multiply without end. */
const MOST_PIECES = 500;

const there = (shape: Shape): Shape => (shape.maybe ? { ...shape, maybe: false } : shape);

const NOT_PRINTED: Readonly<Partial<Record<Shape['kind'], (name: string) => string>>> = {
  flag: (name) => `“${name}”只有“是”和“否”，不能直接显示，请写 {{#if ${name}}}…{{/if}}`,
  list: (name) => `“${name}”是一组内容，不能直接显示，请写 {{#each ${name}}}…{{/each}}`,
  fields: (name) => `“${name}”是一组字段，不能直接显示，请写明其中哪一项，如 {{${name}.…}}`,
};

function mustache(node: hbs.AST.MustacheStatement, scope: Scope, walk: Walk): void {
  if (!node.escaped) report(walk, node, RAW);
  const { path } = node;
  if (!isPath(path)) return report(walk, node, '花括号里应写数据的名称，文字直接写在外面');
  const helper =
    node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0 || [...BLOCKS, 'lookup'].includes(path.original);
  const value = helper ? lookup(node, scope, walk) : valueOf(path, scope, walk);
  const refuse = value && NOT_PRINTED[value.shape.kind];
  if (refuse) report(walk, path, refuse(path.original));
}

function partial(node: hbs.AST.PartialStatement, scope: Scope, walk: Walk): void {
  const complain = (text: string, where: hbs.AST.Node = node.name): void => report(walk, where, text);
  if (!isPath(node.name)) return complain('部件的名称要直接写出来');
  const name = node.name.original;
  const program = walk.programs.get(name);
  if (program === undefined) {
    return complain(`没有名为“${name}”的部件${meant(name, [...walk.programs.keys()])}`);
  }
  if (walk.inside.includes(name))
    return complain(
      `部件“${name}”又用到了它自己：${[...walk.inside.slice(walk.inside.indexOf(name)), name].join(' → ')}`,
    );
  if ((walk.counter.pieces += 1) > MOST_PIECES) {
    if (walk.counter.pieces === MOST_PIECES + 1) complain(`一份文书用到的部件超过${MOST_PIECES}个，部件套部件太多了`);
    return;
  }
  if (program === null) return;
  const [given] = node.params;
  if (node.params.length > 1) return complain('部件后面只能写一样内容', node.params[1]);
  const context = given === undefined ? scope.frames[0]! : valueOf(given, scope, walk);
  const pairs = (node.hash?.pairs ?? []).map(({ key, value }) => [key, valueOf(value, scope, walk)] as const);
  if (context === null) return;
  if (context.shape.maybe && !scope.present.has(context.key)) {
    const written = given && isPath(given) ? given.original : 'this';
    return complain(
      `“${written}”有时没有，请写成 {{#if ${written}}}{{> ${name} ${written}}}{{/if}}`,
      given ?? node.name,
    );
  }
  if (pairs.length > 0 && context.shape.kind !== 'fields') {
    return complain('给这个部件的不是一组字段，不能再加 名=值', node.hash);
  }
  const added = pairs.map(([key, value]) => [key, value?.shape ?? TEXT] as const);
  const frame: Ref =
    added.length === 0
      ? { ...context, shape: there(context.shape) }
      : {
          shape: {
            ...(there(context.shape) as FieldsShape),
            fields: { ...(context.shape as FieldsShape).fields, ...Object.fromEntries(added) },
          },
          key: freshKey(walk),
        };
  const used = walk.judged.has(walk.template) ? { template: walk.template, node } : walk.used;
  walk.entered(name, frame.shape);
  const inner = { ...walk, template: name, inside: [...walk.inside, name], used };
  walkProgram(program, { ...scope, frames: [frame], names: [] }, inner);
}

const ONE: Readonly<Record<string, string>> = {
  if: '要判断的一项',
  unless: '要判断的一项',
  each: '一组内容',
  with: '一组字段',
};

function block(node: hbs.AST.BlockStatement, scope: Scope, walk: Walk): void {
  const complain = (where: hbs.AST.Node, text: string): void => report(walk, where, text);
  const name = node.path.original;
  if (!BLOCKS.includes(name)) {
    const found = resolve(node.path, scope);
    if ('problem' in found)
      return complain(node.path, `没有“#${name}”这个用法${meant(name, BLOCKS) || '，只有 #if、#unless、#each、#with'}`);
    const as = found.shape.kind === 'list' ? 'each' : 'if';
    return complain(node.path, `“#${name}”要写成 {{#${as} ${name}}}…{{/${as}}}`);
  }
  const [param] = node.params;
  if (param === undefined || node.params.length > 1)
    return complain(node, `{{#${name}}} 后面要写、也只能写${ONE[name]}`);
  const value = valueOf(param, scope, walk);
  const known = (ref: Ref | null): Scope =>
    ref === null ? scope : { ...scope, present: new Set([...scope.present, ref.key]) };
  const inverse = (inner: Scope): void => {
    if (node.inverse) walkProgram(node.inverse, inner, walk);
  };
  const names = node.program?.blockParams ?? [];
  const most = name === 'each' ? 2 : name === 'with' ? 1 : 0;
  if (names.length > most) complain(node, `{{#${name}}} 的 as |…| 最多写${most}个名称`);
  if (name === 'if' || name === 'unless') {
    const [is, not] = name === 'if' ? [known(value), scope] : [scope, known(value)];
    walkProgram(node.program, is, walk);
    return inverse(not);
  }
  inverse(scope);
  // What is wrong within follows from what is wrong here.
  if (value === null) return;
  const { shape } = value;
  const written = isPath(param) ? param.original : '这里';
  if (name === 'each') {
    if (shape.kind !== 'list')
      return complain(param, `“${written}”不是一组内容，不能用 {{#each}}，可用 {{#if}} 或 {{#with}}`);
    const item = { shape: shape.item, key: freshKey(walk) };
    const given = new Map(
      [item, { shape: { kind: 'number', meaning: '', maybe: false, example: 0 }, key: '@index' } as Ref]
        .slice(0, names.length)
        .map((ref, i) => [names[i]!, ref]),
    );
    return walkProgram(
      node.program,
      { ...scope, frames: [item, ...scope.frames], names: [given, ...scope.names], loops: scope.loops + 1 },
      walk,
    );
  }
  if (shape.kind === 'list') return complain(param, `“${written}”是一组内容，请用 {{#each ${written}}}`);
  const inner = { ...value, shape: there(shape) };
  const same = isPath(param) && param.parts.length === 0 && param.depth === 0 && !param.data;
  const given = new Map(names.slice(0, 1).map((one) => [one, inner]));
  walkProgram(
    node.program,
    { ...known(value), frames: same ? scope.frames : [inner, ...scope.frames], names: [given, ...scope.names] },
    walk,
  );
}

function walkProgram(program: hbs.AST.Program, scope: Scope, walk: Walk): void {
  for (const node of program.body) {
    switch (node.type) {
      case 'MustacheStatement':
        mustache(node as hbs.AST.MustacheStatement, scope, walk);
        break;
      case 'PartialStatement':
        partial(node as hbs.AST.PartialStatement, scope, walk);
        break;
      case 'BlockStatement':
        block(node as hbs.AST.BlockStatement, scope, walk);
        break;
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      default:
        report(walk, node, '不支持这种写法（{{#> }} 和 {{#* }}）；请写成部件 {{> 名称}}');
    }
  }
}

/** What judged templates have that a document's view has not, on any path that its template and its pieces can take. */
export function walkDocument(
  name: string,
  view: Shape,
  programs: Programs,
  judged: ReadonlySet<string>,
  found: (place: Place) => void,
  entered: Walk['entered'] = () => undefined,
): void {
  const program = programs.get(name) ?? null;
  if (program === null) return;
  const root: Ref = { shape: view, key: '' };
  const scope: Scope = { frames: [root], names: [], loops: 0, present: new Set(), root };
  walkProgram(program, scope, {
    programs,
    judged,
    entered,
    found: (template, { loc }, text) => found({ template, line: loc.start.line, column: loc.start.column + 1, text }),
    inside: [name],
    counter: { pieces: 0, keys: 0 },
    template: name,
    used: null,
  });
}
