import type { YearBranch } from '../../year/institution.ts';
import { official, ordinary, promise } from './people.ts';
import { schoolDuty, schoolWork } from './work.ts';

const FIVE_GOOD = '争创“五个好”';
const BUILDING = '加强自身建设';
const DEEDS = '为群众排忧解难办实事';
const FIVE_LEADS = '“五带头”';
const DUTIES = '履行岗位职责';
const URGENT = '急难险重任务中发挥先锋模范作用';
const PIONEER = '教师争做岗位先锋';
const WINDOW = '树好窗口形象';

export const school: YearBranch = {
  code: 'T06',
  name: '梭泉镇中心小学党支部',
  short: '中心小学',
  roster: { kind: '学校', contactLeader: '史文华' },
  hotline: '0900-5510066',
  regard: 'good',
  pledges: [
    promise(FIVE_GOOD, '每名党员教师上一节公开课，接受全校教师评议', '06-08', { done: '公开课9节，评议表182张' }),
    promise(WINDOW, '不搞有偿补课，收费项目在校门口公示，设家长意见箱', '09-15', {
      done: '收费公示两学期各一次，意见箱收到意见36条，答复36条',
    }),
    promise(DEEDS, '改造学生食堂蒸饭间，开学时让住校生吃上热饭', '08-31', { done: '8月25日改造完，供应住校生142名' }),
    promise(BUILDING, '骨干教师与青年教师结对，每月听评课不少于四节', undefined, { done: '结对8对，听评课390节' }),
  ],
  members: [
    official('訾文山', '校长、党支部书记', 'excellent', [
      promise(PIONEER, '坚持上讲台，每周任课八节，带头上示范课', undefined, { done: '任课八节没有中断，上示范课四节' }),
      promise(WINDOW, '争取资金更换三年级漏风的门窗', '10-09', { done: '更换门窗36樘' }),
      promise(DUTIES, '全年校园安全检查每周一次，隐患当周整改', undefined, { done: '检查40次，整改隐患52处' }),
    ]),
    official('阎丽娟', '教导主任', 'mixed', [
      promise(DUTIES, '作业总量每周公布，一、二年级不留书面家庭作业', '06-30', { done: '每周公布，家长问卷满意率95%' }),
      promise(PIONEER, '带语文组完成校本写字教材一册', '09-28', { fate: 'late', done: '10月印成，用于三至六年级' }),
    ]),
    ordinary('米晓琴', '语文教师', 'excellent', [
      promise(PIONEER, '帮扶班里6名学习困难学生，每人每周辅导两次', '07-05', { done: '6人期末全部及格' }),
      promise(FIVE_LEADS, '利用周末给留守儿童开读书会', undefined, { done: '读书会32次，参加学生210人次' }),
    ]),
    ordinary('尉立军', '体育教师', 'good', [
      promise(DUTIES, '保证学生每天锻炼一小时，组建足球队', '05-28', { done: '大课间天天开，足球队获全县第三名' }),
      promise(URGENT, '风沙天气护送北滩片学生回家', undefined, { done: '护送17次' }),
    ]),
    ordinary('昝玉兰', '后勤管理员', 'good', [
      promise(WINDOW, '食堂采购三人验收，价格每周公布', '10-16', { done: '公布38次，家长委员会抽查四次' }),
    ]),
    ordinary('诸葛明', '数学教师', 'mixed', [
      promise(PIONEER, '学习多媒体教学，制作课件20个，全校共享', '09-10', {
        fate: 'refused',
        done: '课件22个，补交了其中5个的教案',
      }),
    ]),
  ],
  lapses: [{ what: 'comments', span: '2026Q2', name: '诸葛明' }],
  work: schoolWork,
  duty: schoolDuty,
};
