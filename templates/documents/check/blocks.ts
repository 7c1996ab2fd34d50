import type { Place } from '../render/inspect.ts';
import { at, withoutComments } from './source.ts';

interface Open {
  readonly name: string;
  readonly offset: number;
}

/** Braces that are not closed, and blocks that are not, or not by their own end: told from where they begin. */
export function openEnds(template: string, source: string): readonly Place[] {
  const code = withoutComments(source);
  const place = (offset: number, text: string): Place => ({ template, ...at(source, offset), text });
  const unclosed = /\{\{(?:(?!\}\})(?!\{\{)[\s\S])*(?=\{\{|$)/.exec(
    code.replaceAll('\\{{', '   ').replaceAll('{{{', '{{ '),
  );
  if (unclosed) return [place(unclosed.index, '“{{”后面没有与它成对的“}}”')];
  const open: Open[] = [];
  for (const { 0: all, 1: sign, 2: name = '', index } of code.matchAll(/\{\{~?([#^/])>?\*?\s*([^\s}~|]*)/g)) {
    if (sign === '/') {
      const last = open.pop();
      if (last === undefined) return [place(index, `{{/${name}}} 前面没有 {{#${name}}}`)];
      if (last.name !== name) {
        const { line, column } = at(source, last.offset);
        return [
          place(
            index,
            `{{/${name}}} 不对：第${line}行第${column}列开始的是 {{#${last.name}}}，应以 {{/${last.name}}} 结束`,
          ),
        ];
      }
    } else if (name !== '' || all.endsWith('#')) open.push({ name, offset: index });
  }
  return open.map(({ name, offset }) => place(offset, `{{#${name}}} 没有结束，缺 {{/${name}}}`));
}
