import { sameId } from '../../ledger/lifecycle/log.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { Name } from './links.ts';

type Roster = readonly Name[];

/** Members by whom a roster may bear on others, among those of very many. */
export class Telling {
  #ids = new Set<string>();
  readonly #again = new Set<string>();
  readonly #names = new Map<string, number>();

  /** Each roster is to be added once, and all before anything is asked. */
  add(roster: Roster): void {
    const seen = new Set<string>();
    for (const { memberId, name } of roster) {
      const id = sameId(memberId);
      if (id === '' || seen.has(id)) continue;
      seen.add(id);
      if (this.#ids.has(id)) this.#again.add(id);
      this.#ids.add(id);
      if (name === null) continue;
      const plain = canonical(name);
      this.#names.set(plain, (this.#names.get(plain) ?? 0) + 1);
    }
  }

  /** Gives the room of the ids free, once all have been added. */
  forgetIds(): void {
    this.#ids = new Set();
  }

  /** Whether a name (`canonical`) is in two places of all rosters. */
  readonly isPair = (name: string): boolean => this.#names.get(name) === 2;

  /** Those who are in several rosters, have come or gone, or share the name with one other. */
  of<R extends Roster[number]>(roster: readonly R[]): readonly R[] {
    return roster.filter(
      ({ memberId, name, change }) =>
        change !== null || this.#again.has(sameId(memberId)) || (name !== null && this.isPair(canonical(name))),
    );
  }
}
