import type { Place } from '../render/inspect.ts';
import { at, blanked, withoutComments } from './source.ts';

/** What an input method for Chinese makes of characters that have to be half-width, and what can't be seen. */
const HALF: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '　': ' ',
  '、': '',
  '。': '.',
};
const UNSEEN = /[\u00a0\u200b-\u200d\u2060\ufeff]/;
const FULL_WIDTH = /[！-～“”‘’　、。\u00a0\u200b-\u200d\u2060\ufeff]+/g;

const halfOf = (text: string): string =>
  [...text].map((character) => HALF[character] ?? character.normalize('NFKC')).join('');

function told(found: string): string {
  if (UNSEEN.test(found)) return '这里有看不见的字符，请删掉重新输入';
  const half = halfOf(found);
  return half.trim() === '' ? '全角空格应去掉或改成半角空格' : `全角符号 ${found} 应写成半角 ${half}`;
}

/** Full-width braces anywhere, and other full-width signs within `{{ }}` but for texts in quotes. */
export function fullWidthSigns(template: string, source: string): readonly Place[] {
  const code = withoutComments(source);
  const found: Place[] = [];
  for (const { 0: braces, index } of code.matchAll(/[｛｝]+/g)) {
    found.push({ template, ...at(source, index), text: `花括号应为半角：${braces} 应写成 ${halfOf(braces)}` });
  }
  const open = blanked(code, /[｛｝]/g);
  for (const { 0: mustache, index } of open.matchAll(/\{\{[^{}]*\}\}/g)) {
    const bare = blanked(mustache, /"[^"]*"|'[^']*'/g);
    for (const sign of bare.matchAll(FULL_WIDTH)) {
      found.push({ template, ...at(source, index + sign.index), text: told(sign[0]) });
    }
  }
  return found;
}
