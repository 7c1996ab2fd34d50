import { type BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { type BranchTexts } from '../../ledger/across/alike.ts';
import { type Marked, movedIds } from '../../ledger/across/copies.ts';
import { type Held, heldIn } from '../../ledger/across/holdings.ts';
import { type Placement, placementsIn } from '../../ledger/across/placement.ts';
import { reconcileWith } from '../../ledger/across/reconcile.ts';
import type { BranchMembers } from '../../ledger/across/stays.ts';
import { type BranchEntry, branchKey, entriesOf, heirsOf } from '../../ledger/branch.ts';
import { bookFindings, knownItems, unattributed } from '../../ledger/committee/strays.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import { codeInId, codeInMemberId } from '../../ledger/home.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { Outdated } from '../consolidate/archived.ts';
import { thenOf } from '../consolidate/before.ts';
import { counts } from '../consolidate/compared.ts';
import { drawUp } from '../consolidate/draw-up.ts';
import { sumsThen } from '../consolidate/extract.ts';
import { type Plan, type PlanGiven, againstOf, takenOf } from '../consolidate/plan.ts';
import { formerLedgers, punctual, withReconciled } from '../consolidate/side-by-side.ts';
import { supersede } from '../consolidate/supersede.ts';
import type { Filed, Summed } from '../consolidate/types.ts';
import type { Desks } from './desks.ts';
import type { PackedRows } from './ledger-work.ts';
import type { Links } from './links.ts';
import { union } from './marks.ts';
import { NOWHERE, type Places, placesOf } from './places.ts';
import type { Again, BothPlaces, JudgedFile, LinkedLedger, Source, Wanted } from './tasks.ts';

/** What a submission is read again by. */
export const againOf = ({ name, digest, kept, branch }: Filed): Again => ({ name, digest, kept, branch });

/** A plan made at desks, and where the items of its branches are. */
export interface PlannedAtDesks {
  readonly plan: Plan;
  readonly placesOf: (code: string) => BothPlaces;
  /** All its lines in the register, where they are those made when it was judged; `null` where they are to be made again. */
  readonly rowsOf: (code: string) => PackedRows | null;
  /** Files that were taken from the cache, and those of which it was damaged. */
  readonly cached: { readonly taken: number; readonly damaged: number };
}

interface LinkedBranch {
  readonly filed: Filed;
  readonly links: Links;
}

/** Branches whose ledgers have any of the items or members in common with others, or that go on in others; by `branchKey`. */
function linkedCodes(
  all: readonly LinkedBranch[],
  items: Iterable<string>,
  members: Iterable<string>,
  given: PlanGiven,
): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { filed, links } of all) {
    const { foreignItems, foreignMembers } = links;
    if (foreignItems.length + foreignMembers.length > 0) linked.add(branchKey(filed.branch!.code));
  }
  for (const id of items) linked.add(codeInId(id) ?? '');
  for (const id of members) linked.add(codeInMemberId(id) ?? '');
  for (const { code, until } of given.roster) {
    if (until === null || until > given.asOf) continue;
    for (const one of [code, ...heirsOf(given.roster, code, given.asOf)]) linked.add(branchKey(one));
  }
  return linked;
}

const endedBy = (roster: readonly BranchEntry[], code: string, asOf: string): boolean =>
  entriesOf(roster, code).some(({ until }) => until !== null && until <= asOf);

/** The marks of a ledger without those of what has moved. */
function markedWithout(links: Links, linked: LinkedLedger | undefined, moved: ReadonlySet<string>): Marked {
  if (!linked || [...linked.each.keys()].every((id) => !moved.has(id))) return links.marked;
  const kept = [...linked.each].flatMap(([id, marks]) => (moved.has(id) ? [] : [marks]));
  return {
    ...links.marked,
    log: union([linked.rest.log, ...kept.map(({ log }) => log)]),
    items: union([linked.rest.items, ...kept.map(({ items }) => items)]),
  };
}

