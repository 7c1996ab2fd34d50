import type { z } from 'zod';
import { meant } from './nearest.ts';
import { isRecord, placeIn } from './place.ts';
import { schemeSchema } from './schema.ts';
import { keysOf, shapeAt } from './shape.ts';

/** One thing wrong with a scheme file: where, and what. */
export interface SchemeProblem {
  readonly path: string;
  readonly message: string;
}

export const WHOLE_FILE = '（整个文件）';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数，不加引号',
  int: '整数，不加引号',
  boolean: ' true（是）或 false（否），不加引号',
  array: '列表，写成 […]',
  object: '一组项，写成 {…}',
  record: '一组项，写成 {…}',
};

/** What stands in the file, in a few words. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `文字“${value.length > 20 ? `${value.slice(0, 20)}…` : value}”`;
  if (Array.isArray(value)) return '一个列表';
  return isRecord(value) ? '一组项' : String(value);
}

const anyOf = (values: readonly unknown[]): string => {
  const all = values.map((value) => `“${String(value)}”`);
  return all.length > 1 ? `${all.slice(0, -1).join('、')}或${all.at(-1)}` : (all[0] ?? '');
};

/** A key that means nothing where it stands. */
export function unknownKey(key: string, right: readonly string[]): string {
  return `没有名为“${key}”的项${meant(key, right) || `；这里可以写：${right.join('、')}`}`;
}

function choice(value: unknown, values: readonly unknown[]): string {
  if (value === undefined) return `没有写，应为${anyOf(values)}`;
  const near = typeof value === 'string' ? meant(value, values.map(String)) : '';
  return `是${shown(value)}，应为${anyOf(values)}${near}`;
}

function bound(value: unknown, issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (Array.isArray(value)) {
    return `有${value.length}项，${issue.exact === true ? '应有' : small ? '至少要有' : '最多'}${limit}项`;
  }
  const than = small ? (issue.inclusive === true ? '不小于' : '大于') : issue.inclusive === true ? '不大于' : '小于';
  return `是${shown(value)}，应${than}${limit}`;
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${value === undefined ? '没有写' : `是${shown(value)}`}，应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return choice(value, issue.values);
    case 'invalid_union':
      return choice(value, (issue as { options?: readonly unknown[] }).options ?? []);
    case 'too_big':
    case 'too_small':
      return bound(value, issue);
    case 'invalid_format':
      return `是${shown(value)}，${issue.message}`;
    default:
      return issue.message;
  }
}

/** What is wrong at a place of a scheme's data: what is there, what is expected and, where one is near, the right key. */
export function problemsOf(issue: z.core.$ZodIssue, data: unknown): readonly SchemeProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const right = keysOf(shapeAt(schemeSchema, issue.path)) ?? [];
    return issue.keys.map((key) => ({
      path: placeIn(data, [...issue.path, key]).path,
      message: unknownKey(key, right),
    }));
  }
  const { path, value } = placeIn(data, issue.path);
  return [{ path: path || WHOLE_FILE, message: messageOf(issue, value) }];
}
