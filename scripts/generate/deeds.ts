import type { Random } from '../demo/random.ts';

/** A deed in a branch's own words, and what is written of it once it is done. */
export interface Deed {
  readonly text: string;
  readonly done: string;
}

const PLACES = [
  ...['东街', '西街', '南门', '北门', '河沿', '桥头', '学府', '花园', '望江', '新村', '老街', '站前', '桂花', '幸福'],
  ...['和平', '长青', '丰收', '建设', '胜利', '清水', '枫林', '松涛', '兰苑', '翠湖', '杏坛', '石门', '竹园', '梧桐'],
];
const WHERE = ['社区', '小区', '村', '居民点', '片区', '路段'];
const WHO = [
  '独居老人',
  '困难家庭',
  '退役军人',
  '残疾居民',
  '外来务工人员',
  '小微企业',
  '种养大户',
  '个体商户',
  '学生家长',
];
const WHAT = [
  '路灯',
  '窨井盖',
  '健身器材',
  '排水沟',
  '指示牌',
  '休息座椅',
  '充电桩',
  '晾衣架',
  '宣传栏',
  '护栏',
  '台阶扶手',
];
const PAPERS = [
  '立项审批',
  '证照变更',
  '社保转移',
  '低保复核',
  '临时救助',
  '用水报装',
  '户籍证明',
  '职称申报',
  '合同备案',
];
const SKILLS = [
  '急救知识',
  '公文写作',
  '财务制度',
  '安全生产',
  '数据统计',
  '信访接待',
  '消防器材使用',
  '垃圾分类',
  '法律援助',
];
const HABITS = [
  '午间值班',
  '首问登记',
  '回访记录',
  '晨检',
  '一次性告知',
  '挂牌上岗',
  '限时办结',
  '民情走访',
  '错时服务',
];
const WORKS = [
  '农贸市场改造',
  '雨污分流',
  '危房排查',
  '老旧管网更换',
  '道路拓宽',
  '校舍修缮',
  '停车场建设',
  '泵站大修',
];

type Make = (random: Random, place: string, n: number) => Deed;

const MAKES: readonly Make[] = [
  (r, at, n) => {
    const what = r.pick(WHAT);
    return { text: `为${at}修复、添置${what}${n}处，列出清单逐处验收`, done: `完成${what}${n}处，居民代表验收签字` };
  },
  (r, at, n) => {
    const who = r.pick(WHO);
    return {
      text: `与${at}${n}户${who}结对，每月上门一次，记下难处逐件办`,
      done: `走访${n}户，办结${who}反映的事${r.between(5, 40)}件`,
    };
  },
  (r, at, n) => {
    const paper = r.pick(PAPERS);
    const days = r.between(2, 9);
    return {
      text: `${at}窗口${paper}由${days + (n % 11) + 2}个工作日压缩到${days}个`,
      done: `${paper}平均${days}个工作日办结，办件${n * 7}件`,
    };
  },
  (r, at, n) => {
    const skill = r.pick(SKILLS);
    return {
      text: `学习${skill}，为${at}讲课${(n % 6) + 2}次，参加人数不少于${n * 5}人次`,
      done: `讲${skill}课${(n % 6) + 2}次，${n * 5 + 13}人次参加`,
    };
  },
  (r, at, n) => {
    const habit = r.pick(HABITS);
    return {
      text: `在${at}服务点坚持${habit}，每季度听取${n}名群众意见`,
      done: `${habit}没有间断，听取意见${n * 3}人次`,
    };
  },
  (r, at, n) => {
    const work = r.pick(WORKS);
    return {
      text: `协调推进${at}${work}，解决涉及的${n}户搬迁、占道问题`,
      done: `${work}按期完工，${n}户问题全部解决`,
    };
  },
  (r, at, n) => {
    const who = r.pick(WHO);
    return { text: `建立${at}${who}台账，帮助${n}人办理${r.pick(PAPERS)}`, done: `为${n}名${who}办妥手续` };
  },
  (r, at, n) => {
    const skill = r.pick(SKILLS);
    return {
      text: `带${(n % 3) + 1}名新同志掌握${skill}，并在${at}独立值班`,
      done: `新同志已能独立值班，${skill}考核合格`,
    };
  },
];

/** One of some ten thousands of deeds, so that two pledgers of a branch rarely promise the same. */
export function deedOf(random: Random): Deed {
  return random.pick(MAKES)(random, random.pick(PLACES) + random.pick(WHERE), random.between(3, 48));
}

/** What people write where nothing depends on the item. */
export const words = {
  running: ['正在落实，按季汇报', '落实中，台账已登记', '坚持开展，未间断', '已完成过半，进展正常', '按计划推进'],
  steady: ['全年坚持，支部检查和群众评议均认可', '按承诺落实，述职时逐条说明，无异议', '年终对照检查，已兑现'],
  reminders: ['承诺已到期，党支部书记当面提醒', '工作交流汇报会上提醒，限期补上', '发提醒单，要求两周内兑现并报结果'],
  refusals: ['群众回访不满意，补办后再申请', '缺服务对象签字，补齐后再申请'],
  amendments: ['汛期停工', '材料到货推迟', '上级调整项目计划', '服务对象要求改期'],
  withdrawals: ['因工作岗位调整，改由他人承诺', '项目取消，经支部研究撤回'],
  failures: ['下半年两次中断，未按承诺完成', '只完成一半，年内不再具备条件'],
  meetings: ['结合“三会一课”，逐人汇报进展，互提意见', '逐条对照承诺清单，慢的说明原因', '交流办实事的做法'],
} as const;
