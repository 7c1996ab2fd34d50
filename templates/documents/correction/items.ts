import { type Day, chineseDay } from '../../../ledger/day.ts';
import type { CorrectionInput, ItemCorrection, ItemState } from '../../../ledger/figures/correction.ts';
import { shortDay } from '../text/period.ts';

/** What an item was judged as where the branch's ledger did not have it, or no longer has it. */
const NOT_LISTED = '未列入';

/** “践诺（逾期），时限6月30日”, “销号（按期兑现），6月18日完成”: state, verdict and the day it hangs on. */
export function stateText(state: ItemState | null, year: number): string {
  if (state === null) return NOT_LISTED;
  const { status, judged, doneOn, firstDeadline, deadline, reasonKind } = state;
  const verdict = status === judged ? (reasonKind === null ? '' : `（${reasonKind}原因）`) : `（${judged}）`;
  const on = (day: Day): string => shortDay(day, year);
  if (doneOn !== null) return `${status}${verdict}，${on(doneOn)}完成`;
  if (firstDeadline === null || status === '撤回') return `${status}${verdict}`;
  const amended = deadline !== null && deadline !== firstDeadline ? `（变更后${on(deadline)}）` : '';
  return `${status}${verdict}，时限${on(firstDeadline)}${amended}`;
}

/** What made it so: “10月12日登记：申请销号（6月20日）、销号（7月2日）”, or that recorded rows were changed. */
export function basisText({ old, now, basis }: ItemCorrection, year: number): string {
  switch (basis.kind) {
    case 'steps': {
      const days = [...new Set(basis.steps.map((step) => step.recordedOn))];
      return days
        .map((day) => {
          const taken = basis.steps.filter((step) => step.recordedOn === day);
          return `${shortDay(day, year)}登记：${taken.map((s) => `${s.step}（${shortDay(s.on, year)}）`).join('、')}`;
        })
        .join('；');
    }
    case 'rows':
      if (old === null) return '台账新列入';
      return now === null ? '台账中已没有该事项' : '更正了原有记录，没有新登记的步骤';
    case 'dates':
      return '手工版台账，更正了日期';
    case 'elsewhere':
      return '台账没有改动';
  }
}

/** In one clause, what of the item's verdict, kind or days is otherwise. */
export function itemClause({ old, now }: ItemCorrection): string {
  if (old === null) return now === null ? '记录更正' : `新列入并认定为${now.judged}`;
  if (now === null) return `原为${old.judged}、台账已不再列入`;
  if (old.judged !== now.judged) return `由${old.judged}更正为${now.judged}`;
  if (old.category !== now.category) return `类别由${old.category ?? '未填写'}更正为${now.category ?? '未填写'}`;
  if (old.theme !== undefined && old.theme !== now.theme) {
    return `主题由${old.theme ?? '未填写'}更正为${now.theme ?? '未填写'}`;
  }
  if (old.marks !== undefined && old.marks.join() !== (now.marks ?? []).join()) return '重点项目、热点难点的标注更正';
  if (old.unit !== undefined && old.unit !== now.unit) return '党员所在部门更正';
  if (old.ofBranch !== now.ofBranch) return now.ofBranch ? '由党员承诺更正为支部承诺' : '由支部承诺更正为党员承诺';
  if (old.reasonKind !== now.reasonKind) return '未兑现的原因类别更正';
  return old.closedOn === now.closedOn ? '时限更正' : '销号日期更正';
}

/** Items of a branch grouped by what was corrected, most first: counts only, for either audience. */
export function itemsSentence(items: readonly ItemCorrection[]): string {
  if (items.length === 0) return '';
  const groups = new Map<string, number>();
  for (const item of items) groups.set(itemClause(item), (groups.get(itemClause(item)) ?? 0) + 1);
  const sorted = [...groups].sort(([, a], [, b]) => b - a);
  const [only] = sorted;
  const all = `涉及承诺事项${items.length}件`;
  if (sorted.length === 1 && only) return `${all}，${items.length > 1 ? '均' : ''}${only[0]}。`;
  return `${all}，其中${sorted.map(([clause, n]) => `${clause}的${n}件`).join('，')}。`;
}

/** A line of the internal annex. */
interface ItemRow {
  readonly no: string;
  readonly branch: string;
  readonly id: string;
  readonly old: string;
  readonly now: string;
  readonly basis: string;
}

export interface ItemAnnex {
  readonly label: string;
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly ItemRow[];
}

/** 更正的承诺事项清单, by id and without persons or texts; `null` where no single item made the difference. */
export function itemAnnex({ branches, period, asOf }: CorrectionInput, label: string): ItemAnnex | null {
  const all = branches.flatMap(({ name, items }) => items.map((item) => ({ name, item })));
  if (all.length === 0) return null;
  const { year } = period;
  return {
    label,
    title: ANNEX_TITLE,
    intro: `认定情况截至${chineseDay(asOf)}，共${all.length}件，供内部核对，不对外公开。`,
    rows: all.map(({ name, item }, i) => ({
      no: String(i + 1),
      branch: name,
      id: item.id,
      old: stateText(item.old, year),
      now: stateText(item.now, year),
      basis: basisText(item, year),
    })),
  };
}

export const ANNEX_TITLE = '更正认定的承诺事项清单';
