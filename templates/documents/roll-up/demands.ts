import { addDays, yearOf } from '../../../ledger/day.ts';
import { type CommitteeLine, type RollUpInput, countedLines } from '../../../ledger/figures/roll-up.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import type { Terms } from '../circular/demand.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import { tellsInspection } from '../circular/inspection.ts';
import { numbered, type Point } from '../circular/point.ts';
import { shortDay, thisPeriod } from '../text/period.ts';
import type { Section } from './block.ts';
import { addresseesOf, kindOf, names } from './lowers.ts';

type Demand = (input: RollUpInput, terms: Terms) => Point | null;

/** A demand on the committees counted of which something is so. */
const asked =
  (heading: string, has: (line: CommitteeLine, input: RollUpInput) => boolean, what: string): Demand =>
  (input, { by, to }) => {
    const list = countedLines(input.figures).filter((line) => has(line, input));
    return list.length === 0 ? null : { heading, text: `${names(list)}${what}，于${by}前将情况报${to}。` };
  };

const resend: Demand = ({ figures }, { by, to }) => {
  const list = figures.byCommittee.filter(({ standing }) => standing === 'missing' || standing === 'unusable');
  if (list.length === 0) return null;
  return { heading: '补报汇总结果', text: `${names(list)}于${by}前将汇总结果报送${to}，并说明原因。` };
};

const issue: Demand = ({ figures }, { by, to }) => {
  const list = figures.byCommittee.filter(({ standing }) => standing === 'draft');
  if (kindOf(figures) !== 'circular' || list.length === 0) return null;
  return { heading: '核对并印发通报', text: `${names(list)}于${by}前核对并印发本级通报，数字有变动的重新报送${to}。` };
};

const next: Demand = (input, { to }) => {
  const { open } = input.figures.totals;
  const going = open ? `对尚未完成的${open}件承诺事项按时限抓好落实，完成一件、销号一件` : '继续抓好承诺事项的落实';
  return {
    heading: '抓好后续承诺事项的落实',
    text: `${addresseesOf(input)}督促所属支部${going}，汇总结果按规定时间报${to}。`,
  };
};

const DEMANDS: readonly Demand[] = [
  resend,
  issue,
  asked(
    '督促支部补报、改正台账',
    ({ branches: b }) => b.returned + b.missing > 0,
    '督促没有报送和退回的支部补报、改正',
  ),
  asked('补齐党员承诺', (line) => line.pledgedMembers < line.expectedMembers, '督促所属支部组织尚未承诺的党员作出承诺'),
  asked(
    '补齐督查记录',
    (line, input) => tellsInspection(input) && line.inspected < line.toInspect,
    '对没有督查的承诺事项进行补查',
  ),
  asked('督促落实逾期事项', ({ overdue }) => overdue > 0, '对逾期的承诺事项逐件督促，明确责任人和完成时间'),
  asked('做好未兑现事项的后续工作', ({ unfulfilled }) => unfulfilled > 0, '对未兑现的承诺事项逐件核实原因，作出处理'),
  next,
];

/** 四、下一步要求: who, by when, to whom. */
export function demands(input: RollUpInput): Section {
  const { scheme, today, period, figures } = input;
  const terms: Terms = {
    by: shortDay(addDays(today, MENDING_DAYS), yearOf(today)),
    to: paperOf(scheme, kindOf(figures)).reportTo,
  };
  const points = DEMANDS.flatMap((demand) => demand(input, terms) ?? []);
  const general = `针对${thisPeriod(period)}情况，${addresseesOf(input)}要做好以下工作：`;
  return { title: '下一步要求', parts: [general, ...numbered(points)] };
}
