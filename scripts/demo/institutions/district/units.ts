import type { YearBranch } from '../../year/institution.ts';
import { deed, exempt, head, hot, manager, specialist, worker } from './people.ts';

const ABILITY = '强化能力素质';
const STYLE = '转变工作作风';
const SPEED = '提高办事效率';
const NEIGHBOURS = '社区生活';

/** 事业单位 */
const station: YearBranch = {
  code: 'D05',
  name: '区环境监测站党支部',
  short: '环境监测站',
  roster: { kind: '事业单位' },
  hotline: '8220205',
  regard: 'good',
  pledges: [],
  members: [
    head('濮阳辉', 'good', [
      deed(SPEED, '应急监测接报后一小时到现场，四小时出快报', undefined, { done: '应急监测7次，全部按时' }),
      hot(STYLE, '牵头查清塘下片异味来源，结果向居民公开', '07-31', {
        done: '查实两家企业无组织排放，7月22日居民通报会公布',
      }),
    ]),
    specialist('戚晓芸', 'excellent', [
      deed(ABILITY, '掌握挥发性有机物分析方法，通过能力验证', '09-04', { done: '9月通过能力验证，结果满意' }),
    ]),
    specialist('凤建国', 'good', [
      deed(SPEED, '委托监测报告由十五个工作日压缩到十个', '05-15', { done: '平均8.6个工作日出报告' }),
    ]),
    specialist('缪雨辰', 'good', [
      hot(NEIGHBOURS, '义务为新装修住户测室内甲醛60户', undefined, { fate: 'waiting', done: '已测62户，等待回访销号' }),
    ]),
    specialist(
      '乐嘉瑞',
      'mixed',
      [
        deed(STYLE, '采样记录当天归档，数据原始可查', '10-23', {
          fate: 'late',
          done: '8月有三天补记，年内补齐，抽查合格',
        }),
      ],
      {
        shortfalls: { '2026H1': { text: '五月采样记录有两天没有当天归档', handling: '口头提醒' } },
      },
    ),
    exempt('池月娥', '事业单位党员', '本人意愿'),
  ],
  lapses: [
    { what: '季度通报', span: '2026Q3' },
    { what: 'ballots', span: '年度', name: '凤建国', panel: '群众帮评' },
  ],
  tells: {
    实践载体活动: ['开放实验室，请居民看监测过程', '到学校讲空气质量怎样看、怎样防护'],
  },
};

/** 国有企业 */
const company: YearBranch = {
  code: 'D06',
  name: '云岭城建投资公司党支部',
  short: '城建公司',
  roster: { kind: '国有企业' },
  hotline: null,
  regard: 'good',
  pledges: [],
  members: [
    manager('葛天佑', 'mixed', [
      deed('加强自身建设', '公司招标采购全部进场交易，合同签订后十日内公开', undefined, {
        done: '进场交易23宗，全部公开',
      }),
      hot('维护职工权益', '补缴历年欠缴的职工公积金', '06-26', { done: '6月18日补缴完，涉及职工83名' }),
    ]),
    worker('王丽', 'excellent', [
      deed('引导职工思想', '每月编一期职工小报，登职工关心的事', '11-27', { done: '编印11期，答复职工提问58条' }),
    ]),
    worker('蓝晓峰', 'good', [
      deed('履行岗位职责', '南环路工程每道工序验收签字，不合格不进下道', '09-30', { done: '验收工序318道，返工4道' }),
      hot('履行岗位职责', '施工期间给沿线商户留出通道和卸货时间', '08-07', { done: '与46户商户签约，无投诉' }),
    ]),
    worker('房玉霞', 'good', [
      deed('维护职工权益', '农民工工资按月发到卡上，公示三天', undefined, { done: '发放12个月，公示无异议' }),
    ]),
    worker('王丽', 'good', [
      deed('履行岗位职责', '仓库物资收发两人签字，月末盘点无差错', '10-30', { done: '盘点10次，无差错' }),
    ]),
    worker('路文斌', 'mixed', [
      deed('加强自身建设', '带两名徒弟考取特种作业证', '07-10', { done: '两名徒弟6月底取证' }),
    ]),
  ],
  tells: {
    实践载体活动: ['“服务群众奉献岗”挂牌，公布服务电话', '奉献岗党员抢修路灯、清淤下水道'],
  },
};

export const units: readonly YearBranch[] = [station, company];
