import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';

/** A scheme that comes with the software, or one laid over it as a committee's 方案.json would. */
export function schemeOf(id: string, over: Record<string, unknown> = {}): Scheme {
  const loaded = loadScheme({ extends: id, ...over }, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scheme;
}

export const construction = schemeOf('construction');
export const district = schemeOf('district');
export const town = schemeOf('town');
export const social = schemeOf('social');
export const police = schemeOf('police');

/** The five schemes that come with the software, by id. */
export const shipped: Readonly<Record<string, Scheme>> = { construction, district, town, social, police };
