import type { Institution } from '../../year/institution.ts';
import { library } from './library.ts';
import { offices } from './offices.ts';
import { story } from './story.ts';
import { towns } from './towns.ts';
import { units } from './units.ts';

const NAME = '中共云岭区委员会';

/** 云岭区: two offices, two towns, an institute and a company. */
export const district: Institution = {
  scheme: {
    extends: 'district',
    name: '云岭区党员承诺制考核办法',
    committee: {
      name: NAME,
      numberPrefix: '云委',
      addressees: '各党（总）支部',
      copyTo: '区级各单位',
      printer: '中共云岭区委办公室',
      basis: '云岭区机关党员承诺制考核办法',
      reportTo: '区委组织部',
      papers: {
        halfYear: { issuer: '云岭区纪委、区委组织部、区委区政府督查室联合督查小组', numberPrefix: '云联督' },
        evaluation: { reportTo: '上级党（工）委' },
      },
    },
    library,
  },
  branches: [...offices, ...towns, ...units],
  beginning: {
    proposed: '03-02',
    submitted: '03-09',
    reviewed: '03-16',
    secondReview: '03-23',
    published: '03-23',
    started: '03-30',
  },
  activities: [
    {
      kind: '公开承诺',
      on: ['03-25'],
      contents: ['党员逐人宣读承诺书，上党务公开栏和宣传栏', '承诺书在办事大厅和社区公示栏张贴，会上当场宣读'],
      masses: [15, 40],
    },
    {
      kind: '工作交流汇报会',
      contents: [
        '结合“三会一课”，逐人汇报承诺进展，互提意见',
        '逐条对照承诺清单，慢的说明原因、定出时间',
        '交流办实事的做法，评出两件做得好的',
        '全年兑现情况汇总，准备兑现会',
      ],
      from: 14,
    },
    {
      kind: '季度通报',
      contents: ['公开栏通报本季履诺情况', '职工大会和公开栏同时通报履诺情况', '通报上墙并发到各科室'],
      attended: false,
      masses: [20, 60],
      from: 24,
    },
    {
      kind: '实践载体活动',
      on: ['05-12', '10-20'],
      contents: ['开展实践载体活动，党员到群众中服务'],
      masses: [10, 50],
    },
    {
      kind: '公开承诺兑现会',
      contents: ['党员逐人对照承诺述职，群众代表现场评议投票'],
      masses: [20, 45],
    },
    {
      kind: '评诺结果公开',
      on: ['12-28'],
      contents: ['公开栏公布评议等次，并上报上级党（工）委'],
      attended: false,
    },
  ],
  ballots: { meeting: '公开承诺兑现会', on: { 年度: '12-21' }, published: '评诺结果公开' },
  panels: {
    所在支部: 'members',
    群众代表: [20, 30],
    班子成员: [5, 9],
    党员互评: 'members',
    群众帮评: [20, 34],
    领导点评: [2, 4],
    组织考评: [3, 5],
  },
  words: {
    reminders: [
      '承诺已到期，党支部书记当面提醒，要求说明原因',
      '工作交流汇报会上提醒，限期补上',
      '发提醒单，要求两周内兑现并报结果',
    ],
    refusals: ['群众回访不满意，补办后再申请', '缺服务对象签字，补齐后再申请'],
    done: [
      '全年坚持，支部检查和群众评议均认可',
      '按承诺落实，述职时逐条说明，无异议',
      '落实到位，考勤、台账可查',
      '年终对照检查，已兑现',
      '兑现，群众测评满意',
    ],
    running: ['正在落实，按季汇报', '落实中，台账已登记', '坚持开展，未间断'],
  },
  committee: {
    inspections: {
      units: '区纪委、区委组织部、区委区政府督查室',
      on: { '2026H1': '07-06', '2026H2': '12-14' },
    },
    selections: [
      { code: 'D01', member: '俞静芳', level: '支部', order: 1, result: '推荐', on: '12-28' },
      { code: 'D03', member: '应晓东', level: '支部', order: 1, result: '推荐', on: '12-28' },
      { code: 'D05', member: '戚晓芸', level: '支部', order: 1, result: '推荐', on: '12-29' },
    ],
  },
  sendings: [
    { period: '2026Q2', on: '2026-07-03' },
    {
      period: '2026Q3',
      on: '2026-10-04',
      missing: ['D06'],
      late: { code: 'D05', on: '2026-10-09' },
      returned: { code: 'D04', error: 'name' },
    },
    {
      period: '2026Q4',
      on: '2027-01-05',
      late: { code: 'D06', on: '2027-01-07' },
      returned: { code: 'D01', error: 'votes' },
    },
  ],
  story,
};
