import type { SupervisionInput, SupervisionSection } from '../../../ledger/figures/reports.ts';
import { countChange } from '../text/change.ts';
import { nameBranches } from '../text/list.ts';
import { numeral } from '../text/number.ts';
import { lastPeriod, shortDay, thisPeriod } from '../text/period.ts';
import { sentence } from '../../../ledger/sentence.ts';

export interface SectionView {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A section tells so many matters in full; the rest is counted by branch. */
const IN_FULL = 12;

/** “支部书记抓活动” is told as “支部书记抓活动情况”. */
const titleOf = (kind: string): string => (kind.endsWith('情况') ? kind : `${kind}情况`);

/** “（比上季度增加2次）”; empty where there is nothing to compare with. */
function compared(now: number, before: number | null, unit: string, { beforePeriod }: SupervisionInput): string {
  if (before === null || beforePeriod === null) return '';
  return `（${countChange(now, before, unit, lastPeriod(beforePeriod))}）`;
}

/** What the branches’ own ledgers tell, and what the committee wrote down. */
function counts({ activities, entries, entriesBefore }: SupervisionSection, input: SupervisionInput): string {
  const held = activities?.count
    ? `各支部台账记载${activities.count}次${compared(activities.count, activities.before, '次', input)}，涉及支部${activities.branches}个`
    : '';
  const wrote = entries.length
    ? `督查记载${entries.length}件${compared(entries.length, entriesBefore, '件', input)}，涉及支部${new Set(entries.map(({ branch }) => branch)).size}个`
    : '';
  return [held, wrote].filter(Boolean).join('；');
}

/** What is said of a section of which nothing is known; what there was in the span before is told. */
function nothing({ kind, activities, entriesBefore }: SupervisionSection, input: SupervisionInput): string {
  const before = [
    activities?.before ? `台账记载${activities.before}次` : '',
    entriesBefore ? `督查记载${entriesBefore}件` : '',
  ].filter(Boolean);
  const than =
    input.beforePeriod && before.length > 0 ? `（${lastPeriod(input.beforePeriod)}${before.join('、')}）` : '';
  return `${thisPeriod(input.period)}没有${kind}的记载${than}。`;
}

function without({ without: names, entries, activities }: SupervisionSection, input: SupervisionInput): string {
  if (entries.length === 0 && !activities?.count) return '';
  if (names.length === 0) return '';
  return `${thisPeriod(input.period)}没有记载的支部${names.length}个：${nameBranches(names)}。`;
}

/** A section of the circular (B6): counts, what changed, matters by day, and who has none; never a heading over nothing. */
export function sectionView(section: SupervisionSection, i: number, input: SupervisionInput): SectionView {
  const { kind, entries } = section;
  const counted = counts(section, input);
  const told = entries.slice(0, IN_FULL);
  const rest = entries.slice(IN_FULL);
  const branches = [...new Set(rest.map(({ branch }) => branch))];
  const year = input.period.year;
  return {
    heading: `${numeral(i + 1)}、${titleOf(kind)}`,
    paragraphs: [
      counted === '' ? nothing(section, input) : `${thisPeriod(input.period)}${counted}。`,
      ...told.map(({ date, branch, content }) => `${shortDay(date, year)}，${branch}：${sentence(content)}`),
      rest.length > 0 ? `其余${rest.length}件涉及支部${branches.length}个：${nameBranches(branches)}。` : '',
      without(section, input),
    ].filter(Boolean),
  };
}
