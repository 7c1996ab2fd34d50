import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { requirements } from '../docs/requirement-list.ts';

/** A rule's function, the requirements it stands for, and what it gives once broken. */
export interface Rule {
  readonly file: string;
  readonly name: string;
  readonly gives: string;
  readonly ids: readonly string[];
}

const KNOWN = new Set(requirements.map(({ id }) => id));
const ID = /\b[PRFLCEDBVS]\d{1,2}\b/g;

/** The ids that the comment over a function names. */
function idsAbove(source: string, at: number): readonly string[] {
  const start = source.lastIndexOf('/**', at);
  const end = source.lastIndexOf('*/', at);
  if (start < 0 || end < start || source.slice(end + 2, at).trim() !== '') return [];
  return [...new Set(source.slice(start, end).match(ID) ?? [])].filter((id) => KNOWN.has(id));
}

// What says that nothing is wrong, nothing is there, nothing is known – or, where that would be no lie, its opposite.
const GIVES: readonly (readonly [type: RegExp, gives: string])[] = [
  [/^Check\b/, '[]'],
  [/^readonly |\[\]$/, '[]'],
  [/^boolean/, 'false'],
  [/^string\b.*null|null$/, 'null'],
  [/^number/, '0'],
  [/^string/, "''"],
  [/^ReadonlyMap|^Map/, 'new Map()'],
  [/^ReadonlySet|^Set/, 'new Set()'],
];

function givesOf(type: string): string | null {
  return GIVES.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? null;
}

const EXPORTED =
  /export (?:function (\w+)(?:<[^>]*>)?\([\s\S]*?\): ([^{]+?) \{|const (\w+): (Check|BookCheck|Finder|Demand)\b)/g;

/** The exported rules of a file: functions whose comment names a requirement. */
export function rulesIn(file: string, source: string): readonly Rule[] {
  return [...source.matchAll(EXPORTED)].flatMap((found): readonly Rule[] => {
    const name = found[1] ?? found[3] ?? '';
    const gives = found[3] === undefined ? givesOf(found[2] ?? '') : '[]';
    const ids = idsAbove(source, found.index);
    return ids.length === 0 || gives === null ? [] : [{ file, name, gives, ids }];
  });
}

/** Every rule of the domain. */
export async function allRules(root: string): Promise<readonly Rule[]> {
  const names = await readdir(path.join(root, 'ledger'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  const found = files.map(async (name) => {
    const file = `ledger/${name.split(path.sep).join('/')}`;
    return rulesIn(file, await readFile(path.join(root, file), 'utf8'));
  });
  return (await Promise.all(found)).flat();
}
