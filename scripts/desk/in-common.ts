import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { type Held, heldIn } from '../../ledger/across/holdings.ts';
import type { BranchMembers, Person } from '../../ledger/across/stays.ts';
import { type BranchEntry, branchKey, entriesOf, heirsOf } from '../../ledger/branch.ts';
import { codeInId, codeInMemberId } from '../../ledger/home.ts';
import { gathered } from '../../ledger/gathered.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { PlanGiven } from '../consolidate/plan.ts';
import type { Filed } from '../consolidate/types.ts';
import { type Desks, fewAtATime } from './desks.ts';
import { unpackLinked } from './linked.ts';
import type { Links, LinksBeyondRoster } from './links.ts';
import { OwnBytes } from './own-bytes.ts';
import { namesOf, unpackMembers } from './roster-rows.ts';
import type { Again, LinkedLedger, Wanted } from './tasks.ts';
import type { Telling } from './telling.ts';

/** What a submission is read again by. */
export const againOf = ({ name, digest, kept, branch }: Filed): Again => ({ name, digest, kept, branch });

/** A ledger that counts, with what of it bears on others. */
export interface LinkedBranch {
  readonly filed: Filed;
  readonly links: LinksBeyondRoster;
}

type WithRoster = LinkedBranch & { readonly links: Links };

const codeOf = ({ filed }: { readonly filed: Filed }): string => filed.branch!.code;

const endedBy = (roster: readonly BranchEntry[], code: string, asOf: string): boolean =>
  entriesOf(roster, code).some(({ until }) => until !== null && until <= asOf);

/** What of the ledgers of a run is held in common. */
export class InCommon {
  readonly all: readonly LinkedBranch[];
  /** Ledgers that have any of the items or members in common with others, or that go on in others; by `branchKey`. */
  readonly linked = new Map<string, LinkedLedger>();
  readonly #wanted = { items: new Set<string>(), members: new Set<string>() };
  readonly #linkedCodes: ReadonlySet<string>;
  readonly #telling: Telling;
  /** By `branchKey`: members by whom a ledger may bear on others; of a linked one all. Rows that are nobody's are not among them. */
  readonly #members: ReadonlyMap<string, readonly Person[]>;
  readonly #given: PlanGiven;

  /** `telling` has the rosters of `all`, and of no others. */
  constructor(all: readonly WithRoster[], former: readonly BranchLedger[], telling: Telling, given: PlanGiven) {
    this.#given = given;
    this.all = all.map(({ filed, links: { names: _, members: __, ...links } }) => ({ filed, links }));
    this.#telling = telling;
    for (const { ledger } of former) telling.add(namesOf(ledger.roster));
    telling.addedAll();
    this.#want(former);
    this.#linkedCodes = this.#findLinked();
    this.#members = new Map(
      all.map((one) => {
        const key = branchKey(codeOf(one));
        return [key, this.#bearing(one.links, this.#linkedCodes.has(key))] as const;
      }),
    );
  }

  #bearing({ names, members }: Links, isLinked: boolean): readonly Person[] {
    if (isLinked) return unpackMembers(members, () => true);
    return this.#telling.tellsOf(names) ? this.#telling.of(names, members) : [];
  }

  get isPair(): Telling['isPair'] {
    return this.#telling.isPair;
  }

  #want(former: readonly BranchLedger[]): void {
    const { items, members } = this.#wanted;
    for (const { links } of this.all) {
      for (const id of links.foreignItems) items.add(id);
      for (const id of links.foreignMembers) members.add(id);
    }
    for (const { ledger } of former) {
      for (const { id } of ledger.commitments) items.add(sameId(id));
      for (const { memberId } of ledger.roster) members.add(sameId(memberId));
    }
    items.delete('');
    members.delete('');
  }

  #findLinked(): ReadonlySet<string> {
    const { roster, asOf } = this.#given;
    const linked = new Set<string>();
    for (const one of this.all) {
      const { foreignItems, foreignMembers } = one.links;
      if (foreignItems.length + foreignMembers.length > 0) linked.add(branchKey(codeOf(one)));
    }
    for (const id of this.#wanted.items) linked.add(codeInId(id) ?? '');
    for (const id of this.#wanted.members) linked.add(codeInMemberId(id) ?? '');
    for (const { code, until } of roster) {
      if (until === null || until > asOf) continue;
      for (const one of [code, ...heirsOf(roster, code, asOf)]) linked.add(branchKey(one));
    }
    return linked;
  }

  /** Has the linked ledgers looked at again. */
  async fetch(desks: Desks): Promise<void> {
    const { roster, scheme, asOf } = this.#given;
    const ownBytes = new OwnBytes();
    // A ledger has ids of its own code, which are wanted by others, and foreign ones: of a city's there are very many.
    const items = gathered([...this.#wanted.items], codeInId);
    const members = gathered([...this.#wanted.members], codeInMemberId);
    const wanted = this.all.filter((one) => this.#linkedCodes.has(branchKey(codeOf(one))));
    const wantedOf = (one: LinkedBranch): Wanted => {
      const { foreignItems, foreignMembers } = one.links;
      const key = branchKey(codeOf(one));
      return {
        items: new Set([...foreignItems, ...(items.get(key) ?? [])]),
        members: new Set([...foreignMembers, ...(members.get(key) ?? [])]),
        whole: endedBy(roster, codeOf(one), asOf),
      };
    };
    await Promise.all(
      fewAtATime(wanted).map(async (some) => {
        const asks = some.map((one) => ({ again: againOf(one.filed), wanted: wantedOf(one) }));
        const answers = await desks.ask('linked', { asks });
        for (const [at, one] of some.entries()) {
          this.linked.set(branchKey(codeOf(one)), unpackLinked(answers[at]!, scheme, ownBytes.marks));
        }
      }),
    );
  }

  /** The ledgers in common among some of the branches, in the branches' order. */
  ledgersOf(codes: readonly string[]): readonly BranchLedger[] {
    return codes.flatMap((code) => this.linked.get(branchKey(code))?.own ?? []);
  }

  /** What some of the branches hold in common, and the ledgers of branches that have ended. */
  held(codes: readonly string[], former: readonly BranchLedger[]): Held {
    const everyone = codes.map((code): BranchMembers => {
      return { code, ledger: { roster: this.#members.get(branchKey(code))! } };
    });
    return heldIn([...this.ledgersOf(codes), ...former], this.#given.roster, [...everyone, ...former]);
  }
}
