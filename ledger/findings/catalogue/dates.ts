import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

const shown = (value: Day | null): string => (value === null ? '空着' : `是${chineseDay(value)}`);

const ADDIN = '请用加载项的命令办理这一步；如是台账写错了，请改成与变更记录一致。';

/** Findings about 状态 and the dates of a commitment, against its log or among themselves. */
export const dateKinds = {
  'deadline-differs': kind<{ is: Day | null; logged: Day | null; step: string }>({
    severity: 'error',
    title: '完成时限与变更记录不一致',
    rule: 'L10',
    explain: ({ is, logged, step }) => ({
      is: `完成时限${shown(is)}，变更记录中最近一次“${step}”的${logged === null ? '没有时限' : `时限是${chineseDay(logged)}`}`,
      expected: '定诺以后，改完成时限须经原审查主体同意，并记一步“变更”',
      todo: '请改回原时限；经同意改期的，请补记“变更”。',
    }),
  }),
  'status-differs': kind<{ is: string; logged: string }>({
    severity: 'error',
    title: '状态与变更记录不一致',
    rule: 'L1',
    explain: ({ is, logged }) => ({
      is: `状态是“${is}”，按变更记录应是“${logged}”`,
      expected: '状态应与变更记录的最后一步一致',
      todo: ADDIN,
    }),
  }),
  'date-differs': kind<{ header: string; is: Day; logged: Day; step: string }>({
    severity: 'error',
    title: '日期与变更记录不一致',
    rule: 'L1',
    explain: ({ header, is, logged, step }) => ({
      is: `“${header}”是${chineseDay(is)}，变更记录中“${step}”记的是${chineseDay(logged)}`,
      expected: '两处应是同一天',
      todo: '请查对哪一处正确，改成一致；变更记录记错的，请“冲正”后重记。',
    }),
  }),
  'date-not-logged': kind<{ header: string; is: Day; step: string }>({
    severity: 'error',
    title: '填了日期，变更记录中没有这一步',
    rule: 'L1',
    explain: ({ header, is, step }) => ({
      is: `“${header}”填了${chineseDay(is)}，变更记录中没有有效的“${step}”`,
      expected: `办了“${step}”才有“${header}”`,
      todo: `请补办“${step}”；没有办的，请清除这个日期。`,
    }),
  }),
  'date-empty': kind<{ header: string; logged: Day; step: string }>({
    severity: 'error',
    title: '变更记录有这一步，日期空着',
    rule: 'L1',
    explain: ({ header, logged, step }) => ({
      is: `“${header}”空着，变更记录中“${step}”记的是${chineseDay(logged)}`,
      expected: '两处应一致',
      todo: `请把“${header}”补填为${chineseDay(logged)}；这一步没有办的，请在变更记录中“冲正”。`,
    }),
  }),
  'status-lacks-date': kind<{ status: string; headers: readonly string[] }>({
    severity: 'error',
    title: '状态缺少相应的日期',
    rule: 'L1',
    explain: ({ status, headers }) => ({
      is: `状态是“${status}”，${headers.map((header) => `“${header}”`).join('、')}空着`,
      expected: '状态所经过的每一步都应有日期',
      todo: '请补填日期；还没有办到这一步的，请改正状态。',
    }),
  }),
  'status-behind-dates': kind<{ status: string; given: string }>({
    severity: 'error',
    title: '状态与各个日期不符',
    rule: 'L1',
    explain: ({ status, given }) => ({
      is: `状态是“${status}”，按所填的日期和变更记录应是“${given}”`,
      expected: '状态应与已填的日期相符',
      todo: `请把状态改为“${given}”；日期填早了的，请清除日期。`,
    }),
  }),
  'date-gap': kind<{ header: string; later: string; on: Day }>({
    severity: 'error',
    title: '前一步的日期空着',
    rule: 'L1',
    explain: ({ header, later, on }) => ({
      is: `“${header}”空着，后一步的“${later}”已填${chineseDay(on)}`,
      expected: '应依次经过定诺、亮诺、完成、销号，各有日期',
      todo: `请补填“${header}”；没有办到后一步的，请清除“${later}”。`,
    }),
  }),
  'dates-reversed': kind<{ header: string; is: Day; earlier: string; earlierOn: Day }>({
    severity: 'error',
    title: '日期先后颠倒',
    rule: 'L1',
    explain: ({ header, is, earlier, earlierOn }) => ({
      is: `“${header}”是${chineseDay(is)}，早于“${earlier}”${chineseDay(earlierOn)}`,
      expected: '应先定诺，再亮诺，再完成，再销号；可以是同一天',
      todo: '请查对后改正。',
    }),
  }),
  'ending-without-row': kind<{ status: string; reasonKind: boolean }>({
    severity: 'error',
    title: '变更记录中没有相应的一行',
    rule: 'L1',
    explain: ({ status, reasonKind }) => ({
      is: `状态是“${status}”，变更记录中没有“${status}”这一步`,
      expected: `“${status}”应在变更记录中有一行，写明日期和原因`,
      todo: `请在变更记录中加一行：编号照填，步骤选“${status}”，填写发生日期和说明${reasonKind && status === '未兑现' ? '，并选原因类别' : ''}。`,
    }),
  }),
  'amendment-without-original': kind<{ id: string }>({
    severity: 'error',
    title: '有变更，看不出原来的时限',
    rule: 'L10',
    explain: ({ id }) => ({
      is: `变更记录中有“${id}”的“变更”，没有它的“定诺”`,
      expected: '是否按期，按定诺时的完成时限看，所以原时限要记下来',
      todo: '请在变更记录中加一行：编号照填，步骤选“定诺”，发生日期填定诺日期，相关日期填原来的完成时限，序号排在“变更”之前。',
    }),
  }),
  'derived-step-not-allowed': kind<{ header: string; on: Day; step: string; status: string }>({
    severity: 'error',
    title: '日期与变更记录对不上',
    rule: 'L1',
    explain: ({ header, on, step, status }) => ({
      is: `“${header}”填了${chineseDay(on)}，而按变更记录，这一件那时的状态是“${status}”，不能“${step}”`,
      expected: '台账中的日期应与变更记录的先后相合',
      todo: '请查对日期和变更记录，改正其中写错的一处。',
    }),
  }),
  'recorded-in-future': kind<{ is: Day; today: Day }>({
    severity: 'warning',
    title: '登记时间在今天以后',
    rule: 'L1',
    explain: ({ is, today }) => ({
      is: `登记时间是${chineseDay(is)}`,
      expected: `不应晚于今天（${chineseDay(today)}）`,
      todo: '请查对这一行的登记时间和发生日期；写错年份会使统计数字不对。',
    }),
  }),
  'step-of-other-year': kind<{ is: Day; year: number }>({
    severity: 'warning',
    title: '发生日期不在本年度前后',
    rule: 'L1',
    explain: ({ is, year }) => ({
      is: `发生日期是${chineseDay(is)}`,
      expected: `台账是${year}年度的，一般应在${year}年`,
      todo: '请查对年份。',
    }),
  }),
  'deadline-before-approval': kind<{ deadline: Day; approvedOn: Day }>({
    severity: 'warning',
    title: '完成时限早于定诺日期',
    rule: 'L10',
    explain: ({ deadline, approvedOn }) => ({
      is: `定诺时的完成时限是${chineseDay(deadline)}，定诺日期是${chineseDay(approvedOn)}`,
      expected: '完成时限应在定诺之后',
      todo: '请查对两个日期；按现在的写法，这一件定诺时就已到期。',
    }),
  }),
  'done-before-approval': kind<{ doneOn: Day; approvedOn: Day }>({
    severity: 'warning',
    title: '完成日期早于定诺日期',
    rule: 'L10',
    explain: ({ doneOn, approvedOn }) => ({
      is: `完成日期是${chineseDay(doneOn)}，定诺日期是${chineseDay(approvedOn)}`,
      expected: '承诺应在定诺以后完成',
      todo: '请查对两个日期。',
    }),
  }),
};
