import { kind } from '../kind.ts';
import { quoted } from './listed.ts';

/** Findings about 责任区 and the work in them (D4). */
export const areaKinds = {
  'area-id-doubled': kind<{ id: string; first: number }>({
    severity: 'error',
    title: '责任区编号重复',
    rule: 'D4',
    explain: ({ id, first }) => ({
      is: `责任区编号“${id}”在第${first}行已经用过`,
      expected: '一个责任区一个编号，党员名册和责任区工作按编号对应',
      todo: '如是另一个责任区，请改用没有用过的编号；如是同一个，请删去重复的一行。',
    }),
  }),
  'area-head-standing': kind<{ head: string; standing: string; expected: readonly string[] }>({
    severity: 'error',
    title: '责任区负责人的身份不对',
    rule: 'D4',
    explain: ({ head, standing, expected }) => ({
      is: `负责人是“${head}”，名册中的身份是“${standing}”`,
      expected: `责任区应指定一名${quoted(expected)}负责`,
      todo: '请查对负责人和名册中的身份；不符的，请另行指定。',
    }),
  }),
  'member-without-area': kind<{ name: string; header: string }>({
    severity: 'warning',
    title: '党员不在任何责任区',
    rule: 'D4',
    explain: ({ name, header }) => ({
      is: `${name}的“${header}”空着`,
      expected: '责任区要全员覆盖、不留空白',
      todo: '请填这名党员所在的责任区。',
    }),
  }),
  'unit-without-area': kind<{ units: readonly string[] }>({
    severity: 'warning',
    title: '部门没有责任区',
    rule: 'D4',
    explain: ({ units }) => ({
      is: `${quoted(units)}有党员，没有责任区`,
      expected: '责任区以部门为单位划分，每个部门至少一个',
      todo: '请为这个部门划分责任区，并在名册中填各人的责任区编号。',
    }),
  }),
  'area-work-missing': kind<{ area: string; work: string; often: string; spans: readonly string[] }>({
    severity: 'warning',
    title: '责任区缺少应有的工作记录',
    rule: 'D4',
    explain: ({ area, work, often, spans }) => ({
      is: `“${area}”${spans.join('、')}没有“${work}”`,
      expected: `责任区要有“${work}”；次数没有规定，软件默认${often}至少一次`,
      todo: '做过的，请在“责任区工作”中补记；没有做的，请补上。',
    }),
  }),
  'area-questions-empty': kind<{ work: string; headers: readonly string[] }>({
    severity: 'warning',
    title: '责任区考核没有逐条回答',
    rule: 'D4',
    explain: ({ work, headers }) => ({
      is: `类别是“${work}”，${quoted(headers)}空着`,
      expected: '考核要逐条回答三问，每问选“是”或“否”',
      todo: '请补填。',
    }),
  }),
  'area-questions-foreign': kind<{ work: string; assessed: string; headers: readonly string[] }>({
    severity: 'warning',
    title: '不是考核，却填了考核的三问',
    rule: 'D4',
    explain: ({ work, assessed, headers }) => ({
      is: `类别是“${work}”，却填了${quoted(headers)}`,
      expected: `只有“${assessed}”才填三问`,
      todo: `请清除；这一行确是考核的，类别请选“${assessed}”。`,
    }),
  }),
};
