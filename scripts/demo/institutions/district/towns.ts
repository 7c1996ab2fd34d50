import type { YearBranch } from '../../year/institution.ts';
import { KEY_WORK, cadre, deed, exempt, hot, leader, nominated } from './people.ts';

const ABILITY = '强化能力素质';
const STYLE = '转变工作作风';
const SPEED = '提高办事效率';
const NEIGHBOURS = '社区生活';

/** 镇（街道） */
const subdistrict: YearBranch = {
  code: 'D03',
  name: '柳塘街道机关党支部',
  short: '柳塘街道',
  roster: { kind: '镇（街道）' },
  hotline: '8220103',
  regard: 'mixed',
  pledges: [],
  members: [
    leader('裘永康', 'good', [
      deed(KEY_WORK, '完成旧城一期318户征迁签约，不发生强拆和群体性上访', '09-30', {
        done: '9月21日完成签约318户，无上访',
      }),
      hot(KEY_WORK, '取消柳塘河沿线11处直排口', '10-30', { done: '11处全部截污纳管，水质检测两次达标' }),
    ]),
    leader(
      '宣铁军',
      'poor',
      [
        deed(KEY_WORK, '6月底前完成农贸市场改造，10月底前关停辖区内14家无证废品收购点', '10-31', {
          fate: 'unfulfilled',
          reason: '市场改造停工两次未及时协调，废品收购点只关停5家，年度目标责任制考核为差',
          measure: {
            on: '12-28',
            measure: '诫勉谈话',
            cause: '失职失责致目标责任制考核差',
            by: '区纪委',
            byCommittee: true,
            outcome: '取消年度评先资格，扣发年度目标考核奖',
          },
        }),
        deed(KEY_WORK, '每周三上午接待群众来访，办结率90%以上', undefined, {
          done: '接访38个上午，登记116件，办结105件',
        }),
      ],
      {
        assessment: '差',
        shortfalls: {
          '2026H1': { text: '农贸市场改造承诺6月底前完成，检查时仍停工', handling: '口头提醒' },
          '2026H2': { text: '废品收购点整治14家只关停5家', handling: '批评教育' },
        },
      },
    ),
    cadre('应晓东', 'excellent', [
      deed(NEIGHBOURS, '驻西桥村走遍212户，记民情日记，能办的当月办结', undefined, {
        done: '走遍212户，记日记9本，办结民情173件',
      }),
      hot(NEIGHBOURS, '协调修复西桥村倒灌的排水涵洞', '06-12', { done: '6月5日修复，梅雨季未再倒灌' }),
    ]),
    cadre('柏雪琴', 'good', [
      deed(SPEED, '医保、民政、残联业务一窗通办，午间不断岗', '05-08', { done: '5月起一窗通办，午间办件640件' }),
    ]),
    cadre('岑伟民', 'mixed', [
      deed(STYLE, '违章建筑巡查每日一次，发现新增当日制止', '11-28', {
        fate: 'overdue',
        reason: '四季度巡查中断两周，新增违建一处未能当日制止',
        measure: { on: '12-29', measure: '口头提醒', cause: '未全面兑现承诺', by: '柳塘街道机关党支部' },
      }),
    ]),
    nominated('孔维娜', 'good', [
      deed(ABILITY, '争做“百晓生”，背熟驻点村户情、地情、企情，接受抽问', '08-14', { done: '8月抽问48题，答对46题' }),
    ]),
    exempt('卜阿福', '机关一般党员', '不具备承诺条件'),
  ],
  tells: {
    实践载体活动: ['“驻村百晓”集中走访周，人人带民情日记', '“争做百晓生”擂台，党员答村情、户情、企情'],
  },
};

const township: YearBranch = {
  code: 'D04',
  name: '青溪镇机关党支部',
  short: '青溪镇',
  roster: { kind: '镇（街道）' },
  hotline: '8220104',
  regard: 'good',
  pledges: [],
  members: [
    leader('娄启明', 'good', [
      deed(KEY_WORK, '新增土地流转2600亩，引进两个农业项目', '08-31', { done: '流转2740亩，引进项目两个' }),
      hot(KEY_WORK, '实现9个山村通自来水', undefined, {
        fate: 'carriedOver',
        reason: '8个村已通水，石鼓村水源地改址，明年5月通水，经区委同意结转',
      }),
    ]),
    leader('计小玲', 'excellent', [
      deed(KEY_WORK, '完成镇中心幼儿园扩建，秋季多招两个班', '08-25', { done: '8月20日交付，新招两个班64名幼儿' }),
    ]),
    cadre('臧国富', 'good', [
      deed(STYLE, '汛期住村值守，地质灾害点每次大雨前转移到位', '10-15', { done: '转移11次，涉及203人次，无伤亡' }),
    ]),
    cadre('支亚萍', 'mixed', [
      deed(SPEED, '农房审批受理后到场一次、踏勘一次、告知一次', '09-11', { done: '审批91户，平均18天' }),
    ]),
    nominated('竺海平', 'good', [
      hot(NEIGHBOURS, '解决沙埠村二组32户用电电压低', '07-17', { done: '更换变压器一台，7月10日送电' }),
    ]),
    cadre(
      '瞿云霞',
      'good',
      [deed(ABILITY, '自学土地管理法规，为驻点村调解土地纠纷', '11-20', { done: '调解17起，无上行' })],
      { moved: { change: '其他减少', on: '12-28' } },
    ),
  ],
  lapses: [{ what: '季度通报', span: '2026Q1' }],
  tells: {
    实践载体活动: ['“驻村百晓”夜访农户，收集春耕难题', '“争做百晓生”帮农户卖枇杷、杨梅'],
  },
};

export const towns: readonly YearBranch[] = [subdistrict, township];
