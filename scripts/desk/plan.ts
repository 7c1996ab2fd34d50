import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { type BranchTexts } from '../../ledger/across/alike.ts';
import { type Marked, movedIds } from '../../ledger/across/copies.ts';
import { type Placement, placementsIn } from '../../ledger/across/placement.ts';
import { reconcileWith } from '../../ledger/across/reconcile.ts';
import { branchKey } from '../../ledger/branch.ts';
import { bookFindings, knownItems, unattributed } from '../../ledger/committee/strays.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import type { Outdated } from '../consolidate/archived.ts';
import { thenOf } from '../consolidate/before.ts';
import { MANY_BRANCHES } from '../consolidate/many.ts';
import { counts } from '../consolidate/compared.ts';
import { type Drawn, drawUp } from '../consolidate/draw-up.ts';
import { sumsThen } from '../consolidate/extract.ts';
import { type Plan, type PlanGiven, againstOf, takenOf } from '../consolidate/plan.ts';
import { formerLedgers, punctual, withReconciled } from '../consolidate/side-by-side.ts';
import { supersede } from '../consolidate/supersede.ts';
import type { Filed, Summed } from '../consolidate/types.ts';
import { type Desks, fewAtATime } from './desks.ts';
import { InCommon, type LinkedBranch, againOf } from './in-common.ts';
import { JudgedFiles } from './judged-files.ts';
import type { PackedRows } from './ledger-work.ts';
import { union } from './marks.ts';
import { OwnBytes } from './own-bytes.ts';
import { unpackExtract } from './packed-extract.ts';
import { unpack } from './packed.ts';
import { NOWHERE, type Places, isNowhere, placesOf } from './places.ts';
import { SumsForm } from './sums-form.ts';
import { Telling } from './telling.ts';
import type { BothPlaces, Extracted, JudgedFile, LinkedLedger, Source } from './tasks.ts';

/** A plan made at desks, and where the items of its branches are. */
export interface PlannedAtDesks {
  readonly plan: Plan;
  readonly placesOf: (code: string) => BothPlaces;
  /** All its lines in the register, as far as they were made with its extract; `null` where they are to be made yet. */
  readonly rowsOf: (code: string) => PackedRows | null;
  /** Files that were taken from the cache, and those of which it was damaged. */
  readonly cached: { readonly taken: number; readonly damaged: number };
}

/** Told when it is settled what is said of each file, and all that the figures are drawn up from is there. */
type OnSettled = (submissions: Plan['submissions']) => void;

/** Told how far a plan is. */
interface Watched {
  readonly onDone?: ((done: number, total: number) => void) | undefined;
  readonly onSettled?: OnSettled;
}

/** The marks of a ledger without those of what has moved. */
function markedWithout(marked: Marked, linked: LinkedLedger | undefined, moved: ReadonlySet<string>): Marked {
  if (!linked || linked.own.items.every(({ commitment }) => !moved.has(sameId(commitment.id)))) return marked;
  const { rest, each } = unpack(linked.marks);
  const kept = [...each].flatMap(([id, marks]) => (moved.has(id) ? [] : [marks]));
  return {
    ...marked,
    log: union([rest.log, ...kept.map(({ log }) => log)]),
    items: union([rest.items, ...kept.map(({ items }) => items)]),
  };
}

