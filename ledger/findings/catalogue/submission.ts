import { type Day, type Instant, chineseDay, chineseMinute } from '../../day.ts';
import { kind } from '../kind.ts';

/** Findings about a workbook as a submission: whose it is, for which year, which copy counts. */
export const submissionKinds = {
  'branch-code-doubled': kind<{ code: string; first: number }>({
    severity: 'error',
    title: '支部代码重复',
    rule: 'V3',
    explain: ({ code, first }) => ({
      is: `支部代码“${code}”在第${first}行已经用过，两行的应报时间有重叠`,
      expected: '一个支部一个代码，不重用；同一支部改名的可以有两行，应报时间前后相接',
      todo: '是两个支部的，请改正代码；是改名的，请在旧名一行填“停报日期”，新名一行填同一天的“应报起日期”。',
    }),
  }),
  'successor-without-end': kind<{ code: string; successors: readonly string[]; goesOn: boolean }>({
    severity: 'error',
    title: '填了并入支部代码，支部却没有停报',
    rule: 'V3',
    explain: ({ code, successors, goesOn }) => ({
      is: `“${code}”的并入支部代码是“${successors.join('、')}”，${goesOn ? '后面另有一行仍在应报' : '没有填停报日期'}`,
      expected: '撤并的支部才填并入支部代码，并填停报日期，自那一天起不再应报',
      todo: goesOn
        ? '只是改名的，请清除并入支部代码；确已撤并的，填在最后一行。'
        : '请补填停报日期；没有撤并的，请清除并入支部代码。',
    }),
  }),
  'successor-circle': kind<{ circle: readonly string[] }>({
    severity: 'error',
    title: '并入的支部又并回自己',
    rule: 'V3',
    explain: ({ circle }) => ({
      is: `按并入支部代码，${circle.map((code) => `“${code}”`).join('并入')}`,
      expected: '撤并的支部并入另一个支部，不能绕回自己',
      todo: '请查对各支部的并入支部代码，改正写错的一处。',
    }),
  }),
  'successor-unknown': kind<{ successor: string; known: boolean; on: Day }>({
    severity: 'error',
    title: '并入的支部不在名册',
    rule: 'V3',
    explain: ({ successor, known, on }) => ({
      is: `并入支部代码写的是“${successor}”，${known ? `这个支部在${chineseDay(on)}不应报` : '名册中没有这个代码'}`,
      expected: '并入的支部应在名册中，停报之日已在应报',
      todo: '请查对代码；新成立的支部，请补入名册，填应报起日期。',
    }),
  }),
  'branch-days-reversed': kind<{ from: Day; until: Day }>({
    severity: 'error',
    title: '停报日期不晚于应报起日期',
    rule: 'V3',
    explain: ({ from, until }) => ({
      is: `应报起日期是${chineseDay(from)}，停报日期是${chineseDay(until)}`,
      expected: '停报日期应在应报起日期之后',
      todo: '请改正支部名册；照这样写，这个支部一天也不应报。',
    }),
  }),
  'not-a-ledger': kind<{ sheets: readonly string[] }>({
    severity: 'error',
    title: '不是承诺台账',
    rule: 'B5',
    explain: ({ sheets }) => ({
      is: `这个工作簿里没有台账的工作表，只有：${sheets.slice(0, 6).join('、')}`,
      expected: '应为党委下发的承诺台账',
      todo: '请核对文件；不是台账的请移出报送文件夹。',
    }),
  }),
  'wrong-year': kind<{ is: number; expected: number }>({
    severity: 'error',
    title: '不是本年度的台账',
    rule: 'B5',
    explain: ({ is, expected }) => ({
      is: `这是${is}年度的台账`,
      expected: `应为${expected}年度`,
      todo: `请支部报送${expected}年度的台账。`,
    }),
  }),
  'wrong-scheme': kind<{ is: string; expected: string }>({
    severity: 'error',
    title: '不是本单位方案的台账',
    rule: 'B5',
    explain: ({ is, expected }) => ({
      is: `台账的方案是“${is}”`,
      expected: `应为“${expected}”`,
      todo: '请支部用本单位下发的模板填写。',
    }),
  }),
  'branch-unknown': kind<{ code: string; name: string }>({
    severity: 'error',
    title: '名册中没有这个支部',
    rule: 'B5',
    explain: ({ code, name }) => ({
      is: `台账的支部是“${code} ${name}”`,
      expected: '支部代码应在支部名册中',
      todo: '请核对支部代码；确是新支部的，请补入支部名册后再汇总。',
    }),
  }),
  'branch-not-expected': kind<{ code: string; name: string; from: Day | null; until: Day | null }>({
    severity: 'error',
    title: '该支部本期不应报',
    rule: 'B5',
    explain: ({ code, name, from, until }) => ({
      is: `支部名册中，“${code} ${name}”${[
        from === null ? [] : `自${chineseDay(from)}起应报`,
        until === null ? [] : `自${chineseDay(until)}起停报`,
      ]
        .flat()
        .join('，')}`,
      expected: '本期末应在应报期内',
      todo: '请核对支部名册的应报起日期、停报日期。',
    }),
  }),
  'branch-name-differs': kind<{ is: string; expected: string }>({
    severity: 'warning',
    title: '支部名称与名册不一致',
    rule: 'B5',
    explain: ({ is, expected }) => ({
      is: `封面的支部名称是“${is}”`,
      expected: `名册中是“${expected}”`,
      todo: '汇总时用名册中的名称；请核对是否拿错模板。',
    }),
  }),
  'branch-renamed': kind<{ is: string; now: string; asOf: Day }>({
    severity: 'notice',
    title: '支部名称是改名前或改名后的',
    rule: 'V3',
    explain: ({ is, now, asOf }) => ({
      is: `封面的支部名称是“${is}”，这个支部${chineseDay(asOf)}的名称是“${now}”`,
      expected: '同一个支部改过名，代码没有变，照常计入',
      todo: `不必改；汇总、通报用“${now}”。`,
    }),
  }),
  superseded: kind<{ by: string; why: 'sealed' | 'seen' | 'logged' | 'name' | 'same' }>({
    severity: 'notice',
    title: '同一支部另有一份，以另一份为准',
    rule: 'B5',
    explain: ({ by, why }) => ({
      is: `同一支部还报来了“${by}”`,
      expected: {
        sealed: '以上报时间最晚的一份为准',
        seen: '均未上报封存，以收到最晚的一份为准',
        logged: '均未上报封存且同时收到，以变更记录最新的一份为准',
        name: '无法分出先后，以文件名排在后面的一份为准',
        same: '两份内容完全相同，只计一份',
      }[why],
      todo: '这一份没有计入；如以这一份为准，请支部重新上报。',
    }),
  }),
  'not-sealed': kind<Record<never, never>>({
    severity: 'notice',
    title: '未上报封存',
    rule: 'B5',
    explain: () => ({
      is: '台账没有“上报”记录',
      expected: '一般应在加载项中点“上报”后报送',
      todo: '不因此退回；收到时间以首次汇总的日期为准。',
    }),
  }),
  'seal-broken': kind<{ at: Instant }>({
    severity: 'warning',
    title: '上报后内容有改动',
    rule: 'B5',
    explain: ({ at }) => ({
      is: `${chineseMinute(at)}上报时的摘要与现在的内容不符`,
      expected: '上报后不应再改',
      todo: '请支部核对，改动属实的请重新上报。',
    }),
  }),
  late: kind<{ on: Day; by: Day }>({
    severity: 'warning',
    title: '逾期报送',
    rule: 'B5',
    explain: ({ on, by }) => ({
      is: `报送日期是${chineseDay(on)}`,
      expected: `应不晚于${chineseDay(by)}`,
      todo: '已计入，通报中列为逾期报送。',
    }),
  }),
};
