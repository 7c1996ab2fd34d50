import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { sentence } from '../../../ledger/sentence.ts';

/**
 * “报送日期：原文未规定报送日期；默认期满次月5日。”: values of the scheme that are the software's, not the institution's. `names`
 * calls a value by its path and those within it alike; a value that it does not name is not told, and no reason twice.
 */
export function notedDefaults({ defaults }: Scheme, names: Readonly<Record<string, string>>): readonly string[] {
  const told = new Map<string, Set<string>>();
  for (const [path, reason] of Object.entries(defaults)) {
    const key = Object.keys(names).find((known) => path === known || path.startsWith(`${known}.`));
    if (key === undefined) continue;
    const name = names[key]!;
    told.set(name, (told.get(name) ?? new Set()).add(sentence(reason)));
  }
  return [...told].map(([name, reasons]) => `${name}：${[...reasons].join('')}`);
}
