import { addDays, yearOf } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { BranchFigures } from '../../../ledger/figures/figures.ts';
import { submissionDay } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { nameBranches } from '../text/list.ts';
import { nextPeriod, shortDay, thisPeriod } from '../text/period.ts';
import { tellsInspection } from './inspection.ts';
import { goesByUnit, namesWhere } from './parts.ts';
import { numbered, type Point } from './point.ts';
import { assessments } from './posts.ts';

/** Days given to mend, resend and report; the software's own default, said so in the internal version's notes. */
export const MENDING_DAYS = 10;

export interface DemandsView {
  readonly general: string;
  readonly points: readonly Point[];
}

/** What every demand needs: by when, to whom. */
interface Terms {
  readonly by: string;
  readonly to: string;
}

type Demand = (input: BulletinInput, terms: Terms) => Point | null;

function branchNames(input: BulletinInput, has: (b: BranchFigures) => boolean): readonly string[] {
  return input.figures.byBranch.filter(has).map((b) => b.name);
}

const accepted = (input: BulletinInput, has: (b: BranchFigures) => boolean): readonly string[] =>
  branchNames(input, (b) => b.state === 'accepted' && has(b));

/** “甲支部”, “甲支部、乙支部2个支部”: who is to do it; units, and the branch they belong to, are named only. */
function who(list: readonly string[], input: BulletinInput): string {
  if (goesByUnit(input)) return nameBranches(list, '部门');
  return list.length > 10 || list.length === 1 ? nameBranches(list) : `${nameBranches(list)}${list.length}个支部`;
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

const commenting: Demand = (input, { by, to }) => {
  const list = accepted(input, (b) => b.commented < b.toComment);
  if (list.length === 0) return null;
  const text = `${who(list, input)}对没有点评的对象安排点评，做到全覆盖，于${by}前将情况报${to}。`;
  return { heading: '补齐领导点评', text };
};

const recording: Demand = (input, { by, to }) => {
  const list = accepted(input, (b) => b.recordsTold < b.toRecord);
  if (!input.scheme.records || list.length === 0) return null;
  const text = `${who(list, input)}补记日常纪实，并在最近一次${input.scheme.records.meeting}上讲述评价，于${by}前将情况报${to}。`;
  return { heading: '补齐日常纪实', text };
};

const assessing: Demand = (input, { by, to }) => {
  const { due, assessed } = assessments(input.posts);
  if (assessed >= due) return null;
  const list = who(
    accepted(input, () => true),
    input,
  );
  const text = goesByUnit(input)
    ? `由${list}组织对没有考核的岗内党员补作考核，于${by}前完成。`
    : `${list}对没有考核的岗内党员补作考核，于${by}前将结果报${to}。`;
  return { heading: '补齐示范岗考核', text };
};

const areas: Demand = ({ areas: reach, scheme }, { by, to }) => {
  if (reach === null || reach.areas === 0 || reach.membersWithout === 0) return null;
  const all = paperOf(scheme, 'circular').addressees;
  const text = `${all}将没有划入责任区的党员划入责任区，做到全员覆盖，于${by}前将情况报${to}。`;
  return { heading: '实现责任区全员覆盖', text };
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

/** The letter that goes to each branch with the circular (B3). */
const letter: Demand = (input, { by, to }) => {
  const { kind } = input.period;
  if (!input.scheme.reports.some((one) => one.kind === 'reminder' && (one.per === kind || one.per === 'any')))
    return null;
  const all = paperOf(input.scheme, 'circular').addressees;
  const text = `${all}收到提醒函后，将所列逾期事项和即将到期事项逐件落实到人，于${by}前将落实情况报${to}。`;
  return { heading: '对照提醒函抓好落实', text };
};

/** Good practice goes to the body that collects it (B4). */
const practice: Demand = ({ scheme }) => {
  const to = scheme.committee.practicesTo;
  if (to === undefined || !scheme.sheets.includes('practices')) return null;
  const all = paperOf(scheme, 'circular').addressees;
  return { heading: '总结推广经验做法', text: `${all}及时总结经验做法、先进典型，随时报送${to}。` };
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
  const terms = {
    by: shortDay(addDays(input.today, MENDING_DAYS), year),
    to: paperOf(input.scheme, 'circular').reportTo,
  };
  const points = DEMANDS.map((demand) => demand(input, terms)).filter((p) => p !== null);
  const all = paperOf(input.scheme, 'circular').addressees;
  return { general: `针对${thisPeriod(input.period)}情况，${all}要做好以下工作：`, points: numbered(points) };
}
