import type { Institution } from '../../year/institution.ts';
import { bureau } from './bureau.ts';
import { clinics, privateHospitals } from './hospitals.ts';
import { privateSchools, schools } from './schools.ts';
import { story } from './story.ts';

const NAME = '中共映湖区社会事务局工作委员会';

/** 映湖区社会事务局: its office, a school with a nursery below it, a clinic, a private school, a private hospital. */
export const social: Institution = {
  scheme: {
    extends: 'social',
    name: '映湖区社会事务局公开承诺',
    committee: {
      name: NAME,
      numberPrefix: '映社工委',
      addressees: '各直属党组织，各学校、卫生院党组织',
      copyTo: '区委创先争优活动领导小组办公室',
      printer: '映湖区社会事务局党工委办公室',
      basis: '关于做好基层党组织和党员公开承诺工作的通知',
      reportTo: '局党工委',
      practicesTo: '局党工委领导小组办公室',
    },
  },
  branches: [bureau, ...schools, ...clinics, ...privateSchools, ...privateHospitals],
  beginning: {
    proposed: '02-24',
    submitted: '03-02',
    reviewed: '03-09',
    secondReview: '03-18',
    published: '03-23',
    started: '03-30',
  },
  activities: [
    {
      kind: '调研走访',
      on: ['01-20'],
      contents: [
        '走访家长、患者和离退休党员，征求承诺意见',
        '发放征求意见表，分片走访服务对象',
        '召开家长和社区代表座谈会，征集最盼解决的事',
      ],
      masses: [20, 80],
      opinions: [20, 60],
    },
    {
      kind: '班子成员会议',
      on: ['02-10'],
      contents: ['研究支部承诺事项，逐条定责任人和时限', '讨论承诺草案，把群众意见集中的列为重点项目'],
    },
    {
      kind: '党员群众代表会议',
      on: ['02-27'],
      contents: ['讨论支部和党员承诺，研究口头承诺的同志名单', '党员逐人报承诺内容，群众代表提意见'],
      masses: [10, 30],
    },
    {
      kind: '公开承诺',
      on: ['03-25'],
      contents: [
        '公开栏和会议同时公开，承诺书一份用于公示',
        '党务政务公开栏张贴，网站同步公布',
        '家长会、候诊区公示栏同时公开',
      ],
      masses: [40, 200],
      attended: false,
    },
    {
      kind: '分析例会',
      on: ['06-24', '09-22', '12-09'],
      contents: ['逐件分析进度，慢的明确措施', '对照台账查进展，研究遗留问题怎样收口', '年底前未完成的逐件说明去向'],
    },
    {
      kind: '督导检查',
      on: ['07-15', '10-21'],
      contents: ['局指导组来支部查看台账和现场', '指导组抽查承诺事项，与群众核对'],
      attended: false,
      byLeader: true,
    },
    {
      kind: '民主评议会',
      contents: ['支部和党员自查后逐项说明落实情况，党员和群众代表投票评议'],
      masses: [25, 60],
    },
  ],
  ballots: { meeting: '民主评议会', on: { 年终: '12-14' } },
  panels: { 党员群众: [38, 62] },
  words: {
    reminders: [
      '承诺已到期，支部书记谈话提醒，要求两周内完成',
      '分析例会上点名督促，本人说明原因',
      '指导组督办，要求书面报进度',
    ],
    refusals: ['服务对象反映尚有缺项，补齐后再申请', '验收材料不齐，补办后再申请'],
    done: ['已兑现，服务对象满意', '按承诺落实，公示无异议', '完成，评议时群众认可', '全部落实，资料归档'],
    running: ['正在落实，按计划推进', '已完成大半，年底前收尾', '坚持开展，有记录'],
  },
  committee: {
    selections: [
      { code: 'S02', level: '党委', order: 1, result: '推荐', on: '12-29' },
      { code: 'S02', member: '宓慧', level: '支部', order: 1, result: '推荐', on: '12-23' },
      { code: 'S04', member: '洛寒梅', level: '支部', order: 1, result: '推荐', on: '12-23' },
    ],
  },
  sendings: [
    {
      period: '2026Q3',
      on: '2026-10-04',
      missing: ['S03'],
      late: { code: 'S06', on: '2026-10-09' },
      returned: { code: 'S05', error: 'status' },
    },
    {
      period: '2026Q4',
      on: '2027-01-05',
      late: { code: 'S03', on: '2027-01-07' },
      returned: { code: 'S04', error: 'votes' },
    },
  ],
  story,
};
