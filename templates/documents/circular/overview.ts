import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import { andList } from '../text/list.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { shortDay, thisPeriod } from '../text/period.ts';
import { inspectionSentence, tellsInspection } from './inspection.ts';
import { dueSentence, unfulfilledSentence } from './outcome.ts';

/** 应报、已报、退回、未报、逾期报送. */
export function submissionSentence(branches: BulletinInput['figures']['branches']): string {
  const { expected, received, returned, missing, late } = branches;
  if (expected === 0) return '名册中没有应报送台账的支部。';
  if (received === 0) return `应报送台账的支部${expected}个，均未报送。`;
  const kinds: [string, number][] = [
    ['退回', returned],
    ['未报', missing],
    ['逾期报送', late],
  ];
  const some = kinds.filter(([, n]) => n > 0).map(([word, n]) => `，${word}${n}个`);
  const none = kinds.filter(([, n]) => n === 0).map(([word]) => word);
  return `应报送台账的支部${expected}个，已报${received}个${some.join('')}${none.length ? `，无${andList(none)}` : ''}。`;
}

/** What the figures leave out, where anything is. */
export function exclusion(branches: BulletinInput['figures']['branches']): string | null {
  const { returned, missing } = branches;
  const parts = [returned && `退回的${returned}个支部`, missing && `未报的${missing}个支部`].filter(Boolean);
  return parts.length ? `以上不含${parts.join('、')}。` : null;
}

/** 应承诺、已承诺（口头单列）、承诺率. */
export function pledgeSentence(t: Figures): string {
  const base = '（已承诺党员数占应承诺党员数的比例）';
  if (t.expectedMembers === 0) return `没有应承诺的党员，承诺率为“${NO_RATE}”${base}。`;
  const expected = `应承诺党员${t.expectedMembers}名`;
  const rate = `承诺率${percent(t.pledgedMembers, t.expectedMembers)}${base}`;
  if (t.pledgedMembers === 0) return `${expected}，均未承诺，${rate}。`;
  const oral = t.oralMembers ? `（其中口头承诺${t.oralMembers}名）` : '';
  const left = t.expectedMembers - t.pledgedMembers;
  return `${expected}，已承诺${t.pledgedMembers}名${oral}，${left > 0 ? `未承诺${left}名，` : ''}${rate}。`;
}

/** 承诺总数：支部、党员、分类. */
export function totalSentence(t: Figures): string {
  if (t.committed === 0) return '没有已定诺的承诺事项。';
  const b = t.branchItems.committed;
  const m = t.memberItems.committed;
  const whose = b && m ? `其中支部承诺${b}件、党员承诺${m}件` : b ? '均为支部承诺' : '均为党员承诺';
  const kinds = Object.entries(t.byCategory).map(([name, counts]) => `${name}${counts.committed}件`);
  return `承诺事项共${t.committed}件，${whose}${kinds.length ? `；按类别分，${kinds.join('、')}` : ''}。`;
}

/** 本季销号、累计销号、销号率、待销号. */
export function closingSentence(t: Figures, span: string): string {
  const rate = `销号率${percent(t.closed, t.committed)}（累计销号数占承诺事项总数的比例）`;
  const waiting = t.awaitingClosing ? `；另有待销号${t.awaitingClosing}件（已申请，等待核销）` : '';
  const closed = t.closed
    ? `${t.closedInPeriod ? `${span}销号${t.closedInPeriod}件` : `${span}没有新销号的事项`}，累计销号${t.closed}件`
    : '尚无销号的事项';
  return `${closed}，${rate}${waiting}。`;
}

/** 结转、撤回、变更: what else became of items. */
export function otherSentence(t: Figures, span: string): string {
  const kinds: [string, number, string][] = [
    ['结转', t.carriedOver, '件'],
    ['撤回', t.withdrawn, '件（不计入承诺事项总数）'],
    [`${span}变更`, t.amendments, '次'],
  ];
  const some = kinds.filter(([, n]) => n > 0).map(([word, n, unit]) => `${word}${n}${unit}`);
  return some.length ? `另有${some.join('，')}。` : '没有结转、撤回的事项，也没有变更。';
}

/** 一、总体情况: paragraphs in the order clerks check. */
export function overview(input: BulletinInput): readonly string[] {
  const { branches, totals } = input.figures;
  const span = thisPeriod(input.period);
  const left = exclusion(branches);
  const submissions = `报送情况。${submissionSentence(branches)}`;
  if (branches.accepted === 0) return [submissions, `没有可供汇总的台账，${span}承诺、销号、兑现情况不作统计。`];
  const pledging = input.scheme.pledgers.includes('member') ? pledgeSentence(totals) : '';
  const paragraphs = [submissions, `承诺情况。${pledging}${totalSentence(totals)}`];
  if (tellsInspection(input)) {
    paragraphs.push(`督查情况。${inspectionSentence(totals, input.period, input.asOf)}`);
  }
  if (totals.committed > 0) {
    const { reasonKinds } = input.scheme.followUp;
    const asOf = shortDay(input.asOf, input.period.year);
    paragraphs.push(
      `销号情况。${closingSentence(totals, span)}`,
      `兑现情况。${dueSentence(totals, asOf)}${unfulfilledSentence(totals, reasonKinds)}${otherSentence(totals, span)}`,
    );
  } else if (totals.withdrawn > 0) {
    paragraphs.push(`另有撤回${totals.withdrawn}件。`);
  }
  return left === null ? paragraphs : [...paragraphs, left];
}
