import { addDays, yearOf } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { BranchFigures } from '../../../ledger/figures/figures.ts';
import { submissionDay } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { nameBranches } from '../text/list.ts';
import { nextPeriod, shortDay, thisPeriod } from '../text/period.ts';
import { tellsInspection } from './inspection.ts';
import { numbered, type Point } from './point.ts';

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

function names(input: BulletinInput, has: (b: BranchFigures) => boolean): readonly string[] {
  return input.figures.byBranch.filter(has).map((b) => b.name);
}

/** “甲支部”, “甲支部、乙支部等2个支部”: who is to do it. */
function who(list: readonly string[]): string {
  return list.length > 10 || list.length === 1 ? nameBranches(list) : `${nameBranches(list)}${list.length}个支部`;
}

const resend: Demand = (input, { by, to }) => {
  const list = names(input, (b) => b.state === 'returned');
  if (list.length === 0) return null;
  const text = `${who(list)}对照退回台账标明的问题逐项改正，于${by}前重新报送${to}。`;
  return { heading: '改正并重报退回的台账', text };
};

const submit: Demand = (input, { by, to }) => {
  const list = names(input, (b) => b.state === 'missing');
  if (list.length === 0) return null;
  return { heading: '补报未报的台账', text: `${who(list)}于${by}前将台账报送${to}，并说明未报原因。` };
};

const overdue: Demand = (input, { by, to }) => {
  const { followUp } = input.scheme;
  const list = names(input, (b) => b.state === 'accepted' && b.overdue > 0);
  if (list.length === 0) return null;
  const help = followUp.assistance ? '；遇到困难的，可以采取帮扶措施帮助履行承诺' : '';
  const criticism = followUp.criticism ? `；经督促${followUp.assistance ? '帮助' : ''}后仍未落实的，进行批评教育` : '';
  return {
    heading: '督促落实逾期事项',
    text:
      `${who(list)}对逾期的${input.figures.totals.overdue}件承诺事项逐件提醒督促，明确责任人和完成时间，` +
      `于${by}前将落实情况报${to}${help}${criticism}。`,
  };
};

const unfulfilled: Demand = (input, { by, to }) => {
  const { followUp } = input.scheme;
  const list = names(input, (b) => b.state === 'accepted' && b.unfulfilled > 0);
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
    text: `${who(list)}对未兑现的${n}件承诺事项逐件核实原因。${parts.join('')}处理情况于${by}前报${to}。`,
  };
};

const coverage: Demand = (input, { by, to }) => {
  const list = names(input, (b) => b.state === 'accepted' && b.pledgedMembers < b.expectedMembers);
  if (list.length === 0) return null;
  return {
    heading: '补齐党员承诺',
    text: `${who(list)}组织未承诺的党员作出承诺，确不能承诺的注明原因，于${by}前将情况报${to}。`,
  };
};

const inspection: Demand = (input, { by, to }) => {
  const list = names(input, (b) => b.state === 'accepted' && b.inspected < b.toInspect);
  if (!tellsInspection(input) || list.length === 0) return null;
  return { heading: '补齐督查记录', text: `${who(list)}配合对没有督查的承诺事项进行补查，于${by}前将结果报${to}。` };
};

const closing: Demand = (input, { by, to }) => {
  const list = names(input, (b) => b.state === 'accepted' && b.awaitingClosing > 0);
  if (list.length === 0) return null;
  const text = `${who(list)}对待销号的${input.figures.totals.awaitingClosing}件承诺事项抓紧核实，符合条件的及时销号，于${by}前将办理情况报${to}。`;
  return { heading: '及时办理销号', text };
};

/** What every branch is asked for, whatever the figures: so that the section is never empty. */
const next: Demand = (input, { to }) => {
  const period = nextPeriod(input.period);
  const { open } = input.figures.totals;
  const going = open ? `对尚未完成的${open}件承诺事项按时限抓好落实，完成一件、销号一件` : '继续抓好承诺事项的落实';
  const all = paperOf(input.scheme, 'circular').addressees;
  if (period === null)
    return { heading: '抓好后续承诺事项的落实', text: `${all}${going}，落实情况按规定时间报${to}。` };
  const by = shortDay(submissionDay(period, input.scheme.submissionDay), yearOf(input.today));
  return { heading: '抓好后续承诺事项的落实', text: `${all}${going}，并于${by}前将${period.name}台账报送${to}。` };
};

const DEMANDS: readonly Demand[] = [resend, submit, coverage, inspection, overdue, unfulfilled, closing, next];

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
