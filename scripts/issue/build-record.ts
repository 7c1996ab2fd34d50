import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { Counts } from '../../ledger/figures/counts.ts';
import type { ToldPart } from '../../ledger/figures/correction.ts';
import { paperOf } from '../../ledger/scheme/paper.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { sha256 } from '../files/sha256.ts';
import { issuedItem } from './items.ts';
import type { IssueRecord } from './record.ts';
import { PROGRAM_VERSION } from './version.ts';

/** Posts as a circular tells of them: without their holders. */
const toldPosts = (posts: BulletinInput['posts']): readonly unknown[] =>
  posts.map(({ kind, name, unit, state, stateOn, quarters }) => [kind, name, unit, state, stateOn, quarters]);

/** What a circular compares its figures with; what it makes of them follows from the figures of both. */
function toldBefore(before: BulletinInput['before']): readonly unknown[] {
  if (before === null) return [];
  const { period, totals, byBranch } = before;
  const shares = (all: Readonly<Record<string, Counts>>): readonly unknown[] =>
    Object.entries(all).map(([name, { closedOnTime, due }]) => [name, closedOnTime, due]);
  const { committed, closed, closedInPeriod, closedOnTime, due, byUnit } = totals;
  const whole = [period.id, committed, closed, closedInPeriod, closedOnTime, due];
  return [...whole, ...shares(byBranch), ...shares(byUnit)];
}

/** What of a plan is compared with an issued state. */
export type PlanState = Omit<IssueRecord, 'number' | 'issuedOn' | 'corrects' | 'documents' | 'seal'>;

/** Digests of what is told from rows; titles of warnings are the program's own words and stay out. */
function partsOf(circular: BulletinInput): Readonly<Record<ToldPart, string>> {
  const { practices, warnings, overdue, unfulfilled, posts, areas } = circular;
  const digest = (rows: readonly unknown[]): string => sha256(JSON.stringify(rows));
  return {
    practices: digest(practices),
    warnings: digest(warnings.map(({ code, count, branches }) => [code, count, branches])),
    overdue: digest(overdue),
    unfulfilled: digest(unfulfilled),
    comparison: digest(toldBefore(circular.before)),
    posts: digest([...toldPosts(posts), areas]),
  };
}

/** A plan as 印发.json would hold it. */
export function stateOf(plan: FullPlan): PlanState {
  return {
    record: 1,
    prefix: paperOf(plan.scheme, 'circular').numberPrefix,
    period: plan.period.id,
    asOf: plan.asOf,
    scheme: plan.scheme.id,
    program: PROGRAM_VERSION,
    sources: plan.sources,
    templates: Object.entries(plan.templates).map(([name, own]) => ({ name, digest: sha256(own) })),
    files: plan.submissions.map(({ name, digest, state, branch }) => ({
      name,
      digest,
      state,
      branch: branch?.code ?? null,
    })),
    figures: plan.figures,
    branches: plan.accepted.map(({ branch, submission, items, decided }) => ({
      code: branch.code,
      name: branch.name,
      lastLogged: submission.lastLogged,
      items: items.map((item) => issuedItem(item, decided, plan.scheme)),
    })),
    parts: partsOf(plan.circular),
  };
}

/** The digest over all of a record but the seal itself, as its JSON has it. */
export function sealOf(record: Readonly<Record<string, unknown>>): string {
  const rest = Object.entries(record).filter(([key]) => key !== 'seal');
  return sha256(JSON.stringify(Object.fromEntries(rest)));
}

/** 印发.json of a plan that is issued now, with the digests of the documents written. */
export function recordOf(plan: FullPlan, given: Pick<IssueRecord, 'number' | 'corrects' | 'documents'>): IssueRecord {
  const { record, prefix, period, asOf, scheme, ...rest } = stateOf(plan);
  const { number, corrects, documents } = given;
  const head = { record, number, prefix, issuedOn: plan.today, period, asOf, scheme, corrects };
  const unsealed = { ...head, ...rest, documents };
  return { ...unsealed, seal: sealOf(unsealed) };
}
