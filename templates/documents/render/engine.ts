import Handlebars from 'handlebars';
import { parseTemplate } from '../check/parse.ts';
import { EndlessWork, guard, UnknownField } from './guard.ts';
import { findField, findRaw, type Place } from './inspect.ts';

/** A fault of a template: what is wrong, and where. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    message: string,
    readonly places: readonly Place[],
    options?: ErrorOptions,
  ) {
    super([message, ...places.map((p) => `${p.template} 第${p.line}行第${p.column}列：${p.text}`)].join('\n'), options);
  }
}

/** Templates by name; each may use the others as partials. */
export type Templates = Readonly<Record<string, string>>;

/** Renders the template `name` with a plain view model; output is escaped. */
export type Render = (name: string, view: object) => string;

const OPTIONS = { strict: true, knownHelpersOnly: true } as const;

/**
 * Compiles templates that know no helper but Handlebars' own, output nothing unescaped and may read no field that the
 * view model lacks; a breach of any of these is a TemplateError that names template, line and column.
 */
export function createEngine(templates: Templates): Render {
  const engine = Handlebars.create();
  // It would print what it is given on the terminal.
  engine.unregisterHelper('log');
  const parsed = Object.entries(templates).map(([name, source]) => ({ name, ...parseTemplate(name, source) }));
  const programs = parsed.flatMap((one) => ('program' in one ? [one] : []));
  const wrong = parsed.flatMap((one) => ('places' in one ? one.places : findRaw(one.name, one.program)));
  if (wrong.length > 0) throw new TemplateError('模板不合规定', wrong);
  const compiled = new Map(programs.map(({ name, program }) => [name, engine.compile(program, OPTIONS)]));
  for (const [name, template] of compiled) engine.registerPartial(name, template);
  return (name, view) => {
    const template = compiled.get(name);
    if (template === undefined) throw new TemplateError(`没有名为“${name}”的模板`, []);
    try {
      return template(guard(view));
    } catch (cause) {
      throw located(cause, name, programs);
    }
  };
}

function located(
  cause: unknown,
  name: string,
  programs: readonly { readonly name: string; readonly program: hbs.AST.Program }[],
): TemplateError {
  if (cause instanceof UnknownField) {
    const places = programs.flatMap((p) => findField(p.name, p.program, cause.field));
    return new TemplateError(cause.message, places, { cause });
  }
  if (cause instanceof EndlessWork) {
    return new TemplateError(`模板 ${name} 要做的太多：{{#each}} 套得太深，文书会长得没有尽头`, [], { cause });
  }
  const at = cause as { readonly message?: string; readonly lineNumber?: number; readonly column?: number };
  const places =
    at.lineNumber === undefined
      ? []
      : [{ template: name, line: at.lineNumber, column: (at.column ?? 0) + 1, text: at.message ?? '' }];
  return new TemplateError(`模板 ${name} 不能生成：${at.message ?? String(cause)}`, places, { cause });
}
