import type { BulletinInput, PracticeEntry } from '../../../ledger/figures/bulletin.ts';
import { thisPeriod } from '../text/period.ts';
import { sentence } from '../../../ledger/sentence.ts';
import { goesByUnit } from './parts.ts';
import { numbered, type Point } from './point.ts';

export interface PracticesView {
  readonly paragraphs: readonly string[];
  readonly points: readonly Point[];
  /** Titles of those not told in full. */
  readonly more: readonly string[];
}

/** A circular tells ten practices in full; of the rest it gives the titles. */
const IN_FULL = 10;

/** What was done about overdue and difficult items (L4). */
function followUpSentence(input: BulletinInput): string {
  const { totals } = input.figures;
  const { assistance, criticism } = input.scheme.followUp;
  const kinds: [string, number][] = [['督促提醒', totals.reminders]];
  if (assistance) kinds.push(['帮扶', totals.assistance]);
  if (criticism) kinds.push(['批评教育', totals.criticism]);
  const some = kinds.filter(([, n]) => n > 0).map(([word, n]) => `${word}${n}次`);
  const span = thisPeriod(input.period);
  if (some.length) return `${span}对未按时落实${assistance ? '和遇到困难' : ''}的承诺事项，共${some.join('、')}。`;
  return `${span}台账中没有${kinds.map(([word]) => word).join('、')}的记录。`;
}

function point(p: PracticeEntry, alone: boolean): Point {
  const by = alone ? '' : `${p.branchName}：`;
  return { heading: p.title.trim().replace(/[。.]$/, ''), text: by + sentence(p.content || p.title) };
}

/** Whether and how many were sent; nothing where the scheme does not collect any. */
function sentSentence(input: BulletinInput, told: number, alone: boolean): string {
  const all = input.practices;
  if (!input.scheme.sheets.includes('practices')) return '';
  const span = thisPeriod(input.period);
  if (all.length === 0) return `${span}${alone ? '' : '各支部'}未报送经验做法和先进典型。`;
  const from = alone ? '收到' : `${new Set(all.map((p) => p.branchCode)).size}个支部报送`;
  const which = told < all.length ? `其中${told}条介绍如下` : '介绍如下';
  return `${span}${from}经验做法和先进典型${all.length}条，${which}：`;
}

/**
 * 主要做法 (B4): what was done, and the practice branches sent up, in order of branch and day; `null` where there is
 * nothing to tell.
 */
export function practices(input: BulletinInput): PracticesView | null {
  const all = [...input.practices].sort((a, b) =>
    a.branchCode + a.date < b.branchCode + b.date ? -1 : a.branchCode + a.date > b.branchCode + b.date ? 1 : 0,
  );
  const alone = goesByUnit(input);
  const told = all.slice(0, IN_FULL);
  const rest = all.slice(IN_FULL);
  const done = input.figures.branches.accepted > 0 ? followUpSentence(input) : '';
  const paragraphs = [done, sentSentence(input, told.length, alone)].filter(Boolean);
  if (paragraphs.length === 0) return null;
  return {
    paragraphs,
    points: numbered(told.map((p) => point(p, alone))),
    more: rest.length
      ? [`其余${rest.length}条题目如下：`, ...rest.map((p) => (alone ? '' : `${p.branchName}：`) + sentence(p.title))]
      : [],
  };
}
