import type { Person } from '../../ledger/across/stays.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { Names } from './links.ts';

/** Members by whom a roster may bear on others, among those of very many. */
export class Telling {
  #ids = new Set<string>();
  readonly #again = new Set<string>();
  readonly #names = new Map<string, number>();

  /** Each roster is to be added once, and all before anything is asked. */
  add({ ids, names }: Names): void {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (id === '' || seen.has(id)) continue;
      seen.add(id);
      if (this.#ids.has(id)) this.#again.add(id);
      this.#ids.add(id);
      const name = names[index] ?? null;
      if (name !== null) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
    }
  }

  /** Gives the room of the ids free, once all have been added. */
  forgetIds(): void {
    this.#ids = new Set();
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
