import type { Institution } from '../../year/institution.ts';
import { activities } from './activities.ts';
import { branchComments, memberComments } from './comments.ts';
import { committee } from './committee.ts';
import { offices } from './offices.ts';
import { school } from './school.ts';
import { story } from './story.ts';
import { villages } from './villages.ts';

const NAME = '中共梭泉镇委员会';

/** 梭泉镇: three villages, two offices, a school. */
export const town: Institution = {
  scheme: {
    extends: 'town',
    name: '梭泉镇公开承诺和评选办法',
    committee: {
      name: NAME,
      numberPrefix: '梭泉委',
      addressees: '各党支部',
      copyTo: '县委创先争优办公室',
      printer: '中共梭泉镇委员会办公室',
      basis: '梭泉镇公开承诺、领导点评、群众评议、组织评选实施管理办法',
      reportTo: '镇创先办',
      papers: {
        supervision: {
          issuer: '梭泉镇创先争优活动领导小组',
          numberPrefix: '梭泉创组',
          reportTo: '镇创先争优办公室',
        },
      },
    },
  },
  branches: [...villages, ...offices, school],
  beginning: {
    proposed: '01-26',
    submitted: '02-09',
    reviewed: '02-24',
    secondReview: '03-09',
    published: '03-16',
    started: '03-23',
  },
  activities,
  ballots: { meeting: '群众评议会', on: { 上半年: '06-22', 下半年: '12-21' } },
  panels: {
    全镇党员和干部群众: [160, 220],
    下级党组织负责人: [12, 14],
    村社及服务对象代表: [40, 60],
    所在支部全体党员: 'members',
    所在村社干部群众: [25, 46],
  },
  words: {
    reminders: [
      '已过承诺时限，支部书记当面提醒，要求十日内完成',
      '组织生活会上点名督促，本人说明了原因和下一步安排',
      '镇创先办电话督办，要求本周报进度',
      '支部书记上门督促，帮助重排时间',
    ],
    refusals: ['现场还有未完工的部分，群众签字不齐，问题解决后再申请', '资料与现场不符，落实到位后再申请'],
    done: ['已按承诺完成，公示无异议', '完成并经群众代表签字认可', '按期完成，镇创先办现场核验'],
    running: ['正在推进，按月记入纪实', '已完成大半，余下部分排到下季度', '坚持开展，没有间断'],
    advice: [
      '继续保持，把办法教给别人',
      '记录要写结果，不只写去过',
      '进度偏慢，下月补上',
      '多听群众意见，先解释再办',
      '按时完成，评议时多数同志给予肯定',
      '学习抓得不够，补记笔记',
      '要主动汇报难处，支部一起想办法',
      '带头作用好，承诺事项再快一点',
    ],
    branchComments,
    memberComments,
  },
  committee,
  sendings: [
    { period: '2026Q1', on: '2026-04-02' },
    { period: '2026Q2', on: '2026-07-02' },
    {
      period: '2026Q3',
      on: '2026-10-03',
      missing: ['T06'],
      late: { code: 'T04', on: '2026-10-08' },
      returned: { code: 'T05', error: 'status' },
    },
    {
      period: '2026Q4',
      on: '2027-01-05',
      late: { code: 'T06', on: '2027-01-06' },
      returned: { code: 'T04', error: 'votes' },
    },
  ],
  story,
};
