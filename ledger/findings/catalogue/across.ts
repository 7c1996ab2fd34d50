import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

/** Up to six ids by name, then how many there are. */
function listed(ids: readonly string[]): string {
  const some = ids
    .slice(0, 6)
    .map((id) => `“${id}”`)
    .join('、');
  return ids.length > 6 ? `${some}等${ids.length}件` : some;
}

/** Findings that show only when workbooks of several branches are laid side by side (V3, V4). */
export const acrossKinds = {
  'workbook-copied': kind<{ other: string; file: string; same: number; of: number; what: 'log' | 'texts' }>({
    severity: 'error',
    title: '与另一个支部的台账雷同',
    rule: 'V4',
    explain: ({ other, file, same, of, what }) => ({
      is:
        what === 'log'
          ? `变更记录有${same}条与“${other}”报来的“${file}”步骤、发生日期相同，登记时间一秒不差（可比的共${of}条）`
          : `承诺有${same}件与“${other}”报来的“${file}”事项、完成时限都相同（可比的共${of}件）`,
      expected: '各支部的台账各自登记，不会大部分相同',
      todo: '请查对是否把另一个支部的台账换了封面报来；请用本支部自己的台账重新报送。',
    }),
  }),
  'member-in-two-branches': kind<{ id: string; name: string; other: string }>({
    severity: 'error',
    title: '一名党员同时在两个支部',
    rule: 'V4',
    explain: ({ id, name, other }) => ({
      is: `党员编号“${id}”的${name}，“${other}”的名册中也有，两边都没有写转入、转出，或写的是同一天转入`,
      expected: '一名党员同一天只在一个支部，否则会重复计算',
      todo: '已转走的支部，请填“转出”和变动日期；转来的支部，请填“转入”和变动日期；编号写错的，请改正。',
    }),
  }),
  'member-was-in-two-branches': kind<{ id: string; name: string; other: string }>({
    severity: 'warning',
    title: '一名党员曾同时在两个支部',
    rule: 'V4',
    explain: ({ id, name, other }) => ({
      is: `党员编号“${id}”的${name}，有一段时间“${other}”的名册中也有`,
      expected: '一名党员同一天只在一个支部',
      todo: '请与那个支部核对：是转来的，请填“转入”和变动日期；编号写错的，请改正。',
    }),
  }),
  'transfer-out-missing': kind<{ name: string; change: string | null; to: string; on: Day }>({
    severity: 'warning',
    title: '党员已转走，名册没有写转出',
    rule: 'V3',
    explain: ({ name, change, to, on }) => ({
      is: `“${to}”写明${name}在${chineseDay(on)}转入，本支部名册的变动${change === null ? '空着' : `是“${change}”`}`,
      expected: '转走的党员，名册中应填“转出”和变动日期',
      todo: `已按“${to}”的日期计算；请与那个支部核对后补填，没有转走的请那个支部改正。`,
    }),
  }),
  'transfer-in-missing': kind<{ name: string; from: string; on: Day }>({
    severity: 'warning',
    title: '转来的党员，名册没有写转入',
    rule: 'V3',
    explain: ({ name, from, on }) => ({
      is: `${name}是从“${from}”来的（${chineseDay(on)}离开），本支部名册的变动空着`,
      expected: '转来的党员，名册中应填“转入”和变动日期',
      todo: `已按${chineseDay(on)}转入计算；请补填。`,
    }),
  }),
  'transfer-days-differ': kind<{ name: string; on: Day; from: string; left: Day }>({
    severity: 'warning',
    title: '转出、转入的日期不一致',
    rule: 'V3',
    explain: ({ name, on, from, left }) => ({
      is: `${name}的转入日期是${chineseDay(on)}，“${from}”写的转出日期是${chineseDay(left)}`,
      expected: '同一次转移，两个支部应写同一天',
      todo: '已按转入日期计算；请与那个支部核对，改正写错的一处。',
    }),
  }),
  'transfer-new-id': kind<{ name: string; id: string; from: string; old: string }>({
    severity: 'warning',
    title: '转来的党员换了编号',
    rule: 'V3',
    explain: ({ name, id, from, old }) => ({
      is: `转来的${name}编号是“${id}”，“${from}”同一时期转出的${name}编号是“${old}”`,
      expected: '党员转移，编号不变，承诺事项才能接续',
      todo: `是同一人的，请把编号改回“${old}”；只是同名的，不必改。`,
    }),
  }),
  'moved-items-missing': kind<{ name: string; branch: string; ids: readonly string[] }>({
    severity: 'warning',
    title: '转来党员的承诺事项还没有转来',
    rule: 'V3',
    explain: ({ name, branch, ids }) => ({
      is: `${name}已从“${branch}”转来，本支部台账中没有他（她）原来的${ids.length}件承诺：${listed(ids)}`,
      expected: '党员转移，承诺事项和变更记录随人走，编号不变',
      todo: '请读入本次的回执，这些事项和变更记录随回执带来；在此之前仍计在原支部。',
    }),
  }),
  'predecessor-items-missing': kind<{ branch: string; ids: readonly string[] }>({
    severity: 'error',
    title: '并入支部的承诺事项没有接续',
    rule: 'V3',
    explain: ({ branch, ids }) => ({
      is: `“${branch}”已停报，它的${ids.length}件承诺在接续的台账中没有：${listed(ids)}`,
      expected: '支部撤并，承诺事项和变更记录转入接续的支部，编号不变，否则会从合计中消失',
      todo: '请先读入回执，这些事项和变更记录随回执带来，再重新报送。',
    }),
  }),
  'moved-history-differs': kind<{ id: string; branch: string; step: string; on: Day; count: number }>({
    severity: 'error',
    title: '转来事项的变更记录与原支部不一致',
    rule: 'V3',
    explain: ({ id, branch, step, on, count }) => ({
      is: `“${id}”在“${branch}”的变更记录中，有${count}条在这里没有或改动过，第一条是${chineseDay(on)}的“${step}”`,
      expected: '转来以前的变更记录应原样保留，只有序号可以不同',
      todo: '请按原支部的台账改回步骤、发生日期、登记时间、相关日期、说明和经办人。',
    }),
  }),
  'step-after-move': kind<{ id: string; step: string; on: Day; moved: Day; to: string }>({
    severity: 'error',
    title: '已转走的事项还在这里记步骤',
    rule: 'V3',
    explain: ({ id, step, on, moved, to }) => ({
      is: `“${id}”在${chineseDay(moved)}已归“${to}”，这里还有${chineseDay(on)}的“${step}”是此后登记的，那边没有`,
      expected: '转走以后的步骤，在新支部的台账中登记',
      todo: '请与那个支部核对：办了的由那个支部登记，读入回执也可带去；在这里记错的，请“冲正”；转移日期不对的，请两个支部改正。',
    }),
  }),
  'commitment-id-in-two': kind<{ id: string; other: string }>({
    severity: 'error',
    title: '两个支部用了同一个承诺编号',
    rule: 'V4',
    explain: ({ id, other }) => ({
      is: `编号“${id}”在“${other}”的台账中也有，不是随党员转来或支部并入的`,
      expected: '一个编号只是一件承诺',
      todo: '请查对：误贴的，请删去这一件；是本支部的，请改编号，其他表里的同一编号一并改正；确是转来的，请在名册中填“转入”和变动日期。',
    }),
  }),
  'same-person-perhaps': kind<{ name: string; other: string; id: string }>({
    severity: 'notice',
    title: '两个支部可能登记了同一个人',
    rule: 'V4',
    explain: ({ name, other, id }) => ({
      is: `${name}与“${other}”编号“${id}”的党员同名，名册中的出生年月、入党时间也相同`,
      expected: '一名党员只在一个支部',
      todo: '请与那个支部核对；是两个人的，不必改。',
    }),
  }),
  'text-alike-across': kind<{ id: string; other: string; otherId: string; same: boolean; more: number }>({
    severity: 'warning',
    title: '与别的支部的承诺雷同',
    rule: 'R6',
    explain: ({ id, other, otherId, same, more }) => ({
      is: `“${id}”与“${other}”的“${otherId}”${same ? '完全相同' : '几乎相同'}${more > 0 ? `，本支部另有${more}件也是` : ''}`,
      expected: '承诺应结合本人岗位和实际，防止千篇一律',
      todo: '请党员结合实际修改；确属共同任务的，不必改。',
    }),
  }),
};
