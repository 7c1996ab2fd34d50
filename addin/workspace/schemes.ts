import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse, listValues } from '../../ledger/workbook/sheet.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import type { SchemeChoice } from './workspace.ts';

const KNOWN = Object.keys(builtInSchemes);

type SchemeRead = { readonly scheme: Scheme } | { readonly problems: readonly string[] };

let last: { readonly json: string; readonly read: SchemeRead } | null = null;

/**
 * Reads 方案.json; what is wrong with it comes as sentences for a person. The same text gives the same object: what was
 * read of a ledger under a scheme is known again by it.
 */
export function schemeFromJson(json: string): SchemeRead {
  if (last?.json !== json) last = { json, read: readScheme(json) };
  return last.read;
}

function readScheme(json: string): SchemeRead {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: ['这个文件不是 JSON，可能选错了文件，或没有保存完整。请向上级党委要“方案.json”。'] };
  }
  const loaded = loadScheme(data, builtInScheme, KNOWN);
  if ('scheme' in loaded) return loaded;
  return { problems: loaded.problems.map(({ path, message }) => `“${path}”：${message}。`) };
}

const loaded = new Map<string, Scheme>();

/** A scheme that comes with the add-in; `null` where there is none of this id. */
export function builtIn(id: string): Scheme | null {
  const data = builtInScheme(id);
  if (data === undefined) return null;
  const known = loaded.get(id);
  if (known) return known;
  const result = loadScheme(data, builtInScheme, KNOWN);
  if (!('scheme' in result)) throw new Error(`built-in scheme ${id}: ${JSON.stringify(result.problems)}`);
  loaded.set(id, result.scheme);
  return result.scheme;
}

export const builtInIds: readonly string[] = KNOWN;

/** What a scheme asks of a new ledger's branch. */
export function choiceOf(scheme: Scheme): SchemeChoice {
  const inUse = columnsInUse(ledgerSheets.cover, scheme);
  const values = (key: string): readonly string[] => {
    const item = inUse.find((one) => one.key === key);
    return item ? (listValues(item.column, scheme) ?? []) : [];
  };
  return { name: scheme.name, branchKinds: values('branchKind'), orgForms: values('orgForm') };
}
