import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { addDays, chineseDay } from '../../../ledger/day.ts';
import { notedDefaults } from '../text/defaults.ts';
import { lastPeriodEnd } from '../text/period.ts';
import { MENDING_DAYS } from './demands.ts';
import { tellsInspection } from './inspection.ts';
import { goesByUnit } from './parts.ts';

/** What a default of the scheme is called in a note; those that bear on nothing in a circular are not listed. */
const BEARING: Readonly<Record<string, string>> = {
  'committee.name': '发文机关名称',
  'committee.numberPrefix': '发文字号',
  'committee.addressees': '主送机关',
  'committee.copyTo': '抄送机关',
  'committee.printer': '印发机关',
  'committee.basis': '通报依据',
  'committee.reportTo': '整改情况报送对象',
  'committee.practicesTo': '经验做法报送对象',
  'committee.papers.circular': '通报的发文要素',
  'reports.circular': '通报周期',
  submissionDay: '报送日期',
  pledgers: '承诺主体',
  categories: '承诺类别',
  milestones: '定诺等时间节点',
  itemsPerMember: '党员承诺件数',
  leaders: '领导带头承诺',
  activities: '会议活动次数',
  similarity: '承诺事项雷同提醒',
  deadlineRequired: '完成时限',
  followUp: '督促帮扶和未兑现处理',
};

/** Those that bear on a circular only where it tells of what they are about. */
function bearing(input: BulletinInput): Readonly<Record<string, string>> {
  const { byTheme, keyItems } = input.figures.totals;
  const sometimes: readonly (readonly [path: string, name: string, told: boolean])[] = [
    ['reports', '通报周期', input.scheme.defaults['reports'] !== undefined],
    ['inspection', '督查周期', tellsInspection(input)],
    ['themes', '承诺主题', Object.values(byTheme).some(({ committed }) => committed > 0)],
    ['keySources', '重点项目', keyItems > 0],
    ['lists.unit', '部门名称', goesByUnit(input)],
    ['posts.tellRevoked', '示范岗撤销的通报', input.posts.length > 0],
  ];
  return { ...BEARING, ...Object.fromEntries(sometimes.flatMap(([path, name, told]) => (told ? [[path, name]] : []))) };
}

/** What the comparison with the period before is made of. */
function comparison({ before }: BulletinInput): readonly string[] {
  if (before === null) return [];
  const end = lastPeriodEnd(before.period);
  return [
    `与${end}的比较，由本期接收的同一批台账按${end}的情况重新算出，不是取自已印发的上期通报，两者可能因补记、更正和报送范围不同而有出入；` +
      '百分点由列出的比率（保留一位小数）相减得出。',
  ];
}

/** 说明 of the internal version: how figures are counted, and which values are the software's and not the institution's. */
export function notes(input: BulletinInput): readonly string[] {
  const by = chineseDay(addDays(input.today, MENDING_DAYS));
  const whose = goesByUnit(input) ? '' : '各支部';
  const defaults = notedDefaults(input.scheme, bearing(input));
  const items = [
    `数据截至${chineseDay(input.asOf)}，由${whose}台账的变更记录算出；是否按期以首次核定的时限和实际完成日期为准，变更后的时限只作参考。`,
    ...comparison(input),
    `“下一步要求”中的整改、补报期限${by}为成文日期后${MENDING_DAYS}日，是软件默认值，不是本单位的规定，印发前可以修改。`,
  ];
  if (defaults.length === 0) return items;
  return [...items, '以下各项是软件默认值，不是本单位的规定，可在方案中修改：', ...defaults];
}