/** What of the ledgers of a run is held in common. */
class InCommon {
  readonly items = new Set<string>();
  readonly members = new Set<string>();
  readonly linked = new Map<string, LinkedLedger>();
  readonly #all: readonly LinkedBranch[];
  readonly #given: PlanGiven;

  constructor(all: readonly LinkedBranch[], former: readonly BranchLedger[], given: PlanGiven) {
    this.#all = all;
    this.#given = given;
    for (const { links } of all) {
      for (const id of links.foreignItems) this.items.add(id);
      for (const id of links.foreignMembers) this.members.add(id);
    }
    for (const { ledger } of former) {
      for (const { id } of ledger.commitments) this.items.add(sameId(id));
      for (const { memberId } of ledger.roster) this.members.add(sameId(memberId));
    }
    this.items.delete('');
    this.members.delete('');
  }

  async fetch(desks: Desks): Promise<void> {
    const codes = linkedCodes(this.#all, this.items, this.members, this.#given);
    const { roster, asOf } = this.#given;
    const wanted = this.#all.filter(({ filed }) => codes.has(branchKey(filed.branch!.code)));
    await Promise.all(
      wanted.map(async ({ filed }) => {
        const { code } = filed.branch!;
        const asked: Wanted = { items: this.items, members: this.members, whole: endedBy(roster, code, asOf) };
        this.linked.set(branchKey(code), await desks.ask('linked', { again: againOf(filed), wanted: asked }));
      }),
    );
  }

  /** The ledgers in common among some of the branches, in the branches' order. */
  ledgersOf(some: readonly LinkedBranch[]): readonly BranchLedger[] {
    return some.flatMap(({ filed }) => this.linked.get(branchKey(filed.branch!.code))?.own ?? []);
  }

  held(some: readonly LinkedBranch[], former: readonly BranchLedger[]): Held {
    const everyone = some.map(({ filed, links }): BranchMembers => {
      return { code: filed.branch!.code, ledger: { roster: links.members } };
    });
    return heldIn([...this.ledgersOf(some), ...former], this.#given.roster, [...everyone, ...former]);
  }
}

function reconciled(
  judged: readonly LinkedBranch[],
  filed: readonly Filed[],
  common: InCommon,
  former: readonly BranchLedger[],
  { roster, scheme, asOf }: PlanGiven,
): readonly Filed[] {
  const held = common.held(judged, former);
  const moved = movedIds(held);
  const marked = judged.map(({ filed: one, links }) =>
    markedWithout(links, common.linked.get(branchKey(one.branch!.code)), moved),
  );
  const texts = judged.flatMap(({ links }): readonly BranchTexts[] => (links.texts === null ? [] : [links.texts]));
  const codes = judged.map((one) => one.filed.branch!.code);
  const linked = common.ledgersOf(judged);
  return withReconciled(filed, reconcileWith({ codes, linked, held, marked, texts }, roster, scheme, asOf));
}

/** Rows of the committee's own workbook that lead nowhere. */
function bookProblemsOf(
  all: readonly LinkedBranch[],
  former: readonly BranchLedger[],
  { book, roster, scheme }: PlanGiven,
): readonly Finding[] {
  if (book === null) return [];
  const before = knownItems(former.flatMap(({ ledger }) => ledger.commitments.flatMap(({ id }) => id ?? [])));
  const known = {
    ids: new Set([...all.flatMap(({ links }) => links.bookItems), ...before.ids]),
    codes: new Set([...all.flatMap(({ links }) => links.codesInIds), ...before.codes]),
  };
  return [
    ...bookFindings(book, known, new Set(roster.map(({ code }) => code))),
    ...all.flatMap(({ links }) => links.strays),
    ...former.flatMap(({ ledger }) => unattributed(book, ledger, scheme)),
  ];
}

const AT_HOME: BothPlaces = { now: NOWHERE, then: NOWHERE };

/** By itself, so that what outlives the planning keeps nothing else of it in memory. */
const lookUp =
  (places: ReadonlyMap<string, BothPlaces>): PlannedAtDesks['placesOf'] =>
  (code) =>
    places.get(branchKey(code)) ?? AT_HOME;

/**
 * The same plan as that of the ledgers themselves, made without ever holding more than what they have in common: each
 * workbook is judged and summed up at a desk, and only those with members or items of others are looked at again.
 */
export async function planAtDesks(
  sources: readonly Source[],
  outdated: readonly Outdated[],
  desks: Desks,
  given: PlanGiven,
  onDone?: (done: number, total: number) => void,
): Promise<PlannedAtDesks> {
  const { scheme, roster, period, asOf } = given;
  const { branches, expected } = againstOf(given);
  const answers = await desks.judge(sources, onDone);
  const byFile = new Map<string, JudgedFile>();
  const keyOf = ({ kept, name, branch }: Filed): string => (kept ? `kept ${branch!.code}` : name);
  for (const one of answers) byFile.set(keyOf(one.filed), one);
  const newest = supersede(answers.map(({ filed }) => filed)).map((one) => punctual(one, given));
  const former = formerLedgers(branches, newest, given);
  const linkOf = (filed: Filed): LinkedBranch => ({ filed, links: byFile.get(keyOf(filed))!.links! });
  const all = newest.filter(counts).map(linkOf);
  const common = new InCommon(all, former, given);
  await common.fetch(desks);
  const submissions = reconciled(all, newest, common, former, given);
  const taken = takenOf(expected, submissions);
  const counted = taken.map(({ submission }) => linkOf(submission));
  const then = thenOf(roster, period, asOf);
  const wereThere = ({ filed }: LinkedBranch): boolean => then?.isThere(filed.branch!.code) ?? false;
  const placed = placementsIn(common.held(counted, []), scheme, asOf);
  const thereThen = counted.filter(wereThere);
  const formerThen = former.filter(({ code }) => then?.isThere(code));
  const placedThen = placementsIn(common.held(thereThen, formerThen), scheme, then?.period.to ?? asOf);
  const places = new Map<string, BothPlaces>();
  const placesAt = (placement: Placement, code: string): Places => {
    const linked = common.linked.get(branchKey(code));
    if (!linked) return NOWHERE;
    const members = linked.own.ledger.roster.map(({ memberId }) => sameId(memberId));
    return placesOf(placement, linked.each.keys(), members);
  };
  for (const { filed } of counted) {
    const { code } = filed.branch!;
    if (!common.linked.has(branchKey(code))) continue;
    places.set(branchKey(code), { now: placesAt(placed(code), code), then: placesAt(placedThen(code), code) });
  }
  const extractOf = async (filed: Filed) => {
    const alone = byFile.get(keyOf(filed))!.extract!;
    const both = places.get(branchKey(filed.branch!.code));
    return both ? desks.ask('extract', { again: againOf(filed), places: both }) : alone;
  };
  const accepted = await Promise.all(
    taken.map(async ({ branch, submission }): Promise<Summed> => {
      return { branch, submission, extract: await extractOf(submission) };
    }),
  );
  const ended = former.map(({ code, ledger, items }) => {
    return { code, before: sumsThen({ branch: { code }, ledger, items }, placedThen(code), { scheme, then }) };
  });
  const counting = submissions.filter(counts).map(linkOf);
  const rows = new Map(
    counted.flatMap(({ filed }) => {
      const made = byFile.get(keyOf(filed))!.rows;
      const key = branchKey(filed.branch!.code);
      return made === null || places.has(key) ? [] : [[key, made] as const];
    }),
  );
  const bookProblems = bookProblemsOf(counting, former, given);
  const plan = drawUp({ submissions, accepted, expected, then, ended, bookProblems, outdated }, given);
  const times = (what: JudgedFile['cache']): number => answers.filter(({ cache }) => cache === what).length;
  const rowsOf = (code: string): PackedRows | null => rows.get(branchKey(code)) ?? null;
  return { plan, placesOf: lookUp(places), rowsOf, cached: { taken: times('taken'), damaged: times('damaged') } };
}
