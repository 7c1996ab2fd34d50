import { hashOf } from '../../ledger/across/marks.ts';
import type { Person } from '../../ledger/across/stays.ts';
import { type Names, type PackedMembers, unpackMembers } from './roster-rows.ts';
import { Tally } from './tally.ts';

/**
 * Members by whom a roster may bear on others, among those of very many. By hashes: should two texts ever have the same, a
 * member more is looked at, or of a pair of namesakes nothing is said.
 */
export class Telling {
  /** By id, and by name, in how many rosters; what tells nothing only until all have been added. */
  #ids = new Tally();
  #names = new Tally();

  /** Each roster is to be added once, and all before anything is asked. */
  add(roster: Names): void {
    this.#count(roster, 1);
  }

  /** Takes away a roster that was added: another copy has taken its place. */
  takeAway(roster: Names): void {
    this.#count(roster, -1);
  }

  #count(roster: Names, more: 1 | -1): void {
    for (let at = 1; at < roster.length; at += 2) {
      const name = roster[at + 1]!;
      this.#ids.add(roster[at]!, more);
      if (name !== 0) this.#names.add(name, more);
    }
  }

  /** To be told when all have been added. */
  addedAll(): void {
    this.#ids = this.#ids.only((rosters) => rosters > 1);
    this.#names = this.#names.only((rosters) => rosters === 2);
  }

  #isAgain(id: number): boolean {
    return this.#ids.of(id) > 0;
  }

  #isPair(name: number): boolean {
    return name !== 0 && this.#names.of(name) > 0;
  }

  /** Whether a name (`canonical`) is in two places of all rosters. */
  readonly isPair = (name: string): boolean => this.#isPair(hashOf(name));

  /** Whether there is anyone of whom `of` tells in a roster. */
  tellsOf(roster: Names): boolean {
    if (roster[0] !== 0) return true;
    for (let at = 1; at < roster.length; at += 2) {
      if (this.#isAgain(roster[at]!) || this.#isPair(roster[at + 1]!)) return true;
    }
    return false;
  }

  /** Those who are in several rosters, have come or gone, or share the name with one other. */
  of(roster: Names, members: PackedMembers): readonly Person[] {
    return unpackMembers(
      members,
      (place, hasMoved) => hasMoved || this.#isAgain(roster[2 * place + 1]!) || this.#isPair(roster[2 * place + 2]!),
    );
  }
}
