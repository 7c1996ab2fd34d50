import type { YearBranch } from '../../year/institution.ts';
import { official, ordinary, promise } from './people.ts';
import { villageDuty, villageWork } from './work.ts';

const FIVE_GOOD = '争创“五个好”';
const BUILDING = '加强自身建设';
const TASKS = '带领群众完成工作任务';
const DEEDS = '为群众排忧解难办实事';
const FIVE_LEADS = '“五带头”';
const DUTIES = '履行岗位职责';
const URGENT = '急难险重任务中发挥先锋模范作用';
const WATER = '强化水权管理';
const SAND = '治沙造林';
const STOCK = '发展现代畜牧业养殖';
const ACCOUNTS = '算好“四笔账”';
const SAVING = '争做节水增收先锋';
const BASIN = '流域重点治理';

const springs: YearBranch = {
  code: 'T01',
  name: '泉水村党支部',
  short: '泉水村',
  roster: { kind: '村', contactLeader: '康世明' },
  hotline: '0900-5510101',
  regard: 'excellent',
  pledges: [
    promise(FIVE_GOOD, '全年组织党员学习不少于12次，6月底前建成泉水村党员活动室', '06-30', {
      done: '活动室6月18日启用，全年集中学习13次，到会率九成以上',
    }),
    promise(WATER, '全村3个社灌溉用水全部实行刷卡计量，水费按轮次张榜公布', '05-15', {
      done: '42眼机井计量设施全部装好，已公布四轮水费',
    }),
    promise(SAND, '在北滩沙区压沙800亩、补植梭梭6万株', '04-30', {
      done: '压沙812亩，补植梭梭6.2万株，秋季验收成活率81%',
    }),
    promise(DEEDS, '硬化二社至小学的1.3公里村道，解决学生雨天出行难', '09-20', {
      done: '9月6日通车，两侧栽了行道树',
    }),
  ],
  members: [
    official('马玉成', '村党支部书记', 'excellent', [
      promise(ACCOUNTS, '入户给每家算清水账、地账、养殖账、务工账，4月底前走遍186户', '04-30', {
        done: '186户全部算账到户，填写明白卡186张',
      }),
      promise(BASIN, '带头关停自家承包的2眼超采机井，并做通另外3户的工作', '06-10', {
        done: '5眼机井按期关停填埋，镇水管站验收',
      }),
      promise(URGENT, '汛期和大风沙尘天气带班值守，险情半小时内到现场', undefined, {
        done: '带班值守31天，处置沙尘埋渠险情两次',
      }),
    ]),
    official('蔡兴邦', '村委会主任', 'mixed', [
      promise(STOCK, '建成标准化养羊小区1处，带动18户发展舍饲养殖', '10-15', {
        done: '小区建棚24座，入驻20户，存栏羊2600只',
      }),
      promise(DUTIES, '村务、财务每季度公开一次，群众询问三日内答复', undefined, {
        done: '公开四次，答复询问27件',
      }),
    ]),
    official('温秀莲', '妇联主席、村会计', 'excellent', [
      promise(DUTIES, '联系12名留守老人，每月上门两次，帮助代购药品、缴费', undefined, {
        done: '上门288人次，代购代缴90多次',
      }),
      promise(FIVE_LEADS, '带头学用电子账务系统，村级账目月清月结', '07-31', {
        done: '7月起月清月结，镇审计两次无差错',
      }),
    ]),
    ordinary('唐万福', '节水灌溉技术员', 'excellent', [
      promise(SAVING, '自家20亩玉米全部改用膜下滴灌，做全村示范，带动15户', '07-15', {
        done: '亩均节水120方，带动17户，铺设滴灌带380亩',
      }),
      promise(DUTIES, '每轮灌水前检查闸口和计量表，故障当天修好', undefined, {
        done: '检查六轮，修好计量表14块',
      }),
    ]),
    ordinary('石有粮', '护林员', 'good', [
      promise(SAND, '管护北滩防护林1500亩，每周巡护三次，全年无火情无毁林', undefined, {
        done: '巡护156次，劝返放牧羊群11次',
      }),
      promise(URGENT, '春播大忙时帮3户缺劳力家庭整地覆膜', '05-10', { done: '帮4户覆膜28亩' }),
    ]),
    ordinary('何桂英', '设岗定责：环境卫生监督岗', 'mixed', [
      promise(FIVE_LEADS, '包干二社巷道卫生，每周清扫不少于两次，带动邻居参加', '11-20', {
        fate: 'late',
        done: '上半年有几周没有坚持，11月后补齐，巷道面貌有改观',
      }),
    ]),
  ],
  lapses: [{ what: 'records', span: '2026-08', name: '何桂英' }],
  work: villageWork,
  duty: villageDuty,
};

