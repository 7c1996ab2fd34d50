import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

/** 状态 as a message names it; before its first step an item has none. */
const statusName = (status: string | null): string => (status === null ? '还没有提诺' : `状态是“${status}”`);
const listed = (steps: readonly string[]): string => steps.map((step) => `“${step}”`).join('、');

/** Findings about one step of the log that can't stand where it stands. The steps behind it are not judged. */
export const stepKinds = {
  'step-not-allowed': kind<{ id: string; step: string; status: string | null; allowed: readonly string[] }>({
    severity: 'error',
    title: '这一步不能走',
    rule: 'L1',
    explain: ({ id, step, status, allowed }) => ({
      is: `“${id}”这时${statusName(status)}，记的步骤是“${step}”`,
      expected: allowed.length === 0 ? '这时不能再走任何一步' : `这时只能走：${listed(allowed)}`,
      todo: '请查对编号和步骤；漏记了前面一步的，请补记；记错的，请改正这一行。',
    }),
  }),
  'step-from-differs': kind<{ id: string; is: string; status: string | null }>({
    severity: 'error',
    title: '原状态不对',
    rule: 'L1',
    explain: ({ id, is, status }) => ({
      is: `原状态写的是“${is}”，而“${id}”走到这一步时${statusName(status)}`,
      expected: '原状态应是上一步以后的状态',
      todo: '请查对编号和前面各步，改正写错的一处。',
    }),
  }),
  'step-to-differs': kind<{ step: string; is: string; status: string | null }>({
    severity: 'error',
    title: '新状态不对',
    rule: 'L1',
    explain: ({ step, is, status }) => ({
      is: `新状态写的是“${is}”`,
      expected: status === null ? `“${step}”以后应没有状态` : `“${step}”以后的状态应是“${status}”`,
      todo: '请改正新状态，或改正步骤。',
    }),
  }),
  'step-before-previous': kind<{ id: string; step: string; on: Day; previous: Day }>({
    severity: 'error',
    title: '发生日期早于上一步',
    rule: 'L1',
    explain: ({ id, step, on, previous }) => ({
      is: `“${id}”的“${step}”发生在${chineseDay(on)}，早于上一步的${chineseDay(previous)}`,
      expected: '后一步不会早于前一步，可以是同一天',
      todo: '请查对两步的发生日期，改正写错的一处。',
    }),
  }),
  'step-after-recording': kind<{ on: Day; recorded: Day }>({
    severity: 'error',
    title: '发生日期晚于登记时间',
    rule: 'L1',
    explain: ({ on, recorded }) => ({
      is: `发生日期是${chineseDay(on)}，登记时间是${chineseDay(recorded)}`,
      expected: '办了才能登记，发生日期不晚于登记那一天',
      todo: '请查对两个日期，改正写错的一处。',
    }),
  }),
  'reversal-of-nothing': kind<{ id: string }>({
    severity: 'error',
    title: '没有可以冲正的步骤',
    rule: 'L1',
    explain: ({ id }) => ({
      is: `“${id}”在这以前没有还有效的步骤`,
      expected: '冲正撤销的是这一件最近一步还有效的步骤',
      todo: '请查对编号；多余的冲正，请删去这一行。',
    }),
  }),
  'criticism-before-reminder': kind<{ id: string }>({
    severity: 'error',
    title: '没有督促就批评教育',
    rule: 'L4',
    explain: ({ id }) => ({
      is: `“${id}”在批评教育以前没有“提醒督促”`,
      expected: '经督促仍没有落实的，才进行批评教育',
      todo: '督促过的，请在这一行以前补记“提醒督促”；没有督促过的，请删去这一行。',
    }),
  }),
  'step-lacks': kind<{ step: string; header: string; meaning: string | null }>({
    severity: 'error',
    title: '这一步缺少内容',
    rule: 'L1',
    explain: ({ step, header, meaning }) => ({
      is: `步骤是“${step}”，“${header}”空着`,
      expected: `“${step}”必须填“${header}”${meaning === null ? '' : `，填的是${meaning}`}`,
      todo: `请补填“${header}”。`,
    }),
  }),
  'helper-count': kind<{ mode: string; count: number }>({
    severity: 'error',
    title: '帮扶人数与帮扶方式不符',
    rule: 'L4',
    explain: ({ mode, count }) => ({
      is: `帮扶方式是“${mode}”，帮扶人有${count}名`,
      expected: mode === '一帮一' ? '“一帮一”恰好一名帮扶人' : `“${mode}”应有两名以上帮扶人，用顿号分开`,
      todo: '请改正帮扶方式或帮扶人。',
    }),
  }),
  'done-after-applying': kind<{ done: Day; on: Day }>({
    severity: 'error',
    title: '完成日期晚于申请销号',
    rule: 'L1',
    explain: ({ done, on }) => ({
      is: `“申请销号”发生在${chineseDay(on)}，相关日期（完成日期）填的是${chineseDay(done)}`,
      expected: '完成以后才申请销号，可以是同一天',
      todo: '请查对两个日期，改正写错的一处。',
    }),
  }),
};
