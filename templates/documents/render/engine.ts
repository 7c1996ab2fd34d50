import Handlebars from 'handlebars';
import { guard, UnknownField } from './guard.ts';
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

function parse(name: string, source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (cause) {
    throw new TemplateError(`模板 ${name} 有语法错误：${String(cause)}`, [], { cause });
  }
}

/**
 * Compiles templates that know no helper but Handlebars' own, output nothing unescaped and may read no field that the
 * view model lacks; a breach of any of these is a TemplateError that names template, line and column.
 */
export function createEngine(templates: Templates): Render {
  const engine = Handlebars.create();
  const programs = Object.entries(templates).map(([name, source]) => ({ name, program: parse(name, source) }));
  const raw = programs.flatMap(({ name, program }) => findRaw(name, program));
  if (raw.length > 0) throw new TemplateError('模板不合规定', raw);
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
  const at = cause as { readonly message?: string; readonly lineNumber?: number; readonly column?: number };
  const places =
    at.lineNumber === undefined
      ? []
      : [{ template: name, line: at.lineNumber, column: (at.column ?? 0) + 1, text: at.message ?? '' }];
  return new TemplateError(`模板 ${name} 不能生成：${at.message ?? String(cause)}`, places, { cause });
}
