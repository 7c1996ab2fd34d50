import { silentBranch } from './branches.ts';

/** Where the sample's submissions lie. */
export const SUBMISSIONS = '上报/2026Q3';
/** Where those of the quarter before lie. */
export const EARLIER = '上报/2026Q2';
/** Where those of the year's end lie. */
export const YEAR_END = '上报/2026Q4';
/** A branch's own copy, into which its receipt is read. */
export const OWN_COPIES = '支部自存';

/** The files that are not simply in order, and why each is there; in the order of the folder. */
export const files = {
  firstCopy: 'A03_安监站_2026.xlsx',
  secondCopy: 'A03_安监站_2026（10月4日重报）.xlsx',
  lastYear: 'A05_造价站_2025.xlsx',
  byHand: 'A07_房管所_2026.xlsx',
  inChinese: 'A08_设计院_2026.xlsx',
  errors: 'A09_档案馆_2026.xlsx',
  movedIn: 'A01_局机关_2026.xlsx',
  merged: 'A02_质监站_2026.xlsx',
  late: 'A10_维护所_2026.xlsx',
  unread: 'A11_绿化所_2026.xlsx',
  strange: 'B01_建筑协会_2026.xlsx',
  renamed: '第三季度台账.xlsx',
} as const;

/** Which file shows which trouble, for the run to print. */
export const sampleStory: readonly { readonly file: string; readonly what: string }[] = [
  { file: files.movedIn, what: '8月由招标办转入的党员，承诺连同变更记录一并带来，此后计入本支部' },
  { file: files.merged, what: '8月并入的检测站党支部，党员和承诺都转到本支部' },
  { file: files.firstCopy, what: '同一支部报了两份，这一份较早，不计入' },
  { file: files.secondCopy, what: '同一支部报了两份，以这一份为准' },
  { file: files.lastYear, what: '误报的上年度台账，不计入；该支部本年度的另有一份' },
  { file: files.byHand, what: '没有用加载项，手工填写，未上报封存；照常接收' },
  { file: files.inChinese, what: '日期写成中文或全角数字，自动统一后接收' },
  { file: files.errors, what: '封存后又改动，出现日历上没有的日期、与变更记录不符的状态、名册外的人等错误，退回' },
  { file: files.late, what: '10月7日才上报，过了10月5日，记为逾期报送' },
  { file: files.unread, what: '还没有读入党委的审查意见，不算它的错；意见随回执带回' },
  { file: files.strange, what: '支部名册中没有的支部，不计入' },
  { file: files.renamed, what: '把说明文字改名为台账，不是工作簿' },
  { file: '（没有文件）', what: `${silentBranch.code} ${silentBranch.name}未报` },
];
