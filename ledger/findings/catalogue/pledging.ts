import { type Day, chineseDay } from '../../day.ts';
import { kind } from '../kind.ts';

const DEFAULT = '（本软件的默认标准，不是本单位的规定）';
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** Findings about who takes part, how, and what members of some kinds owe (P4–P7, P9, P11). */
export const pledgingKinds = {
  'general-branch-unknown': kind<{ name: string; why: 'absent' | 'itself' | 'notGeneral' }>({
    severity: 'warning',
    title: '所属党总支不对',
    rule: 'P1',
    explain: ({ name, why }) => ({
      is: `“所属党总支”写的是“${name}”，${
        why === 'absent' ? '名册中没有' : why === 'itself' ? '就是本支部' : '它的组织形式不是党总支'
      }`,
      expected: '应为名册中的一个党总支，支部台账的封面据此写上级党组织',
      todo: '请查对名称；名册漏了这个党总支的，请补一行；直属党委的，这一格空着。',
    }),
  }),
  'common-items-missing': kind<{
    name: string;
    tier: string;
    categories: readonly string[];
    items: readonly string[];
  }>({
    severity: 'warning',
    title: '没有本层次的共性承诺',
    rule: 'P4',
    explain: ({ name, tier, categories, items }) => ({
      is: `${name}没有“${tier}”的${categories.join('、')}`,
      expected: `“${tier}”的${categories.join('、')}有${listed(items)}`,
      todo: '请从中补列；确有原因的不必改。',
    }),
  }),
  'admission-contradicts': kind<{ name: string; confirmedOn: Day }>({
    severity: 'error',
    title: '既确认纳入，又有未纳入原因',
    rule: 'P5',
    explain: ({ name, confirmedOn }) => ({
      is: `${name}的党组织确认日期是${chineseDay(confirmedOn)}，又填了“未纳入原因”`,
      expected: '确认纳入的只填确认日期，没有纳入的只填原因',
      todo: '请清除不对的一项；应承诺人数据此计算。',
    }),
  }),
  'admission-open': kind<{ name: string }>({
    severity: 'warning',
    title: '没有确认是否纳入',
    rule: 'P5',
    explain: ({ name }) => ({
      is: `${name}的“党组织确认日期”和“未纳入原因”都空着`,
      expected: '经党组织确认纳入的填确认日期，没有纳入的填原因',
      todo: '请补填其中一项；补填以前，不计入应承诺人数。',
    }),
  }),
  'pledge-unconfirmed': kind<{ name: string; items: number }>({
    severity: 'warning',
    title: '没有确认纳入，却有承诺',
    rule: 'P5',
    explain: ({ name, items }) => ({
      is: `${name}没有党组织确认日期，承诺台账中却有其承诺${items}件`,
      expected: '党员经自荐或互推，由党组织确认以后承诺',
      todo: '已经确认的，请补填确认日期；没有纳入的，请撤回这些承诺。',
    }),
  }),
  'confirmed-late': kind<{ name: string; confirmedOn: Day; approvedOn: Day }>({
    severity: 'warning',
    title: '定诺以后才确认纳入',
    rule: 'P5',
    explain: ({ name, confirmedOn, approvedOn }) => ({
      is: `${name}的党组织确认日期是${chineseDay(confirmedOn)}，其承诺最早在${chineseDay(approvedOn)}定诺`,
      expected: '应先由党组织确认，再定诺',
      todo: '请查对两个日期。',
    }),
  }),
  'oral-lacks': kind<{ name: string; headers: readonly string[] }>({
    severity: 'error',
    title: '口头承诺缺少原因或支部研究日期',
    rule: 'P6',
    explain: ({ name, headers }) => ({
      is: `${name}的承诺形式是“口头”，${listed(headers)}空着`,
      expected: '确有困难的，经支部研究，可以口头承诺；原因和研究日期都要写明',
      todo: '请补填；没有经支部研究的，请补办，或改为书面承诺。',
    }),
  }),
  'written-with-oral': kind<{ name: string; headers: readonly string[] }>({
    severity: 'warning',
    title: '书面承诺却填了口头承诺的栏目',
    rule: 'P6',
    explain: ({ name, headers }) => ({
      is: `${name}的承诺形式是“书面”，却填了${listed(headers)}`,
      expected: '这些栏目只在口头承诺时填',
      todo: '是口头承诺的，请改正承诺形式；不是的，请清除。',
    }),
  }),
  'oral-decided-late': kind<{ name: string; decidedOn: Day; approvedOn: Day }>({
    severity: 'warning',
    title: '定诺以后才研究口头承诺',
    rule: 'P6',
    explain: ({ name, decidedOn, approvedOn }) => ({
      is: `${name}口头承诺的支部研究日期是${chineseDay(decidedOn)}，其承诺最早在${chineseDay(approvedOn)}定诺`,
      expected: '应先经支部研究同意口头承诺，再定诺',
      todo: '请查对两个日期。',
    }),
  }),
  'leader-not-first': kind<{ name: string; on: Day; other: string; otherOn: Day; isDefault: boolean }>({
    severity: 'warning',
    title: '领导没有带头承诺',
    rule: 'P7',
    explain: ({ name, on, other, otherOn, isDefault }) => ({
      is: `${name}最早在${chineseDay(on)}提诺，晚于${other}（${chineseDay(otherOn)}）`,
      expected: `领导要带头承诺，不晚于其他党员${isDefault ? DEFAULT : ''}`,
      todo: '日期写错的请改正；其余不必改，明年请领导先承诺。',
    }),
  }),
  'leader-fewer-items': kind<{ name: string; count: number; total: number; members: number; isDefault: boolean }>({
    severity: 'warning',
    title: '领导的承诺少于其他党员',
    rule: 'P7',
    explain: ({ name, count, total, members, isDefault }) => ({
      is: `${name}承诺${count}件，其他党员${members}名共${total}件，平均多于${count}件`,
      expected: `领导的承诺应高于其他党员，件数不少于其平均数${isDefault ? DEFAULT : ''}`,
      todo: '请领导补提；内容和标准已经高于其他党员的不必改。',
    }),
  }),
  'post-class-foreign': kind<{
    name: string;
    standing: string;
    postClass: string;
    without: boolean;
    standings: readonly string[];
    classes: readonly string[];
  }>({
    severity: 'warning',
    title: '身份与岗位类别不符',
    rule: 'P7',
    explain: ({ name, standing, postClass, without, standings, classes }) => ({
      is: `${name}的身份是“${standing}”，岗位类别是“${postClass}”`,
      expected: without
        ? `${listed(standings)}结合${listed(classes)}承诺，岗位类别应为其中之一`
        : `${listed(classes)}只用于${listed(standings)}`,
      todo: '请查对身份和岗位类别。',
    }),
  }),
  'theme-foreign': kind<{ pledger: string; theme: string; right: readonly string[] }>({
    severity: 'warning',
    title: '主题与承诺主体不符',
    rule: 'P9',
    explain: ({ pledger, theme, right }) => ({
      is: `${pledger}的这一件，主题是“${theme}”`,
      expected: `${pledger}的主题应在这些当中：${right.join('、')}`,
      todo: '请改选主题，并查对层次、支部类别；确属这一主题的不必改。',
    }),
  }),
  'key-work-missing': kind<{ name: string; tier: string; themes: readonly string[] }>({
    severity: 'warning',
    title: '领导没有重点工作责任承诺',
    rule: 'P11',
    explain: ({ name, tier, themes }) => ({
      is: `${name}没有${listed(themes)}`,
      expected: `“${tier}”都应作出${listed(themes)}`,
      todo: '请补提；已经提出的，请改正那一件的主题。',
    }),
  }),
};
