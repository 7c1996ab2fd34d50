import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type Demand, accepted, who } from './demand.ts';
import { goesByUnit } from './parts.ts';
import { assessments } from './posts.ts';

/** Comments that are missing (C1). */
export const commenting: Demand = (input, { by, to }) => {
  const list = accepted(input, (b) => b.commented < b.toComment);
  const { comments } = input.scheme;
  if (!comments || list.length === 0) return null;
  const superior = ['支部', ...comments.bySuperior].join('、');
  const text =
    `${who(list, input)}还有没有点评的对象，由规定的点评人补上点评：${superior}由上级党组织负责人点评，` +
    `其他党员由党支部书记点评。支部于${by}前将情况报${to}。`;
  return { heading: '补齐领导点评', text };
};

/** Monthly records that are missing, or were not told (L7). */
export const recording: Demand = (input, { by, to }) => {
  const list = accepted(input, (b) => b.recordsTold < b.toRecord);
  if (!input.scheme.records || list.length === 0) return null;
  const text = `${who(list, input)}补记日常纪实，并在最近一次${input.scheme.records.meeting}上讲述评价，于${by}前将情况报${to}。`;
  return { heading: '补齐日常纪实', text };
};

/** Assessments of posts that are missing (D2). */
export const assessing: Demand = (input, { by, to }) => {
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

/** Members in no area (D4). */
export const areas: Demand = ({ areas: reach, scheme }, { by, to }) => {
  if (reach === null || reach.areas === 0 || reach.membersWithout === 0) return null;
  const all = paperOf(scheme, 'circular').addressees;
  const text = `${all}将没有划入责任区的党员划入责任区，做到全员覆盖，于${by}前将情况报${to}。`;
  return { heading: '实现责任区全员覆盖', text };
};

/** The letter that goes to each branch with the circular (B3). */
export const letter: Demand = (input, { by, to }) => {
  const { kind } = input.period;
  if (!input.scheme.reports.some((one) => one.kind === 'reminder' && (one.per === kind || one.per === 'any')))
    return null;
  const all = paperOf(input.scheme, 'circular').addressees;
  const text = `${all}收到提醒函后，将所列逾期事项和即将到期事项逐件落实到人，于${by}前将落实情况报${to}。`;
  return { heading: '对照提醒函抓好落实', text };
};

/** Good practice goes to the body that collects it (B4). */
export const practice: Demand = ({ scheme }) => {
  const to = scheme.committee.practicesTo;
  if (to === undefined || !scheme.sheets.includes('practices')) return null;
  const all = paperOf(scheme, 'circular').addressees;
  return { heading: '总结推广经验做法', text: `${all}及时总结经验做法、先进典型，随时报送${to}。` };
};
