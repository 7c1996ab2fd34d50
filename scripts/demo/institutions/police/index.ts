import type { Institution } from '../../year/institution.ts';
import { areas } from './areas.ts';
import { members } from './members.ts';
import { asked, mending, priority } from './people.ts';
import { posts } from './posts.ts';
import { story } from './story.ts';

/** 青崖县森林公安局: one branch in five units. */
export const police: Institution = {
  scheme: {
    extends: 'police',
    name: '青崖县森林公安局党员示范岗、责任区、承诺践诺',
    committee: {
      name: '中共青崖县森林公安局支部委员会',
      numberPrefix: '青森公党',
      addressees: '各股、所、队、室',
      copyTo: '县公安局机关党委，县林业局党委',
      printer: '青崖县森林公安局办公室',
      basis: '开展“党员示范岗、党员责任区、党员承诺践诺”活动实施方案',
      reportTo: '局教育实践办',
      practicesTo: '局教育实践办',
    },
    lists: { unit: ['办公室', '法制股', '青崖林区派出所', '黑松沟林区派出所', '巡护队'] },
  },
  branches: [
    {
      code: 'P01',
      name: '青崖县森林公安局党支部',
      short: '森林公安局',
      roster: {},
      hotline: '0700-5120119',
      regard: 'good',
      pledges: [
        mending(
          '领导班子成员每月下派出所住勤两天，问题当场定',
          '排住勤表，写住勤日记',
          '基层反映的问题不过月',
          '12-18',
          {
            done: '住勤71天，解决问题46个',
          },
        ),
        asked('建成林区群众报警求助一键直通点12处', '选防火检查站和村口，通信部门安装', '报警时间缩短一半', '09-22', {
          done: '9月15日全部开通，报警时间由11分钟缩短到5分钟',
        }),
        priority('为两个林区派出所改造民警宿舍和食堂', '争取维修资金，不超预算', '民警住得下、吃得热', '10-12', {
          fate: 'amended',
          reason: '资金下达推迟',
          done: '12月完工，12间宿舍、两个食堂',
        }),
      ],
      members,
      posts,
      areas,
      lapses: [
        { what: 'ballots', span: '年终', name: '冼小兰', panel: '组织考核' },
        { what: 'results', span: '年终', name: '瞿小松' },
      ],
      practices: [
        {
          date: '2026-07-03',
          kind: '经验做法',
          title: '审核登记簿管住退查率',
          content: '法制股给每起案件立审核登记簿，三日、两日两个时限到期前提醒，上半年退查率由一成二降到百分之五。',
          sentOn: '2026-07-06',
        },
        {
          date: '2026-09-21',
          kind: '典型事例',
          title: '民警修通防火便道',
          content:
            '黑松沟所民警投工六天，协调林场机械，修通检查站到村口的1.8公里便道，村民运菌材少绕九公里，扑火队也能直达。',
          sentOn: '2026-09-23',
        },
        {
          date: '2026-10-19',
          kind: '宣传报道',
          title: '县电视台播出护林防火进校园',
          content: '县电视台报道法制股民警到十一所山区小学讲护林防火课的做法。',
          sentOn: '2026-10-20',
        },
      ],
    },
  ],
  beginning: {
    proposed: '03-23',
    submitted: '04-07',
    reviewed: '04-13',
    secondReview: '04-20',
    published: '05-11',
    started: '05-18',
  },
  activities: [
    {
      kind: '调研走访',
      on: ['03-04'],
      contents: ['分三组走访林场、村组和办事群众，梳理出最盼解决的事'],
      masses: [60, 90],
      opinions: [30, 48],
    },
    {
      kind: '意见征集',
      on: ['03-11', '08-12'],
      contents: ['访基层群众、问干部作风，发放意见表', '回访意见落实情况，再征集一次'],
      masses: [40, 60],
      opinions: [20, 40],
      attended: false,
    },
    { kind: '民主推选', on: ['02-26'], contents: ['全局党员无记名推选个人示范岗，当场唱票'] },
    {
      kind: '局务会',
      on: ['02-27', '09-28'],
      contents: ['推选确认集体示范岗', '研究撤销一个示范岗并收回标牌'],
      attended: false,
    },
    {
      kind: '党员民主生活会',
      on: ['05-08', '11-04'],
      contents: ['宣读承诺，领导班子成员带头，互相提意见', '对照承诺找差距，未完成的列出时间'],
    },
    {
      kind: '公开栏公示',
      on: ['05-12'],
      contents: ['公示承诺事项、履行责任人、完成时限和预期效果'],
      attended: false,
    },
    {
      kind: '检查督促',
      on: ['06-23', '09-22', '12-08'],
      contents: [
        '按登记台账逐件检查，慢的当面提醒',
        '抽查轨迹和记录，通报两件滞后事项',
        '年终前逐件核对，未兑现的说明原因',
      ],
      attended: false,
    },
    { kind: '领导点评会', contents: ['逐人说明落实情况，领导点评，群众代表评议，组织考核打分'], masses: [40, 60] },
    { kind: '结果公开', on: ['12-22'], contents: ['公开栏公布考评和考核结果'], attended: false },
    {
      kind: '宣传',
      on: ['06-09', '10-13'],
      contents: ['公众信息网刊发践诺事例三篇', '县电视台播出护林防火进校园'],
      attended: false,
    },
  ],
  ballots: { meeting: '领导点评会', on: { 年终: '12-14' }, published: '结果公开' },
  panels: { 领导点评: [3, 3], 群众评议: [42, 60], 组织考核: [5, 5] },
  words: {
    reminders: ['承诺到期未完成，支部书记当面督促，限期补上', '检查督促时通报，要求一周内报措施'],
    refusals: ['与登记台账不符，核实后再申请', '群众回访有意见，整改后再申请'],
    done: ['逐项对照，已兑现', '按期完成，群众反映好'],
    running: ['按计划推进，登记台账已更新', '坚持开展，检查时记录齐全'],
  },
  sendings: [
    { period: '2026Q3', on: '2026-10-03' },
    { period: '2026Q4', on: '2027-01-05' },
  ],
  story,
};
