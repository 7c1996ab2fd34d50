import type { YearBranch } from '../../year/institution.ts';
import { official, ordinary, promise } from './people.ts';
import { officeDuty, officeWork } from './work.ts';

const FIVE_GOOD = '争创“五个好”';
const BUILDING = '加强自身建设';
const TASKS = '带领群众完成工作任务';
const DEEDS = '为群众排忧解难办实事';
const FIVE_LEADS = '“五带头”';
const DUTIES = '履行岗位职责';
const URGENT = '急难险重任务中发挥先锋模范作用';
const SERVICE = '提高服务质量';
const EFFICIENCY = '提升机关效能';
const STYLE = '改进服务作风';
const WORK = '推动工作落实';

const hall: YearBranch = {
  code: 'T04',
  name: '镇机关党支部',
  short: '镇机关',
  roster: { kind: '机关', contactLeader: '康世明' },
  hotline: '0900-5510001',
  regard: 'good',
  pledges: [
    promise(FIVE_GOOD, '机关党员活动日每月一次，学习笔记每季度交流评比', undefined, {
      done: '活动日开展12次，评出优秀笔记8本',
    }),
    promise(EFFICIENCY, '便民大厅43项事项公布流程和时限，平均办理时间压缩三分之一', '06-20', {
      done: '压缩36%，31项当场办结',
    }),
    promise(TASKS, '包抓的5个村设施农业任务按月公布进度，10月底前全部完成', '10-30', {
      done: '5个村新建温室138座，完成任务的104%',
    }),
    promise(DEEDS, '为偏远的三个社开设每月逢五流动办事点', '04-15', { done: '流动服务25次，代办事项410件' }),
  ],
  members: [
    official('毛学礼', '镇党委组织委员', 'good', [
      promise(WORK, '每季度走遍14个村级党组织，发展党员和阵地建设问题当面交办', undefined, {
        done: '走访四轮，交办问题37条，办结35条',
      }),
      promise(STYLE, '下村不提前打招呼、不在村上吃请，每月住村五天', '11-30', { done: '住村56天，有记录可查' }),
      promise(DUTIES, '举办村干部培训班两期', '09-18', { done: '4月、9月各一期，参训98人次' }),
    ]),
    official('齐国梁', '副镇长', 'mixed', [
      promise(WORK, '分管的流域治理项目9月15日前全部开工，按旬通报进度', '09-15', { done: '7个项目9月10日前全部开工' }),
      promise(URGENT, '防汛防沙总值班，接报后一小时内赶到任何一个村', undefined, { done: '处置险情5起' }),
    ]),
    ordinary('樊小艳', '便民大厅窗口人员', 'excellent', [
      promise(SERVICE, '居民医保、养老保险业务一次告知、一次办结，不让群众跑第二趟', undefined, {
        done: '办件2160件，无一件投诉',
      }),
      promise(STYLE, '为行动不便的老人上门办理养老资格认证80人', '07-25', { done: '上门认证93人' }),
    ]),
    ordinary('席彦军', '民政干事', 'good', [
      promise(SERVICE, '低保申请受理后十五个工作日内完成入户核查', '10-20', { done: '核查126户，平均11个工作日' }),
      promise(URGENT, '灾情发生后24小时内把救济物资送到户', undefined, { done: '7月大风灾害，物资当天送到29户' }),
    ]),
    ordinary('窦文斌', '农业干事', 'mixed', [
      promise(DUTIES, '编印节水作物种植手册，发到14个村、1800户', '05-25', {
        fate: 'late',
        done: '6月印发1850册',
      }),
      promise(FIVE_LEADS, '蹲点红柳湾村，建成50亩高效节水示范田', '09-12', { done: '建成52亩，开现场会一次' }),
    ]),
    ordinary('耿秋月', '综治信访干事', 'good', [
      promise(STYLE, '来访当场登记、当天转办、七日回复', '10-28', { done: '登记转办84件，全部按期回复' }),
    ]),
    ordinary(
      '巩立新',
      '文书',
      'good',
      [
        promise(EFFICIENCY, '文件当日流转，会议通知提前一天送达', undefined, {
          fate: 'withdrawn',
          reason: '调往外镇工作，经镇党委同意撤回，由接任同志另行承诺',
        }),
      ],
      {
        moved: { change: '转出', on: '06-18' },
      },
    ),
  ],
  lapses: [{ what: 'comments', span: '2026Q1', name: '巩立新' }],
  work: officeWork,
  duty: officeDuty,
};

const farming: YearBranch = {
  code: 'T05',
  name: '农业服务中心党支部',
  short: '农业服务中心',
  roster: { kind: '机关', contactLeader: '卢建国' },
  hotline: '0900-5510005',
  regard: 'mixed',
  pledges: [
    promise(BUILDING, '技术干部每人联系3个村、10个示范户，名单上墙公布', '04-10', {
      done: '7名干部联系户名单3月底上墙',
    }),
    promise(WORK, '完成动物春秋两季防疫，密度达到98%以上', '10-22', { done: '春防98.6%，秋防98.9%' }),
    promise(SERVICE, '开通农技服务电话，接电话后48小时内到田间地头', '04-28', { done: '接电话312个，到场296次' }),
    promise(DEEDS, '免费为农户测土配方5000亩', '05-30', { done: '测土5300亩，发放配方卡760张' }),
  ],
  members: [
    official('车建民', '农业服务中心主任', 'mixed', [
      promise(WORK, '推广棉花膜下滴灌1.2万亩，每个村建一处示范点', '07-10', { done: '推广1.25万亩，示范点14处' }),
      promise(STYLE, '下乡指导每周不少于三天，不坐等上门', undefined, { done: '下乡148天' }),
    ]),
    official('向红霞', '农业服务中心副主任', 'excellent', [
      promise(EFFICIENCY, '惠农补贴核实面积后二十个工作日内上报', '06-12', { done: '6月2日上报，公示无异议' }),
      promise(WORK, '帮助两个村办起妇女手工合作组', '09-22', { done: '两个合作组46人，接订单三批' }),
    ]),
    ordinary('项志远', '畜牧兽医', 'excellent', [
      promise(DUTIES, '防疫注射一只不漏，疫情两小时内报告', '10-18', { done: '注射3.1万只次，无重大疫情' }),
      promise(URGENT, '母畜难产随叫随到，夜间出诊不加价', undefined, { done: '夜间出诊71次' }),
    ]),
    ordinary('纪晓云', '农技员', 'good', [
      promise(SERVICE, '蹲点沙井村，带出蜜瓜种植能手12名', '08-28', { done: '带出13名，亩均增收600元' }),
    ]),
    ordinary('娄建中', '林业员', 'good', [
      promise(WORK, '全镇春季造林1.1万株苗木栽前逐车检疫', '04-18', { done: '检疫46车，退回不合格苗木两车' }),
      promise(FIVE_LEADS, '义务为农户修剪枣树300亩，传授修剪技术', undefined, {
        fate: 'waiting',
        done: '修剪310亩，等待镇创先办核验',
      }),
    ]),
    ordinary('邢玉洁', '统计员', 'mixed', [
      promise(EFFICIENCY, '农业报表按时上报，数据差错率低于千分之三', '10-12', {
        returned: '属于日常工作，内容空洞，请结合岗位写出高于一般要求的目标',
        done: '全年差错率千分之二',
      }),
    ]),
  ],
  lapses: [{ what: '党员评比结果公开', span: '2026-09' }],
  work: officeWork,
  duty: officeDuty,
};

export const offices: readonly YearBranch[] = [hall, farming];
