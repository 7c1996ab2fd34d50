import { addDays, yearOf } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { submissionDay } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { nextPeriod, shortDay, thisPeriod } from '../text/period.ts';
import { type Demand, type Terms, accepted, branchNames, who } from './demand.ts';
import { areas, assessing, commenting, letter, practice, recording } from './demand-duties.ts';
import { tellsInspection } from './inspection.ts';
import { goesByUnit, namesWhere } from './parts.ts';
import { numbered, type Point } from './point.ts';

/** Days given to mend, resend and report; the software's own default, said so in the internal version's notes. */
export const MENDING_DAYS = 10;

export interface DemandsView {
  readonly general: string;
  readonly points: readonly Point[];
}

const resend: Demand = (input, { by, to }) => {
  const list = branchNames(input, (b) => b.state === 'returned');
  if (list.length === 0) return null;
  const text = goesByUnit(input)
    ? `对照退回台账标明的问题逐项改正，于${by}前重新汇总，报${to}。`
    : `${who(list, input)}对照退回台账标明的问题逐项改正，于${by}前重新报送${to}。`;
  return { heading: '改正并重报退回的台账', text };
};

const submit: Demand = (input, { by, to }) => {
  const list = branchNames(input, (b) => b.state === 'missing');
  if (list.length === 0) return null;
  return { heading: '补报未报的台账', text: `${who(list, input)}于${by}前将台账报送${to}，并说明未报原因。` };
};

const overdue: Demand = (input, { by, to }) => {
  const { followUp } = input.scheme;
  const list = namesWhere(input, ({ counts }) => counts.overdue > 0);
  if (list.length === 0) return null;
  const help = followUp.assistance ? '；遇到困难的，可以采取帮扶措施帮助履行承诺' : '';
  const criticism = followUp.criticism ? `；经督促${followUp.assistance ? '帮助' : ''}后仍未落实的，进行批评教育` : '';
  return {
    heading: '督促落实逾期事项',
    text:
      `${who(list, input)}对逾期的${input.figures.totals.overdue}件承诺事项逐件提醒督促，明确责任人和完成时间，` +
      `于${by}前将落实情况报${to}${help}${criticism}。`,
  };
};

const unfulfilled: Demand = (input, { by, to }) => {
  const { followUp } = input.scheme;
  const list = namesWhere(input, ({ counts }) => counts.unfulfilled > 0);
  if (list.length === 0) return null;
  const { unfulfilled: n, unfulfilledObjective, unfulfilledSubjective } = input.figures.totals;
  const unsaid = followUp.reasonKinds ? n - unfulfilledObjective - unfulfilledSubjective : 0;
  const parts = [
    followUp.explanations && unfulfilledObjective
      ? '因客观原因未兑现的，由承诺主体向党组织说明原因，由党组织向党员群众作出解释；'
      : '',
    followUp.criticism && unfulfilledSubjective ? '因主观原因未兑现的，进行批评教育；' : '',
    unsaid > 0 ? '未注明原因的，查明并注明是客观原因还是主观原因，再作处理；' : '',
  ];
  return {
    heading: '做好未兑现事项的后续工作',
    text: `${who(list, input)}对未兑现的${n}件承诺事项逐件核实原因。${parts.join('')}处理情况于${by}前报${to}。`,
  };
};

const coverage: Demand = (input, { by, to }) => {
  const list = namesWhere(input, (part) => part.pledgedMembers < part.expectedMembers);
  if (list.length === 0) return null;
  return {
    heading: '补齐党员承诺',
    text: `${who(list, input)}组织未承诺的党员作出承诺，确不能承诺的注明原因，于${by}前将情况报${to}。`,
  };
};

const inspection: Demand = (input, { by, to }) => {
  const list = accepted(input, (b) => b.inspected < b.toInspect);
  if (!tellsInspection(input) || list.length === 0) return null;
  return {
    heading: '补齐督查记录',
    text: `${who(list, input)}配合对没有督查的承诺事项进行补查，于${by}前将结果报${to}。`,
  };
};

/** Closing an item that waits for its gates; where a body checks them, the branches assist (L3). */
const closing: Demand = (input, { by, to }) => {
  const list = namesWhere(input, ({ counts }) => counts.awaitingClosing > 0);
  if (list.length === 0) return null;
  const { gatesBy } = input.scheme;
  const items = `待销号的${input.figures.totals.awaitingClosing}件承诺事项`;
  const done =
    gatesBy === undefined
      ? `对${items}抓紧核实，符合条件的及时销号`
      : `配合${gatesBy}对${items}逐件核验，通过核验的及时销号`;
  return { heading: '及时办理销号', text: `${who(list, input)}${done}，于${by}前将办理情况报${to}。` };
};

/** What every branch is asked for, whatever the figures: so that the section is never empty. */
const next: Demand = (input, { to }) => {
  const period = nextPeriod(input.period);
  const { open } = input.figures.totals;
  const going = open ? `对尚未完成的${open}件承诺事项按时限抓好落实，完成一件、销号一件` : '继续抓好承诺事项的落实';
  const asked = `${paperOf(input.scheme, 'circular').addressees}${going}`;
  const heading = '抓好后续承诺事项的落实';
  const day = period && submissionDay(period, input.scheme.submissionDay);
  // A circular of a period long past asks for nothing by a day that is gone.
  if (period === null || day === null || day <= input.today) {
    return { heading, text: `${asked}，落实情况按规定时间报${to}。` };
  }
  const what = goesByUnit(input) ? `落实情况报${to}` : `台账报送${to}`;
  return { heading, text: `${asked}，并于${shortDay(day, yearOf(input.today))}前将${period.name}${what}。` };
};

const DEMANDS: readonly Demand[] = [
  resend,
  submit,
  coverage,
  inspection,
  commenting,
  recording,
  overdue,
  unfulfilled,
  closing,
  assessing,
  areas,
  letter,
  practice,
  next,
];

/** 五、下一步要求: who, by when, to whom. */
export function demands(input: BulletinInput): DemandsView {
  const year = yearOf(input.today);
  const terms: Terms = {
    by: shortDay(addDays(input.today, MENDING_DAYS), year),
    to: paperOf(input.scheme, 'circular').reportTo,
  };
  const points = DEMANDS.map((demand) => demand(input, terms)).filter((p) => p !== null);
  const all = paperOf(input.scheme, 'circular').addressees;
  return { general: `针对${thisPeriod(input.period)}情况，${all}要做好以下工作：`, points: numbered(points) };
}
