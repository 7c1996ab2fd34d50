import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';
import { someOf } from './listed.ts';

/** Findings about 示范岗: who stands in it, how it came about, its days (D1). */
export const postKinds = {
  'post-id-doubled': kind<{ id: string; first: number }>({
    severity: 'error',
    title: '岗位编号重复',
    rule: 'D1',
    explain: ({ id, first }) => ({
      is: `岗位编号“${id}”在第${first}行已经用过`,
      expected: '一个岗一个编号，考核按编号对应',
      todo: '如是另一个岗，请改用没有用过的编号；如是同一个岗，请删去重复的一行。',
    }),
  }),
  'post-holder-unknown': kind<{ holders: string; unknown: readonly string[] }>({
    severity: 'error',
    title: '岗内党员不在党员名册',
    rule: 'D1',
    explain: ({ holders, unknown }) => ({
      is: `岗内党员写的是“${holders}”，党员名册中没有${someOf(unknown, '名')}`,
      expected: '示范岗内的人员必须是党员，都在党员名册中',
      todo: '请查对姓名，多人用顿号分开；名册漏了的，请补入名册；不是党员的，不能进示范岗。',
    }),
  }),
  'post-holder-count': kind<{ name: string; holders: string; count: number }>({
    severity: 'error',
    title: '个人示范岗不止一名党员',
    rule: 'D1',
    explain: ({ name, holders, count }) => ({
      is: `“${name}”是个人示范岗，岗内党员写了${count}名：“${holders}”`,
      expected: '个人示范岗恰一名党员',
      todo: '请只写一名；是一个办公室或股室的，类别应选“集体示范岗”。',
    }),
  }),
  'post-with-outsiders': kind<{ name: string; headcount: number; holders: number }>({
    severity: 'error',
    title: '集体示范岗中有人不是党员',
    rule: 'D1',
    explain: ({ name, headcount, holders }) => ({
      is: `“${name}”的岗内总人数是${headcount}名，岗内党员写了${holders}名`,
      expected: '集体示范岗内的人员必须均为共产党员，两个数应相等',
      todo: '请查对人数和姓名；确有不是党员的，不能设为集体示范岗。',
    }),
  }),
  'post-unit-differs': kind<{ name: string; unit: string; holders: readonly string[] }>({
    severity: 'warning',
    title: '岗内党员不在这个部门',
    rule: 'D1',
    explain: ({ name, unit, holders }) => ({
      is: `“${name}”的部门是“${unit}”，名册中${someOf(holders, '名')}在别的部门`,
      expected: '岗内党员应在示范岗所在的部门',
      todo: '请查对两处的部门；人员调动的，请改名册，并看示范岗是否应调整。',
    }),
  }),
  'post-holder-left': kind<{ holders: string; left: readonly string[] }>({
    severity: 'warning',
    title: '岗内党员已不在本支部，示范岗还在岗',
    rule: 'D1',
    explain: ({ holders, left }) => ({
      is: `岗内党员写的是“${holders}”，按名册${someOf(left, '名')}已不在本支部，状态还是“在岗”`,
      expected: '转出、去世等减少的党员不再列在示范岗内',
      todo: '个人示范岗请办理调整，收回标牌；集体示范岗请从岗内党员中去掉，并改岗内总人数。',
    }),
  }),
  'post-election-wrong': kind<{ kind: string; is: string; expected: string }>({
    severity: 'error',
    title: '示范岗推选方式不对',
    rule: 'D1',
    explain: ({ kind: post, is, expected }) => ({
      is: `这是${post}，推选方式是“${is}”`,
      expected: `${post}应由“${expected}”产生`,
      todo: '请查对推选方式；没有按规定推选的，请重新推选。',
    }),
  }),
  'post-first-election': kind<{ kind: string; is: string; expected: string; setOn: Day }>({
    severity: 'warning',
    title: '首次确认集体示范岗的推选方式',
    rule: 'D1',
    explain: ({ kind: post, is, expected, setOn }) => ({
      is: `${chineseDay(setOn)}最早确认${post}，推选方式是“${is}”`,
      expected: `${post}首次应由“${expected}”产生，以后怎样产生没有规定`,
      todo: '请查对推选方式；以前年度已经确认过集体示范岗的不必改。',
    }),
  }),
  'post-days-reversed': kind<{ header: string; on: Day; before: string; beforeOn: Day }>({
    severity: 'error',
    title: '示范岗的日期前后颠倒',
    rule: 'D1',
    explain: ({ header, on, before, beforeOn }) => ({
      is: `“${header}”是${chineseDay(on)}，早于“${before}”${chineseDay(beforeOn)}`,
      expected: '先确认，再授牌，收牌在后',
      todo: '请查对两个日期后改正。',
    }),
  }),
  'post-state-day': kind<{ state: string; stateOn: Day | null }>({
    severity: 'error',
    title: '示范岗状态与收牌日期不一致',
    rule: 'D1',
    explain: ({ state, stateOn }) => ({
      is: `状态是“${state}”，“收牌日期”${stateOn === null ? '空着' : `是${chineseDay(stateOn)}`}`,
      expected: '在岗的没有收牌日期；调整、撤销的要同时收回标牌，填收牌日期',
      todo: '请补填收牌日期，或改正状态。',
    }),
  }),
};
