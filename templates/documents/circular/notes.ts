import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { addDays, chineseDay } from '../../../ledger/day.ts';
import { sentence } from '../text/sentence.ts';
import { MENDING_DAYS } from './demands.ts';
import { tellsInspection } from './inspection.ts';

/** What a default of the scheme is called in a note; those that bear on nothing in a circular are not listed. */
const BEARING: Readonly<Record<string, string>> = {
  'committee.name': '发文机关名称',
  'committee.numberPrefix': '发文字号',
  'committee.printer': '印发机关',
  submissionDay: '报送日期',
  milestones: '定诺等时间节点',
  itemsPerMember: '党员承诺件数',
  similarity: '承诺事项雷同提醒',
  deadlineRequired: '完成时限',
  inspection: '督查周期',
  followUp: '督促帮扶和未兑现处理',
};

/** 说明 of the internal version: how figures are counted, and which values are the software's and not the institution's. */
export function notes(input: BulletinInput): readonly string[] {
  const by = chineseDay(addDays(input.today, MENDING_DAYS));
  const defaults = Object.entries(BEARING).flatMap(([path, name]) => {
    const reason = input.scheme.defaults[path];
    if (path === 'inspection' && !tellsInspection(input)) return [];
    return reason === undefined ? [] : [`${name}：${sentence(reason)}`];
  });
  const items = [
    `数据截至${chineseDay(input.asOf)}，由各支部台账的变更记录算出；是否按期以首次核定的时限和实际完成日期为准，变更后的时限只作参考。`,
    `第五部分的整改、补报期限${by}为成文日期后${MENDING_DAYS}日，是软件默认值，不是本单位的规定，印发前可以修改。`,
  ];
  if (defaults.length === 0) return items;
  return [...items, '以下各项是软件默认值，不是本单位的规定，可在方案中修改：', ...defaults];
}
