import Handlebars from 'handlebars';
import type { Place } from '../render/inspect.ts';
import { openEnds } from './blocks.ts';
import { fullWidthSigns } from './full-width.ts';

/** A template that could be read, or what is wrong with its signs. */
export type Parsed = { readonly program: hbs.AST.Program } | { readonly places: readonly Place[] };

/** Where Handlebars' parser stopped; its messages know no column. */
interface Lexer {
  readonly yylloc: { readonly first_line: number; readonly first_column: number };
}
const lexer = (): Lexer => (Handlebars as unknown as { readonly Parser: { readonly lexer: Lexer } }).Parser.lexer;

const SAID: readonly (readonly [got: RegExp, said: string])[] = [
  [/got '(INVERSE|OPEN_INVERSE_CHAIN)'/, '这里不能写 {{else}}：它要写在 {{#if}} 等的里面，而且只能有一个'],
  [/got 'CLOSE/, '花括号里没有写完，或者是空的'],
  [/got 'EOF'/, '模板没有写完'],
  [/got 'INVALID'|Lexical error/, '花括号里有不能用的符号'],
  [/Invalid path/, '名称的写法不对：../ 只能写在最前面'],
];

function syntaxFault(template: string, cause: unknown): Place {
  const {
    message = '',
    lineNumber,
    column,
  } = cause as Partial<Record<'message', string>> & Partial<Record<'lineNumber' | 'column', number>>;
  const text = SAID.find(([got]) => got.test(message))?.[1] ?? '这里的写法不对';
  if (lineNumber !== undefined) return { template, line: lineNumber, column: (column ?? 0) + 1, text };
  const { first_line, first_column } = lexer().yylloc;
  return { template, line: first_line, column: first_column + 1, text };
}

/** Reads a template, or tells in Chinese where its signs are wrong. */
export function parseTemplate(template: string, source: string): Parsed {
  const wrong = [fullWidthSigns, openEnds].map((find) => find(template, source)).find((places) => places.length > 0);
  if (wrong) return { places: wrong };
  try {
    return { program: Handlebars.parse(source) };
  } catch (cause) {
    return { places: [syntaxFault(template, cause)] };
  }
}
