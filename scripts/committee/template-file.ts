import { templateTitle } from '../../templates/documents/documents.ts';
import { sha256 } from '../files/sha256.ts';
import { PROGRAM_VERSION } from '../issue/version.ts';

/** The first line of a copied template: the digest of what is below it shows whether anything was changed since. */
const MARK = /^\{\{!--[^\n]*原样摘要([0-9a-f]{16})[^\n]*--\}\}\n/;

const digestOf = (text: string): string => sha256(text.trimEnd()).slice(0, 16);

/** A template of the software as it is copied to the committee. */
export function marked(name: string, text: string): string {
  const what = `${templateTitle(name)}（${name}），承诺台账${PROGRAM_VERSION}，原样摘要${digestOf(text)}`;
  return `{{!-- ${what}。本行请保留；没有改动的文件可以删除。 --}}\n${text.trimEnd()}\n`;
}

export const withoutMark = (text: string): string => text.replace(MARK, '');

/** The digest of the template that a file was copied from; `null` where its first line does not tell. */
const originOf = (text: string): string | null => MARK.exec(text)?.[1] ?? null;

/** Whether a file is as it was copied, by whichever version. */
export const isUntouched = (text: string): boolean => originOf(text) === digestOf(withoutMark(text));

/** Whether a file was copied from another template than the software has now. */
export function isOutdated(text: string, builtIn: string): boolean {
  const origin = originOf(text);
  return origin !== null && origin !== digestOf(builtIn);
}

/** “版头和标题_head.hbs”. */
export const fileOf = (name: string): string => `${templateTitle(name)}_${name}.hbs`;

/** A template's name by its file's: what stands behind the last “_”. */
export const nameOfFile = (file: string): string => file.replace(/\.hbs(\.txt)?$/, '').replace(/^.*_/, '');