const wells: YearBranch = {
  code: 'T02',
  name: '沙井村党支部',
  short: '沙井村',
  roster: { kind: '村', contactLeader: '卢建国' },
  hotline: '0900-5510102',
  regard: 'good',
  pledges: [
    promise(FIVE_GOOD, '整顿“三会一课”，请假、补课逐次登记，公示在党务公开栏', undefined, {
      done: '全年开会议事26次，考勤按月公示',
    }),
    promise(BASIN, '完成机井关闭压减任务4眼，压减配水面积460亩', '06-20', {
      done: '4眼机井6月12日前全部关闭，压减470亩',
    }),
    promise(TASKS, '新建日光温室36座，10月底前全部种上反季节蔬菜', '10-31', {
      fate: 'amended',
      reason: '棚膜和钢架供货推迟',
      done: '36座全部建成定植，比原定时间晚了四十天',
    }),
    promise(DEEDS, '给五社31户更换老化的自来水入户管', '08-20', {
      fate: 'refused',
      done: '31户全部换好，水压、水质复测合格',
    }),
  ],
  members: [
    official('盛开元', '村党支部书记', 'good', [
      promise(DUTIES, '每月在村上坐班不少于22天，外出向镇党委请假', undefined, {
        done: '平均每月坐班23天，考勤由村监会登记',
      }),
      promise(STOCK, '引进杂交种公羊12只，联系县畜牧站开展人工授精200只', '09-10', {
        done: '授精214只，产羔成活率提高一成',
      }),
      promise(URGENT, '防汛抗旱期间组建15人抢险队，自己任队长', '06-15', {
        done: '抢险队6月3日集结，汛期清理渠道淤沙4公里',
      }),
    ]),
    official('谈吉庆', '村委会主任', 'mixed', [
      promise(ACCOUNTS, '帮助40户算清退耕、配水、种植结构账，落实棉花改种蜜瓜600亩', '05-20', {
        done: '落实改种638亩',
      }),
      promise(DUTIES, '年内完成村集体三笔陈欠承包费清收', '10-20', {
        fate: 'unfulfilled',
        reason: '三笔只收回一笔，另两笔承包人外出务工，上门两次后没有继续跟进',
      }),
    ]),
    ordinary('俞忠义', '农机专业合作社理事长', 'excellent', [
      promise(SAVING, '合作社为全村2000亩地统一深松、膜下滴灌铺设，每亩让利10元', '04-25', {
        done: '作业2150亩，让利两万余元',
      }),
      promise(FIVE_LEADS, '带3名青年学农机驾驶，考取操作证', '08-31', { done: '3人全部取证，2人已在合作社上岗' }),
    ]),
    ordinary('冯秋兰', '村卫生室医生', 'excellent', [
      promise(DUTIES, '高血压、糖尿病患者按季随访，65岁以上老人免费体检不漏一人', '10-25', {
        done: '随访412人次，体检老人117名',
      }),
      promise(URGENT, '夜间急诊随叫随到，出诊费减半', undefined, { done: '夜间出诊63次' }),
    ]),
    ordinary('高占魁', '设岗定责：政策宣传岗', 'good', [
      promise(WATER, '给四社、五社讲解水权交易办法，每社不少于四场', '09-15', { done: '讲解9场，代办水权流转7笔' }),
    ]),
    ordinary('裴生才', '外出务工返乡党员', 'poor', [
      promise(FIVE_LEADS, '牵线介绍20名村民到县城工业园务工', '08-15', {
        fate: 'overdue',
        reason: '只介绍了6人',
      }),
    ]),
  ],
  lapses: [
    { what: '组织生活会', span: '2026-05' },
    { what: '党员评比结果公开', span: '2026-05' },
    { what: 'records', span: '2026-05', name: '裴生才' },
    { what: 'comments', span: '2026Q3', name: '裴生才' },
    { what: 'ballots', span: '上半年', name: '高占魁', panel: '所在村社干部群众' },
    { what: 'ballots', span: '下半年', name: '高占魁', panel: '所在村社干部群众' },
  ],
  work: villageWork,
  duty: villageDuty,
};

