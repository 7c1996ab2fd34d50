import type { YearBranch } from '../../year/institution.ts';
import { KEY_WORK, cadre, deed, districtLeader, exempt, hot, leader, nominated } from './people.ts';

const ABILITY = '强化能力素质';
const STYLE = '转变工作作风';
const SPEED = '提高办事效率';
const NEIGHBOURS = '社区生活';

/** 区级机关 */
const committeeOffice: YearBranch = {
  code: 'D01',
  name: '区委办公室党支部',
  short: '区委办',
  roster: { kind: '区级机关' },
  hotline: '8220001',
  regard: 'good',
  pledges: [],
  members: [
    districtLeader('郭振邦', 'excellent', [
      deed('履职尽责', '每月到联系的柳塘街道调研一次，当场答复不了的七日内书面答复', undefined, {
        done: '调研12次，书面答复意见21条',
      }),
      hot('改善民生', '牵头解决沿江路农贸市场搬迁后群众买菜难问题', '09-18', { done: '新建两处平价菜店，9月10日开业' }),
      deed('创业发展', '联系两家规模企业，帮助协调用电、用工和融资', '11-20', { done: '协调解决用电增容等问题9个' }),
    ]),
    leader('金秉正', 'good', [
      deed(KEY_WORK, '全区公文办理时限压缩四分之一，督办件按期办结率达到98%以上', '11-30', {
        done: '平均办理时间由6天降为4.3天，按期办结率98.7%',
      }),
      hot(KEY_WORK, '包案化解信访积案三件，每件有方案、有回访', '10-20', { done: '三件全部签订息诉协议，回访满意' }),
    ]),
    cadre('俞静芳', 'excellent', [
      deed(SPEED, '会议通知、纪要当日拟发，差错为零', undefined, { done: '拟发通知412件，无差错' }),
      deed(ABILITY, '每季度写一篇调研文章，至少一篇进入区委决策参考', '11-25', { done: '完成四篇，两篇被采用' }),
    ]),
    cadre('陶文杰', 'mixed', [
      deed(NEIGHBOURS, '到所住的桂花社区报到，教老年人使用智能手机，每月一次', undefined, {
        done: '上课12次，听课230人次',
      }),
    ]),
    nominated('贺春梅', 'good', [
      deed(STYLE, '机要收发24小时有人，夜间来件三十分钟内送达值班领导', undefined, {
        done: '夜间来件63件，全部按时送达',
      }),
    ]),
    cadre('邵国平', 'good', [
      deed(SPEED, '公务用车统一派单，派车等候不超过十五分钟', '06-30', { done: '派单系统6月上线，平均等候9分钟' }),
      hot(NEIGHBOURS, '协调解决桂花社区东门夜间停车占道', '08-28', {
        fate: 'late',
        done: '10月划线42个，占道投诉由每月14起降到1起',
      }),
    ]),
    exempt('骆老根', '机关一般党员', '身体原因'),
  ],
  tells: {
    实践载体活动: [
      '“双服务”进企业，带着政策清单上门，登记问题逐件交办',
      '“双服务”到社区，与居民一起排查停车、噪声问题',
    ],
  },
};

const planning: YearBranch = {
  code: 'D02',
  name: '区发展和改革局党支部',
  short: '区发改局',
  roster: { kind: '区级机关' },
  hotline: '8220012',
  regard: 'good',
  pledges: [],
  members: [
    leader('翁立群', 'good', [
      deed(KEY_WORK, '12个重点项目年内全部开工，开工率每月公布', '10-31', { done: '12个项目10月22日前全部开工' }),
      deed(KEY_WORK, '企业投资项目备案由三个工作日压缩为一个', '05-29', { done: '5月起一日办结，办件146件' }),
      hot(KEY_WORK, '协调解决城北供气管网断头问题', '11-10', {
        fate: 'late',
        done: '因穿越铁路审批推迟，12月初通气，惠及1900户',
      }),
    ]),
    cadre('严若兰', 'excellent', [
      deed(SPEED, '立项窗口实行容缺受理，补正材料一次告知', '04-30', { done: '容缺受理58件，无一件退办' }),
      deed(ABILITY, '考取咨询工程师资格，带两名新同志熟悉项目评估', undefined, {
        done: '10月通过考试，两名同志已独立评审',
      }),
    ]),
    cadre('尹志成', 'good', [
      hot(NEIGHBOURS, '为所在的望江小区争取老旧电梯改造立项', '09-25', { done: '6部电梯列入改造计划并开工' }),
    ]),
    cadre('龚晓蕾', 'mixed', [
      deed(STYLE, '价格投诉两小时内到现场，七日内回复投诉人', undefined, { done: '受理投诉87件，平均5日回复' }),
    ]),
    nominated(
      '钱宝山',
      'mixed',
      [
        deed(SPEED, '粮食库存月月核对，账实相符', '12-10', {
          fate: 'unfulfilled',
          reason: '下半年两次未按月核对，年末抽查一处仓号账实不符，已补账并说明情况',
          measure: { on: '12-28', measure: '批评教育', cause: '未全面兑现承诺', by: '区发展和改革局党支部' },
        }),
        deed(ABILITY, '参加仓储管理培训并取得合格证', '07-24', { done: '7月取证' }),
      ],
      {
        shortfalls: { '2026H2': { text: '粮食库存核对承诺未按月落实，账实不符一处', handling: '批评教育' } },
      },
    ),
    cadre('申屠敏', 'good', [
      deed(STYLE, '下企业不吃请，调研提前告知主题、当场反馈', undefined, { done: '调研企业31家，发反馈单31份' }),
    ]),
  ],
  lapses: [{ what: '工作交流汇报会', span: '2026Q2' }],
  tells: {
    实践载体活动: ['“双服务”上门办备案，为三家企业现场办结', '“双服务”下工地，协调施工用电和渣土运输'],
  },
};

export const offices: readonly YearBranch[] = [committeeOffice, planning];
