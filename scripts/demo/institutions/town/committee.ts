import type { CommitteeYear } from '../../year/institution.ts';

const HEAD = '支部书记抓活动';
const LEADERS = '领导干部定点联系指导';
const BRANCHES = '支部活动';
const PUBLICITY = '舆论宣传';

const entry = (on: string, kind: string, code: string, content: string) => ({ on, kind, code, content });

/** What the town committee keeps itself. */
export const committee: CommitteeYear = {
  head: '康世明',
  checkers: ['辛国华', '解晓梅'],
  rounds: { 上半年: '2026-07-06', 下半年: '2027-01-04' },
  rankings: ['2026-03..04', '2026-05..06', '2026-07..08', '2026-09..10', '2026-11..12'],
  supervision: [
    entry('01-29', HEAD, 'T01', '书记带头入户算账，承诺选题两次征求意见后才定稿'),
    entry('02-27', LEADERS, 'T02', '联系领导到村指导，退回两件内容空洞的承诺草稿重写'),
    entry('03-20', BRANCHES, 'T06', '全体党员教师公开承诺，家长代表到会监督'),
    entry('03-26', PUBLICITY, 'T04', '机关承诺书、承诺卡全部上公示栏，便民大厅同步张贴'),
    entry('04-16', HEAD, 'T03', '书记带队压沙五天，进度每天在村口黑板公布'),
    entry('04-24', BRANCHES, 'T05', '技术干部分片下村，承诺联系示范户名单上墙'),
    entry('05-14', LEADERS, 'T01', '联系领导现场协调机井计量设施缺货问题，一周内到位'),
    entry('05-29', HEAD, 'T02', '5月没有开组织生活会，党员评比也没有公开，书记作了说明'),
    entry('06-11', BRANCHES, 'T02', '关闭机井现场会在该村召开，介绍做通群众工作的办法'),
    entry('06-26', PUBLICITY, 'T06', '县教育网刊登党员教师公开课评议做法'),
    entry('07-09', HEAD, 'T05', '书记逐件核对上半年承诺，慢的两件排出时间表'),
    entry('07-22', BRANCHES, 'T01', '党员抗旱护渠队分段巡渠，三天没有断水'),
    entry('07-30', LEADERS, 'T03', '联系领导参加组织生活会，逐人点评，要求合作社加快登记'),
    entry('08-06', HEAD, 'T04', '书记通报包村承诺进度，对两个滞后的村逐一谈话'),
    entry('08-13', PUBLICITY, 'T01', '镇广播站播出节水技术员带动十七户上滴灌的事例'),
    entry('08-27', BRANCHES, 'T03', '党员义务装车队帮助瓜农装运蜜瓜三百多吨'),
    entry('09-10', LEADERS, 'T06', '联系领导检查食堂改造，要求公示采购价格'),
    entry('09-17', PUBLICITY, 'T05', '墙报介绍畜牧兽医夜间出诊不加价的做法'),
    entry('09-23', HEAD, 'T02', '书记召开专题会研究温室棚膜供货推迟问题，向镇党委书面报告'),
    entry('10-15', BRANCHES, 'T04', '流动办事点进社满半年，公布代办事项和回访结果'),
    entry('10-29', LEADERS, 'T05', '联系领导抽查秋防记录，随机核对六个村'),
    entry('11-12', HEAD, 'T01', '书记主持承诺收尾分析会，未完成的逐件包到人'),
    entry('11-25', PUBLICITY, 'T03', '短视频宣传村民直播卖瓜，点击三万多次'),
    entry('12-10', BRANCHES, 'T06', '党员教师帮扶学困生成果向家长汇报'),
    entry('12-17', LEADERS, 'T02', '联系领导现场核查温室收尾，督促补登记'),
  ],
  selections: [
    { code: 'T01', level: '支部', order: 1, result: '推荐', on: '06-22' },
    { code: 'T01', member: '唐万福', level: '支部', order: 2, result: '推荐', on: '06-22' },
    { code: 'T02', member: '冯秋兰', level: '支部', order: 1, result: '推荐', on: '06-22' },
    { code: 'T04', member: '樊小艳', level: '支部', order: 1, result: '推荐', on: '06-23' },
    { code: 'T06', member: '米晓琴', level: '支部', order: 1, result: '推荐', on: '06-23' },
    { code: 'T01', level: '党委', order: 1, result: '表彰', on: '06-29', way: '镇党委文件，“七一”大会授牌' },
    {
      code: 'T02',
      member: '冯秋兰',
      level: '党委',
      order: 1,
      result: '表彰',
      on: '06-29',
      way: '镇党委文件，“七一”大会颁奖',
    },
    {
      code: 'T06',
      member: '米晓琴',
      level: '党委',
      order: 2,
      result: '表彰',
      on: '06-29',
      way: '镇党委文件，“七一”大会颁奖',
    },
    { code: 'T04', member: '樊小艳', level: '党委', order: 3, result: '未采纳', on: '06-29' },
  ],
};
