import { type RollUpInput, countedLines } from '../../../ledger/figures/roll-up.ts';
import { coveragePoint } from '../circular/coverage.ts';
import { inspectionUnit, tellsInspection } from '../circular/inspection.ts';
import { numbered, type Point } from '../circular/point.ts';
import { percent } from '../text/number.ts';
import { thisPeriod } from '../text/period.ts';
import { shareWord } from '../text/share.ts';
import type { Section } from './block.ts';
import { countedOf, involved, kindOf, names } from './lowers.ts';

type Finder = (input: RollUpInput) => Point | null;

const reporting: Finder = ({ figures }) => {
  const of = (standing: string) => figures.byCommittee.filter((line) => line.standing === standing);
  const drafts = kindOf(figures) === 'circular' ? of('draft') : [];
  const parts = [
    { word: '未报', some: of('missing') },
    { word: '所报不能使用', some: of('unusable') },
    { word: '通报尚未印发', some: drafts },
  ].flatMap(({ word, some }) => (some.length === 0 ? [] : [`${word}的${some.length}个（${names(some)}）`]));
  if (parts.length === 0) return null;
  const n = of('missing').length + of('unusable').length + drafts.length;
  const share = shareWord(n, figures.committees.expected);
  return { heading: '汇总报送不完整', text: `${share}下级党委没有按要求报送：${parts.join('、')}。` };
};

const submissions: Finder = (input) => {
  const { returned, missing, late, expected } = input.figures.branches;
  if (returned + missing + late === 0) return null;
  const parts = [
    returned && `台账不合格退回${returned}个`,
    missing && `未报${missing}个`,
    late && `逾期报送${late}个`,
  ].filter(Boolean);
  const where = involved(input, ({ branches: b }) => b.returned + b.missing + b.late > 0);
  const whose = returned + missing === 0 ? '' : shareWord(returned + missing, expected);
  return { heading: '支部台账报送不规范、不及时', text: `${whose}支部未按要求报送：${parts.join('、')}${where}。` };
};

const coverage: Finder = (input) =>
  coveragePoint(
    input.figures.totals,
    involved(input, (line) => line.pledgedMembers < line.expectedMembers),
  );

const inspection: Finder = (input) => {
  const { toInspect, inspected } = input.figures.totals;
  const n = toInspect - inspected;
  if (!tellsInspection(input) || n <= 0) return null;
  const where = involved(input, (line) => line.inspected < line.toInspect);
  const unit = inspectionUnit(input.period);
  return { heading: '督查有遗漏', text: `${shareWord(n, toInspect)}应督查的承诺事项没有督查，共${n}${unit}${where}。` };
};

const overdue: Finder = (input) => {
  const { overdue: n, due } = input.figures.totals;
  if (n === 0) return null;
  const where = involved(input, (line) => line.overdue > 0);
  return {
    heading: '承诺事项没有按时落实',
    text: `${shareWord(n, due)}到期承诺事项逾期，共${n}件，占到期事项的${percent(n, due)}${where}。`,
  };
};

const unfulfilled: Finder = (input) => {
  const { unfulfilled: n, committed } = input.figures.totals;
  if (n === 0) return null;
  const where = involved(input, (line) => line.unfulfilled > 0);
  return { heading: '承诺事项没有兑现', text: `${shareWord(n, committed)}承诺事项未兑现，共${n}件${where}。` };
};

const FINDERS: readonly Finder[] = [reporting, submissions, coverage, inspection, overdue, unfulfilled];

/** 三、存在的问题: general first, then points by committee; zero is said. */
export function problems(input: RollUpInput): Section {
  const { figures, period } = input;
  const points = FINDERS.flatMap((find) => find(input) ?? []);
  const span = thisPeriod(period);
  if (points.length === 0) {
    const nothing =
      countedLines(figures).length === 0
        ? '没有可供核对的内容。'
        : '未发现逾期事项和未兑现事项，报送、承诺等方面未发现需要通报的问题。';
    return { title: '存在的问题', parts: [`从各党委所报情况看，${span}${nothing}`] };
  }
  const clean = countedOf(figures) > 0 && figures.totals.overdue === 0 ? '未发现逾期事项。' : '';
  const which = points.length === 1 ? '问题' : `${points.length}个方面的问题`;
  return { title: '存在的问题', parts: [`${clean}从汇总情况看，${span}主要存在以下${which}：`, ...numbered(points)] };
}