const tamarisk: YearBranch = {
  code: 'T03',
  name: '红柳湾村党支部',
  short: '红柳湾村',
  roster: { kind: '村', contactLeader: '史文华' },
  hotline: null,
  regard: 'mixed',
  pledges: [
    promise(BUILDING, '补齐支部委员，培养后备干部4名，入党积极分子3名', '08-25', {
      done: '8月补选委员1名，培养后备干部4名、积极分子3名',
    }),
    promise(SAND, '完成红柳湾风沙口草方格压沙500亩', '05-10', { done: '压沙505亩，麦草由村集体统一购运' }),
    promise(DEEDS, '为三社安装太阳能路灯28盏', '07-20', { fate: 'late', done: '8月装好31盏' }),
    promise(STOCK, '组建红柳湾肉羊养殖专业合作社，吸收社员30户', undefined, {
      fate: 'carriedOver',
      reason: '合作社已登记，入社19户，饲草加工点用地手续明年一季度办结，经镇党委同意结转',
    }),
  ],
  members: [
    official('邵长青', '村党支部书记', 'good', [
      promise(DUTIES, '每季度向党员和群众代表报告一次支部工作，当场答复问题', undefined, {
        done: '报告四次，答复19条',
      }),
      promise(BASIN, '带头落实关井压田，自家压减配水面积12亩', '04-20', { done: '4月15日前落实' }),
    ]),
    official('谭玉珍', '村委会副主任', 'good', [
      promise(DUTIES, '为8户残疾人家庭申办护理补贴和辅具', '06-25', { done: '8户补贴发放到位，配轮椅3辆、助听器2副' }),
      promise(FIVE_LEADS, '带头移风易俗，红白事不超过12桌，劝导邻里', undefined, {
        done: '劝导9户，红白理事会登记在册',
      }),
    ]),
    ordinary('冉志勇', '养殖大户', 'excellent', [
      promise(STOCK, '免费为25户提供舍饲养殖技术和防疫指导', '09-25', { done: '指导27户，防疫羊4300只' }),
      promise(URGENT, '冬季大雪时用自家装载机清扫村道', undefined, { done: '入冬两次降雪，清扫村道9公里' }),
    ]),
    ordinary('牛守业', '水管员', 'mixed', [
      promise(WATER, '按轮次公布用水户名、方数和水费，公布不漏一轮', '10-10', {
        fate: 'late',
        done: '第三轮漏公布，10月补上',
      }),
    ]),
    ordinary('闵春花', '设岗定责：邻里调解岗', 'good', [
      promise(DUTIES, '排查调解邻里、用水纠纷，小事当天了结，大事三日内报村委会', undefined, {
        done: '调解纠纷23起，没有一起上交',
      }),
      promise(FIVE_LEADS, '学会手机直播，帮村民卖蜜瓜不少于5000公斤', '09-05', { done: '直播11场，卖出6200公斤' }),
    ]),
  ],
  lapses: [
    { what: '季度促诺', span: '2026Q3' },
    { what: 'records', span: '2026-07', name: '牛守业' },
    { what: 'ballots', span: '上半年', name: '闵春花', panel: '所在村社干部群众' },
  ],
  work: villageWork,
  duty: villageDuty,
};

export const villages: readonly YearBranch[] = [springs, wells, tamarisk];
