import { chineseDay } from '../../../ledger/day.ts';
import type { BulletinInput, NamedItem, OverdueItem, UnfulfilledItem } from '../../../ledger/figures/bulletin.ts';
import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import { shortDay } from '../text/period.ts';
import { MOST_ITEMS, cutNote } from './listed.ts';
import { notes } from './notes.ts';
import { goesByUnit, nounOf } from './parts.ts';

interface AnnexHead {
  /** “附件1”, or “附件” where it is the only one. */
  readonly label: string;
  readonly title: string;
  readonly intro: string;
}

interface ItemRow {
  readonly no: string;
  /** The branch, or the unit. */
  readonly place: string;
  readonly pledger: string;
  readonly id: string;
  readonly text: string;
}

interface OverdueRow extends ItemRow {
  readonly responsible: string;
  readonly deadline: string;
  readonly amended: string | null;
  readonly days: string;
  readonly step: string;
}

interface UnfulfilledRow extends ItemRow {
  readonly kind: string;
  readonly reason: string;
}

/** The internal annexes; each list is null where it would be empty. */
export interface AnnexesView {
  /** “附件：1．……” as it stands before the signature. */
  readonly list: readonly { readonly lead: boolean; readonly text: string }[];
  readonly overdue: (AnnexHead & { readonly noun: string; readonly rows: readonly OverdueRow[] }) | null;
  readonly unfulfilled:
    | (AnnexHead & {
        readonly noun: string;
        /** Whether the scheme parts reasons into 客观 and 主观. */
        readonly kinds: boolean;
        readonly rows: readonly UnfulfilledRow[];
      })
    | null;
  readonly notes: (AnnexHead & { readonly items: readonly string[] }) | null;
}

/** No annex at all: the version for the masses names no person and gives no private reason (B16). */
export const noAnnexes: AnnexesView = { list: [], overdue: null, unfulfilled: null, notes: null };

/** “12天”, or what to say of an item that fell due on the very day: never a count of zero. */
export function daysOverdue(days: number): string {
  return days > 0 ? `逾期${days}天` : '当日到期未完成';
}

const blank = (text: string): string => text.trim() || '（未填写）';

/** What is to be done now; while an amended deadline still runs, nothing is. */
function nextStep({ stepDue, amendedDeadline }: OverdueItem, { asOf, scheme }: BulletinInput): string {
  if (stepDue !== null) return stepDue;
  if (amendedDeadline !== null && amendedDeadline > asOf) return '变更后的时限未到';
  const { assistance, criticism } = scheme.followUp;
  return assistance || criticism ? '各项措施均已采取' : '已督促提醒';
}

/** The branch of an item, or its unit where the table goes by units. */
function placeOf(item: NamedItem, input: BulletinInput): string {
  if (!goesByUnit(input)) return item.branchName;
  return item.unit ?? (item.pledger === THE_BRANCH ? '支部' : blank(''));
}

const itemRow = (item: NamedItem, i: number, input: BulletinInput): ItemRow => ({
  no: String(i + 1),
  place: placeOf(item, input),
  pledger: item.pledger,
  id: item.id,
  text: item.text,
});

function overdueRow(item: OverdueItem, i: number, input: BulletinInput): OverdueRow {
  const { year } = input.period;
  return {
    ...itemRow(item, i, input),
    responsible: blank(item.responsible),
    deadline: shortDay(item.deadline, year),
    amended: item.amendedDeadline === null ? null : `变更后${shortDay(item.amendedDeadline, year)}`,
    days: daysOverdue(item.daysOverdue),
    step: nextStep(item, input),
  };
}

function unfulfilledRow(item: UnfulfilledItem, i: number, input: BulletinInput): UnfulfilledRow {
  return {
    ...itemRow(item, i, input),
    kind: item.reasonKind ?? '未注明',
    reason: blank(item.reason),
  };
}

/** Annexes of the internal version, numbered in order; overdue items, unfulfilled items, notes on the figures. */
export function annexes(input: BulletinInput): AnnexesView {
  const remarks = notes(input);
  const lists = { overdue: input.overdue, unfulfilled: input.unfulfilled, notes: remarks };
  const present = (['overdue', 'unfulfilled', 'notes'] as const).filter((key) => lists[key].length > 0);
  const titles = {
    overdue: `${input.period.name}逾期承诺事项清单`,
    unfulfilled: `${input.period.name}未兑现承诺事项清单`,
    notes: '统计口径和软件默认值说明',
  };
  const label = (key: keyof typeof titles): string => (present.length > 1 ? `附件${present.indexOf(key) + 1}` : '附件');
  const asOf = chineseDay(input.asOf);
  return {
    list: present.map((key, i) => ({
      lead: i === 0,
      text: present.length > 1 ? `${i + 1}．${titles[key]}` : titles[key],
    })),
    overdue: input.overdue.length
      ? {
          label: label('overdue'),
          title: titles.overdue,
          intro: `截至${asOf}，共${input.overdue.length}件，供内部掌握，不对外公开。逾期天数自首次核定的时限起算。${cutNote(input.overdue.length)}`,
          noun: nounOf(input),
          rows: input.overdue.slice(0, MOST_ITEMS).map((item, i) => overdueRow(item, i, input)),
        }
      : null,
    unfulfilled: input.unfulfilled.length
      ? {
          label: label('unfulfilled'),
          title: titles.unfulfilled,
          intro: `截至${asOf}，共${input.unfulfilled.length}件，供内部掌握，不对外公开。${cutNote(input.unfulfilled.length)}`,
          noun: nounOf(input),
          kinds: input.scheme.followUp.reasonKinds,
          rows: input.unfulfilled.slice(0, MOST_ITEMS).map((item, i) => unfulfilledRow(item, i, input)),
        }
      : null,
    notes: remarks.length
      ? { label: label('notes'), title: titles.notes, intro: '本说明供内部核对数据使用，不对外公开。', items: remarks }
      : null,
  };
}
