import { manualFault } from '../../checks/manual-fault.ts';
import { chineseDay } from '../../day.ts';
import { messageOf } from '../../findings/finding.ts';
import type { Item } from '../../lifecycle/log.ts';
import type { Opened } from '../opened.ts';

const LOG_FIRST = '请先按校验的提示改正变更记录，再办下一步。';

/** Numbers that stand twice in the log: the order of their rows is not known. */
function doubledNumbers({ parsed: { ledger } }: Opened): ReadonlySet<number> {
  const seen = new Set<number>();
  const doubled = new Set<number>();
  for (const { seq } of ledger.transitions) {
    if (seq === null) continue;
    if (seen.has(seq)) doubled.add(seq);
    seen.add(seq);
  }
  return doubled;
}

/** Why nothing can be written about any item of this ledger; `null` where it can. */
function ofLedger({ parsed: { ledger } }: Opened): string | null {
  if (ledger.missing.has('transitions')) return '找不到变更记录这张表，步骤没有地方记。请先恢复这张表。';
  if (ledger.identity.mode === null) return '字典中没有填写方式，不知道状态由命令写还是手工填。请先恢复字典。';
  return null;
}

function ofItem(item: Item, opened: Opened, doubled: ReadonlySet<number>): string | null {
  const { commitment, history, steps, unreadable } = item;
  if (commitment.flawed.has('id')) return '编号认不出来。请先改成“2026-A01-001”这样的编号。';
  if (unreadable) return `变更记录中有认不出来的内容，说不准走到了哪一步。${LOG_FIRST}`;
  if (steps.some(({ seq, derived }) => !derived && doubled.has(seq))) {
    return `变更记录的序号有重复，分不清先后。${LOG_FIRST}`;
  }
  if (opened.parsed.ledger.identity.mode === 'manual') {
    const fault = manualFault(item, opened.scheme);
    if (fault !== null) return messageOf(fault);
  }
  if (history.fault !== null) {
    const { step, on } = history.fault.step;
    return `变更记录中${chineseDay(on)}的“${step}”走不通。${LOG_FIRST}`;
  }
  const { status } = commitment;
  if (steps.length === 0 && status !== null && status !== '提诺') {
    return `状态是“${status}”，变更记录中却一步也没有。记录被误删的，请恢复；没有办过的，请把状态清空，从“提诺”办起。`;
  }
  return null;
}

/** Tells of an item why its history can't be relied on, so that no step can be taken; `null` where it can. */
export function unsoundness(opened: Opened): (item: Item) => string | null {
  const whole = ofLedger(opened);
  const doubled = doubledNumbers(opened);
  return (item) => whole ?? ofItem(item, opened, doubled);
}