function reconciled(
  filed: readonly Filed[],
  common: InCommon,
  files: JudgedFiles,
  former: readonly BranchLedger[],
  { roster, scheme, asOf }: PlanGiven,
): readonly Filed[] {
  const { all: judged, isPair } = common;
  const codes = judged.map((one) => one.filed.branch!.code);
  const held = common.held(codes, former);
  const moved = movedIds(held);
  const marked = judged.map(({ filed: one }) =>
    markedWithout(files.markedOf(one), common.linked.get(branchKey(one.branch!.code)), moved),
  );
  const texts = judged.flatMap(({ links }): readonly BranchTexts[] => (links.texts === null ? [] : [links.texts]));
  const linked = common.ledgersOf(codes);
  return withReconciled(filed, reconcileWith({ codes, linked, held, marked, texts, isPair }, roster, scheme, asOf));
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

const rowsBy =
  (rows: ReadonlyMap<string, PackedRows>): PlannedAtDesks['rowsOf'] =>
  (code) =>
    rows.get(branchKey(code)) ?? null;

/** Where the items of branches are that are not all at home, by `branchKey`. */
function placesIn(
  placed: (code: string) => Placement,
  placedThen: (code: string) => Placement,
  { linked }: InCommon,
  codes: readonly string[],
): ReadonlyMap<string, BothPlaces> {
  const places = new Map<string, BothPlaces>();
  for (const code of codes) {
    const one = linked.get(branchKey(code));
    if (!one) continue;
    const members = one.own.ledger.roster.map(({ memberId }) => sameId(memberId));
    const items = new Set(one.own.items.map(({ commitment }) => sameId(commitment.id)));
    const placesAt = (placement: Placement): Places => placesOf(placement, items, members);
    const both = { now: placesAt(placed(code)), then: placesAt(placedThen(code)) };
    if (!isNowhere(both.now) || !isNowhere(both.then)) places.set(branchKey(code), both);
  }
  return places;
}

type Extracts = ReadonlyMap<string, Extracted>;
type Taken = ReturnType<typeof takenOf<Filed>>;

/** What the ledgers come to, by `branchKey`: as they are alone, but of those that are not all at home. */
async function extractsOf(
  taken: Taken,
  files: JudgedFiles,
  places: ReadonlyMap<string, BothPlaces>,
  desks: Desks,
): Promise<Extracts> {
  const extracts = new Map<string, Extracted>();
  const ownBytes = new OwnBytes();
  const away = taken.flatMap(({ branch: { code }, submission }) => {
    const key = branchKey(code);
    const both = places.get(key);
    const { extract, rows } = files.of(submission);
    extracts.set(key, { extract: extract!, rows });
    return both ? [{ key, ask: { again: againOf(submission), places: both } }] : [];
  });
  await Promise.all(
    fewAtATime(away).map(async (some) => {
      const answers = await desks.ask('extract', { asks: some.map(({ ask }) => ask) });
      for (const [at, { key }] of some.entries()) extracts.set(key, ownBytes.extracted(answers[at]!));
    }),
  );
  return extracts;
}

function* summed(taken: Taken, extracts: Extracts, scheme: PlanGiven['scheme']): Generator<Summed> {
  const form = new SumsForm(scheme);
  for (const one of taken) {
    const { branch, submission } = one;
    yield { branch, submission, extract: unpackExtract(extracts.get(branchKey(branch.code))!.extract, form) };
  }
}

const rowsIn = (extracts: Extracts): ReadonlyMap<string, PackedRows> =>
  new Map([...extracts].flatMap(([key, { rows }]) => (rows === null ? [] : [[key, rows] as const])));

/**
 * What a plan is drawn up from. By itself, so that all the ledgers have in common is out of memory when it is drawn up.
 */
async function laidOut(
  { judged: answers, telling }: { readonly judged: JudgedFile[]; readonly telling: Telling },
  outdated: readonly Outdated[],
  desks: Desks,
  given: PlanGiven,
  onSettled?: OnSettled,
): Promise<{ readonly drawn: Drawn } & Omit<PlannedAtDesks, 'plan'>> {
  const { scheme, roster, period, asOf } = given;
  const { branches, expected } = againstOf(given);
  const files = new JudgedFiles(answers);
  const newest = supersede(answers.map(({ filed }) => filed)).map((one) => punctual(one, given));
  answers.length = 0;
  const former = formerLedgers(branches, newest, given);
  for (const one of newest) {
    const links = files.linksOf(one);
    if (links && !counts(one)) telling.takeAway(links.names);
  }
  const counting = newest.filter(counts);
  const withLinks = (filed: Filed) => ({ filed, links: files.linksOf(filed)! });
  const common = new InCommon(counting.map(withLinks), former, telling, given);
  files.forgetLinks();
  await common.fetch(desks);
  // Comparing very many ledgers takes more memory than anything else of a run, and what desks have in hand is nothing to it.
  const many = counting.length >= MANY_BRANCHES;
  if (many) desks.rest();
  const submissions = reconciled(newest, common, files, former, given);
  files.forgetMarks();
  if (many) desks.begin();
  const taken = takenOf(expected, submissions);
  const codes = taken.map(({ branch }) => branch.code);
  const then = thenOf(roster, period, asOf);
  const wereThere = (code: string): boolean => then?.isThere(code) ?? false;
  const formerThen = former.filter(({ code }) => wereThere(code));
  const held = common.held(codes, []);
  const placed = placementsIn(held, scheme, asOf);
  const isSame = formerThen.length === 0 && codes.every(wereThere);
  const heldThen = isSame ? held : common.held(codes.filter(wereThere), formerThen);
  const placedThen = placementsIn(heldThen, scheme, then?.period.to ?? asOf);
  const places = placesIn(placed, placedThen, common, codes);
  const extracts = await extractsOf(taken, files, places, desks);
  // Not before: behind what the run does not wait for, what it waits for would take twice the time.
  onSettled?.(submissions);
  // Or they would be handed out only when the figures are drawn up.
  await nextTurn();
  const ended = former.map(({ code, ledger, items }) => {
    return { code, before: sumsThen({ branch: { code }, ledger, items }, placedThen(code), { scheme, then }) };
  });
  const bookProblems = bookProblemsOf(common.all, former, given);
  return {
    drawn: { submissions, accepted: summed(taken, extracts, scheme), expected, then, ended, bookProblems, outdated },
    placesOf: lookUp(places),
    rowsOf: rowsBy(rowsIn(extracts)),
    cached: files.cached,
  };
}

/**
 * The same plan as that of the ledgers themselves, made without ever holding more than what they have in common: each
 * workbook is judged and summed up at a desk, and only those with members or items of others are looked at again.
 */
export async function planAtDesks(
  sources: readonly Source[],
  outdated: readonly Outdated[],
  desks: Desks,
  given: PlanGiven,
  { onDone, onSettled }: Watched = {},
): Promise<PlannedAtDesks> {
  const telling = new Telling();
  const judged = await desks.judge(sources, (done, total, { links }) => {
    // At once: while desks judge, this process has little else to do.
    if (links) telling.add(links.names);
    onDone?.(done, total);
  });
  const { drawn, ...others } = await laidOut({ judged, telling }, outdated, desks, given, onSettled);
  return { plan: drawUp(drawn, given), ...others };
}
