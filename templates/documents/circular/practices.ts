import type { BulletinInput, PracticeEntry } from '../../../ledger/figures/bulletin.ts';
import { thisPeriod } from '../text/period.ts';
import { sentence } from '../text/sentence.ts';
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
export function followUpSentence(input: BulletinInput): string {
  const { totals } = input.figures;
  const { assistance, criticism } = input.scheme.followUp;
  const kinds: [string, number][] = [['督促提醒', totals.reminders]];
  if (assistance) kinds.push(['帮扶', totals.assistance]);
  if (criticism) kinds.push(['批评教育', totals.criticism]);
  const some = kinds.filter(([, n]) => n > 0).map(([word, n]) => `${word}${n}次`);
  const span = thisPeriod(input.period);
  if (some.length) return `${span}对未按时落实和遇到困难的承诺事项，共${some.join('、')}。`;
  return `${span}台账中没有${kinds.map(([word]) => word).join('、')}的记录。`;
}

function point(p: PracticeEntry): Point {
  return { heading: p.title.trim().replace(/[。.]$/, ''), text: `${p.branchName}：${sentence(p.content || p.title)}` };
}

/** 三、主要做法 (B4): what was done, and the practice branches sent up, in order of branch and day. */
export function practices(input: BulletinInput): PracticesView {
  const all = [...input.practices].sort((a, b) =>
    a.branchCode + a.date < b.branchCode + b.date ? -1 : a.branchCode + a.date > b.branchCode + b.date ? 1 : 0,
  );
  const told = all.slice(0, IN_FULL);
  const rest = all.slice(IN_FULL);
  const span = thisPeriod(input.period);
  const from = new Set(all.map((p) => p.branchCode)).size;
  return {
    paragraphs: [
      input.figures.branches.accepted > 0 ? followUpSentence(input) : '',
      all.length === 0
        ? `${span}各支部未报送经验做法和先进典型。`
        : `${span}${from}个支部报送经验做法和先进典型${all.length}条，${rest.length ? `其中${told.length}条介绍如下` : '介绍如下'}：`,
    ].filter(Boolean),
    points: numbered(told.map(point)),
    more: rest.length
      ? [`其余${rest.length}条题目如下：`, ...rest.map((p) => `${p.branchName}：${sentence(p.title)}`)]
      : [],
  };
}
