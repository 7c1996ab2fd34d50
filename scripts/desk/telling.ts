import type { Person } from '../../ledger/across/stays.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { Names } from './links.ts';

/** One more, or one less, of a key. */
function count(counts: Map<string, number>, key: string, more: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + more;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** Members by whom a roster may bear on others, among those of very many. */
export class Telling {
  /** By id, and by name, in how many rosters; ids only until all have been added. */
  #ids = new Map<string, number>();
  readonly #names = new Map<string, number>();
  #again: ReadonlySet<string> = new Set();

  /** Each roster is to be added once, and all before anything is asked. */
  add(roster: Names): void {
    this.#count(roster, 1);
  }

  /** Takes away a roster that was added: another copy has taken its place. */
  takeAway(roster: Names): void {
    this.#count(roster, -1);
  }

  #count({ ids, names }: Names, more: 1 | -1): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (id === '' || seen.has(id)) continue;
      seen.add(id);
      count(this.#ids, id, more);
      const name = names[index] ?? null;
      if (name !== null) count(this.#names, name, more);
    }
  }

  /** To be told when all have been added; gives the room of most ids free. */
  addedAll(): void {
    this.#again = new Set([...this.#ids].flatMap(([id, rosters]) => (rosters > 1 ? [id] : [])));
    this.#ids = new Map();
  }

  /** Whether a name (`canonical`) is in two places of all rosters. */
  readonly isPair = (name: string): boolean => this.#names.get(name) === 2;

  /** Whether there is anyone of whom `of` tells in a roster. */
  tellsOf({ ids, names, moved }: Names): boolean {
    return moved || ids.some((id) => this.#again.has(id)) || names.some((name) => name !== null && this.isPair(name));
  }

  /** Those who are in several rosters, have come or gone, or share the name with one other. */
  of<R extends Pick<Person, 'memberId' | 'name' | 'change'>>(roster: readonly R[]): readonly R[] {
    return roster.filter(
      ({ memberId, name, change }) =>
        change !== null || this.#again.has(sameId(memberId)) || (name !== null && this.isPair(canonical(name))),
    );
  }
}
