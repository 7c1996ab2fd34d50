import type { Affiliation, BulletinInput, Earlier } from '../../../ledger/figures/bulletin.ts';
import type { Figures } from '../../../ledger/figures/figures.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { countChange } from '../text/change.ts';
import { andList } from '../text/list.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { lastPeriodEnd, shortDay, thisPeriod } from '../text/period.ts';
import { closingSentence } from './closing.ts';
import { commentSentence, recordSentence } from './duties.ts';
import { inspectionSentence, tellsInspection } from './inspection.ts';
import { dueSentence, onTimeChange, unfulfilledSentence } from './outcome.ts';
import { goesByUnit } from './parts.ts';
import { areaSentence, postSentence } from './posts.ts';

type Submissions = Pick<
  BulletinInput['figures']['branches'],
  'expected' | 'received' | 'returned' | 'missing' | 'late'
>;

/** Those of 退回, 未报 and 逾期报送 that there are, each with its number. */
function amiss({ returned, missing, late }: Submissions): readonly (readonly [word: string, n: number])[] {
  return [
    ['退回', returned],
    ['未报', missing],
    ['逾期报送', late],
  ];
}

/** 应报、已报、退回、未报、逾期报送. */
export function submissionSentence(branches: Submissions): string {
  const { expected, received } = branches;
  if (expected === 0) return '名册中没有应报送台账的支部。';
  if (received === 0) return `应报送台账的支部${expected}个，均未报送。`;
  const kinds = amiss(branches);
  const some = kinds.filter(([, n]) => n > 0).map(([word, n]) => `，${word}${n}个`);
  const none = kinds.filter(([, n]) => n === 0).map(([word]) => word);
  return `应报送台账的支部${expected}个，已报${received}个${some.join('')}${none.length ? `，无${andList(none)}` : ''}。`;
}

/** The same by 隶属关系 (B5), where the roster of branches has it. */
function affiliationSentence(affiliations: readonly Affiliation[]): string {
  if (affiliations.length < 2) return '';
  const parts = affiliations.map((one) => {
    const some = amiss(one).filter(([, n]) => n > 0);
    return `${one.name}的${one.expected}个，已报${one.received}个${some.map(([word, n]) => `，${word}${n}个`).join('')}`;
  });
  return `其中${parts.join('；')}。`;
}

/** What became of the ledger of the only branch, which is the issuing body's own. */
function onlyBranch({ figures: { byBranch } }: BulletinInput): string {
  const [branch] = byBranch;
  if (!branch) return '';
  const late = branch.late ? '，属于逾期报送' : '';
  switch (branch.state) {
    case 'accepted':
      return `数据取自${branch.name}台账，核对合格${late}。`;
    case 'returned':
      return `${branch.name}台账有错误，尚待改正${late}。`;
    case 'missing':
      return `${branch.name}台账尚未报送。`;
  }
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

/** 承诺总数：支部、党员、分类; who pledges goes without saying where the scheme has one kind of pledgers. */
export function totalSentence(
  t: Figures,
  { scheme, before }: { readonly scheme: Scheme; readonly before: Earlier | null },
): string {
  if (t.committed === 0) return '没有已定诺的承诺事项。';
  const b = t.branchItems.committed;
  const m = t.memberItems.committed;
  const whose = b && m ? `其中支部承诺${b}件、党员承诺${m}件` : b ? '均为支部承诺' : '均为党员承诺';
  const kinds = Object.entries(t.byCategory).map(([name, counts]) => `${name}${counts.committed}件`);
  const change = before && countChange(t.committed, before.totals.committed, '件', lastPeriodEnd(before.period));
  const total = `承诺事项共${t.committed}件${change === null ? '' : `（${change}）`}`;
  const parts = [scheme.pledgers.length > 1 ? `，${whose}` : '', kinds.length ? `；按类别分，${kinds.join('、')}` : ''];
  return `${total}${parts.join('')}。`;
}

/** 重点项目 (P8) and 热点难点 (B1), where there are any. */
export function specialSentence({ keyItems, keyItemsClosed, hotIssues, hotIssuesSolved }: Figures): string {
  const done = (n: number, all: number, word: string): string =>
    n === 0 ? `均未${word}` : n === all ? `已全部${word}` : `已${word}${n}件`;
  const key = keyItems ? `列为重点项目的承诺事项${keyItems}件，${done(keyItemsClosed, keyItems, '销号')}。` : '';
  const hot = hotIssues ? `列为热点难点的承诺事项${hotIssues}件，${done(hotIssuesSolved, hotIssues, '解决')}。` : '';
  return key + hot;
}

/** 结转、撤回、变更: what else became of items. */
export function otherSentence(t: Figures, span: string): string {
  const kinds = [
    t.carriedOver > 0 ? `结转${t.carriedOver}件` : '',
    t.withdrawn > 0 ? `撤回${t.withdrawn}件（不计入承诺事项总数）` : '',
  ].filter(Boolean);
  const amended = t.amendments > 0 ? `${span}变更${t.amendments}次` : '';
  if (kinds.length > 0) return `另有${kinds.join('，')}${amended && `，${amended}`}。`;
  return amended ? `没有结转、撤回的事项，${amended}。` : '没有结转、撤回的事项，也没有变更。';
}

/** 一、总体情况: paragraphs in the order clerks check. */
export function overview(input: BulletinInput): readonly string[] {
  const { scheme, period } = input;
  const { branches, totals } = input.figures;
  const span = thisPeriod(period);
  const byUnit = goesByUnit(input);
  const sent = byUnit ? onlyBranch(input) : submissionSentence(branches) + affiliationSentence(input.affiliations);
  const submissions = `${byUnit ? '台账' : '报送'}情况。${sent}`;
  if (branches.accepted === 0) return [submissions, `没有可供汇总的台账，${span}承诺、销号、兑现情况不作统计。`];
  const pledging = scheme.pledgers.includes('member') ? pledgeSentence(totals) : '';
  const [comments, records] = [commentSentence(totals, input), recordSentence(totals, input)];
  const duties = `${comments && '点评'}${records && '纪实'}情况。${comments}${records}`;
  const [posts, areas] = [postSentence(input), areaSentence(input)];
  const [both, only] = ['示范岗和责任区', posts ? '示范岗' : '责任区'];
  const asOf = shortDay(input.asOf, period.year);
  const outcome =
    dueSentence(totals, asOf, onTimeChange(totals, input.before)) +
    unfulfilledSentence(totals, scheme.followUp.reasonKinds);
  const left = byUnit ? null : exclusion(branches);
  return [
    submissions,
    `承诺情况。${pledging}${totalSentence(totals, input)}${specialSentence(totals)}`,
    tellsInspection(input) ? `督查情况。${inspectionSentence(totals, period, input.asOf)}` : '',
    comments || records ? duties : '',
    totals.committed > 0 ? `销号情况。${closingSentence(totals, input)}` : '',
    totals.committed > 0 ? `兑现情况。${outcome}${otherSentence(totals, span)}` : '',
    totals.committed === 0 && totals.withdrawn > 0 ? `另有撤回${totals.withdrawn}件。` : '',
    posts || areas ? `${posts && areas ? both : only}情况。截至${asOf}，${posts}${areas}` : '',
    left ?? '',
  ].filter(Boolean);
}
