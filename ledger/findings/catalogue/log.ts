import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { stepKinds } from './step.ts';

/** An item due on the day itself is not “0 days late”. */
const lateness = (deadline: Day, days: number): string =>
  `完成时限是${chineseDay(deadline)}，${days === 0 ? '当日到期未完成' : `已过${days}天`}`;

/** Findings about 变更记录 and what follows from it: reminders, help, explanations, milestones. */
export const logKinds = {
  ...stepKinds,
  'log-empty': kind<{ items: number }>({
    severity: 'error',
    title: '变更记录是空的',
    rule: 'L1',
    explain: ({ items }) => ({
      is: `承诺台账有${items}件承诺，变更记录一行也没有`,
      expected: '承诺每走一步，加载项都会在变更记录中记一行，数字据此统计',
      todo: '请恢复变更记录；不用加载项的支部，请改用手工版模板，填状态和四个日期即可。',
    }),
  }),
  'log-missing': kind<{ id: string; status: string | null }>({
    severity: 'error',
    title: '这件承诺没有变更记录',
    rule: 'L1',
    explain: ({ id, status }) => ({
      is: `“${id}”${status === null ? '' : `的状态是“${status}”，`}在变更记录中一步也没有`,
      expected: '每件承诺自“提诺”起，每一步都应有记录',
      todo: '请用加载项的命令逐步办理；记录被误删的，请恢复。',
    }),
  }),
  'seq-doubled': kind<{ seq: number; first: number }>({
    severity: 'error',
    title: '变更记录的序号重复',
    rule: 'L1',
    explain: ({ seq, first }) => ({
      is: `序号${seq}在第${first}行已经用过`,
      expected: '序号从1起依次编，不重复',
      todo: '如是重复的行，请删去；如是另一步，请改用后面没有用过的序号。',
    }),
  }),
  'log-out-of-order': kind<{ seq: number; at: string; previousSeq: number; previousAt: string }>({
    severity: 'error',
    title: '变更记录的先后颠倒',
    rule: 'L1',
    explain: ({ seq, at, previousSeq, previousAt }) => ({
      is: `序号${seq}的登记时间是${at}，早于序号${previousSeq}的${previousAt}`,
      expected: '变更记录只增不改，序号大的登记时间不会更早',
      todo: '请查对登记时间；补记以前办的事，登记时间写补记的时间，发生日期写办事的日子。',
    }),
  }),
  'log-not-by-time': kind<{ seq: number; at: string; previousSeq: number; previousAt: string; count: number }>({
    severity: 'warning',
    title: '变更记录没有按登记先后排列',
    rule: 'L1',
    explain: ({ seq, at, previousSeq, previousAt, count }) => ({
      is: `序号${seq}的登记时间是${at}，早于序号${previousSeq}的${previousAt}${count > 1 ? `，这样的共${count}处` : ''}`,
      expected: '变更记录随办随记，序号大的登记时间不会更早',
      todo: '每件承诺自身的先后不乱，照常统计；以后请随办随记。',
    }),
  }),
  'explanation-missing': kind<{ step: string }>({
    severity: 'error',
    title: '因客观原因未兑现，缺少说明或解释',
    rule: 'L5',
    explain: ({ step }) => ({
      is: `因客观原因未兑现，变更记录中没有“${step}”`,
      expected: '因客观原因没有落实的，党员要向党组织说明原因，党组织要向党员群众作出解释',
      todo: `请在办理后补记“${step}”。`,
    }),
  }),
  'criticism-missing': kind<{ id: string; reminded: boolean }>({
    severity: 'warning',
    title: '因主观原因未兑现，没有批评教育',
    rule: 'L5',
    explain: ({ id, reminded }) => ({
      is: `“${id}”因主观原因未兑现，变更记录中没有“批评教育”`,
      expected: '经督促帮助仍没有落实的，要进行批评教育',
      todo: reminded ? '请在进行后补记“批评教育”。' : '批评教育以前要先有“提醒督促”：请先补记督促，再记批评教育。',
    }),
  }),
  'reminder-missing': kind<{ deadline: Day; days: number }>({
    severity: 'warning',
    title: '逾期而没有督促',
    rule: 'L4',
    explain: ({ deadline, days }) => ({
      is: `${lateness(deadline, days)}，还没有“提醒督促”`,
      expected: '没有按时落实的，要及时提醒和督促',
      todo: '请督促后补记“提醒督促”；已经完成的，请办理“申请销号”。',
    }),
  }),
  'next-step-due': kind<{ step: string; deadline: Day; days: number }>({
    severity: 'notice',
    title: '督促后仍未落实',
    rule: 'L4',
    explain: ({ step, deadline, days }) => ({
      is: `${lateness(deadline, days)}，督促后仍未落实`,
      expected: step === '帮扶' ? '遇到困难的，可以采取帮扶的办法' : '经督促帮助仍没有落实的，要进行批评教育',
      todo: `下一步是“${step}”；已经完成的，请办理“申请销号”。`,
    }),
  }),
  'criticism-before-help': kind<{ id: string }>({
    severity: 'warning',
    title: '没有帮扶就批评教育',
    rule: 'L4',
    explain: ({ id }) => ({
      is: `“${id}”在批评教育以前没有“帮扶”`,
      expected: '遇到困难的一般先帮扶，经督促帮助仍没有落实的再批评教育',
      todo: '帮扶过的，请补记“帮扶”；不是因为困难的，不必改。',
    }),
  }),
  'milestone-late': kind<{ step: string; on: Day; by: Day; isDefault: boolean }>({
    severity: 'notice',
    title: '晚于时间节点',
    rule: 'R3',
    explain: ({ step, on, by, isDefault }) => ({
      is: `${chineseDay(on)}才“${step}”`,
      expected: `时间节点是${chineseDay(by)}${isDefault ? '（本软件的默认值，不是本单位的规定）' : ''}`,
      todo: '不必改；明年请提早安排。',
    }),
  }),
};
