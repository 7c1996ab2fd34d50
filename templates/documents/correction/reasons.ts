import type { BranchReason, BranchStanding, CommonCause, CorrectionInput } from '../../../ledger/figures/correction.ts';
import { andList } from '../text/list.ts';
import { itemsSentence } from './items.ts';

const COMMON: Readonly<Record<Exclude<CommonCause, 'program'>, string>> = {
  scheme: '本单位的方案',
  roster: '支部名册',
  committee: '党委工作簿',
};

/** What brought a branch from one standing to another; the items that came in or fell out with it are counted. */
function move({ from, to, resent, counted }: BranchReason): string {
  const into = counted === null ? '' : counted > 0 ? `，承诺事项${counted}件计入汇总` : '，没有可以计入的承诺事项';
  const out = counted === null || counted === 0 ? '，不再计入汇总' : `，原计入的承诺事项${counted}件不再计入`;
  const key = `${from}>${to}` as const;
  const said: Partial<Record<`${BranchStanding}>${BranchStanding}`, string>> = {
    'accepted>accepted': resent ? '更正并重新报送了台账' : '台账没有更换',
    'missing>accepted': `补报的台账已接收${into}`,
    'returned>accepted': `退回的台账改正后重新报送，已接收${into}`,
    'absent>accepted': `列入应报支部，所报台账已接收${into}`,
    'accepted>returned': `${resent ? '重新报送的' : ''}台账有错误，已退回${out}`,
    'missing>returned': '补报的台账有错误，已退回',
    'absent>returned': '列入应报支部，所报台账有错误，已退回',
    'returned>returned': resent ? '重新报送的台账仍有错误，再次退回' : '台账仍在退回改正',
    'accepted>missing': `原报台账已不在报送文件中${out}`,
    'returned>missing': '退回的台账尚未重新报送',
    'absent>missing': '列入应报支部，尚未报送台账',
    'accepted>absent': `不在应报支部之列${out}`,
    'returned>absent': '不在应报支部之列',
    'missing>absent': '不在应报支部之列',
  };
  return said[key] ?? '报送情况没有变化';
}

function branchText(branch: BranchReason, alone: boolean): string {
  const same = !branch.resent && branch.from === 'accepted' && branch.to === 'accepted';
  // Nothing of its own and nothing common is otherwise: members or items are counted elsewhere, or no longer there.
  const through = same && alone ? '，有关数据随其他支部台账的变动重新核算' : '';
  const told = `${branch.name}${move(branch)}${through}。`;
  if (branch.from !== 'accepted' || branch.to !== 'accepted') return told;
  const items = itemsSentence(branch.items);
  return told + (items || '各承诺事项的认定没有变化，党员、督查等其他记录作了更正。');
}

/** 二、更正的原因: what bears on all first, then branch by branch; counts only, for either audience. */
export function reasons({ common, branches }: CorrectionInput): readonly string[] {
  const files = common.flatMap((cause) => (cause === 'program' ? [] : [COMMON[cause]]));
  const paragraphs = [
    files.length > 0 ? `${andList(files)}在原通报印发后作了更正，有关数据据此重新核算。` : '',
    common.includes('program') ? '统计软件作了更新，有关数据重新核算。' : '',
    ...branches.map((branch) => branchText(branch, common.length === 0)),
  ].filter(Boolean);
  return paragraphs.length > 0 ? paragraphs : ['有关数据经重新核算更正。'];
}
