import type { OverdueItem } from '../../../ledger/figures/bulletin.ts';
import type { ComingItem, ReminderInput } from '../../../ledger/figures/reports.ts';
import type { MissingMeetings } from '../../../ledger/missing-meetings.ts';
import { daysOverdue } from '../circular/annexes.ts';
import { type Table, centre, text } from '../evaluation/table.ts';
import { shortDay } from '../text/period.ts';

/** A matter that the branch is to attend to, before it is numbered. */
export interface Matter {
  readonly heading: string;
  /** Ends in what is to be done; a table is below it. */
  readonly text: string;
  readonly table: Table | null;
}

type MatterOf = (input: ReminderInput) => Matter | null;

/** What is to be done now; while an amended deadline still runs, nothing is. */
function nextStep({ stepDue, amendedDeadline }: OverdueItem, { asOf }: ReminderInput): string {
  if (stepDue !== null) return stepDue;
  return amendedDeadline !== null && amendedDeadline > asOf ? '变更后的时限未到' : '继续督促落实';
}

const overdue: MatterOf = (input) => {
  const { overdue: items, period, asOf, scheme } = input;
  if (items.length === 0) return null;
  const today = items.filter((item) => item.daysOverdue === 0).length;
  const which = today === items.length ? '，均为当日到期未完成' : today > 0 ? `，其中当日到期未完成${today}件` : '';
  const help = scheme.followUp.assistance ? '；遇到困难的，可以采取帮扶措施' : '';
  const on = (day: ComingItem['deadline']): string => shortDay(day, period.year);
  return {
    heading: '逾期事项',
    text: `截至${on(asOf)}逾期${items.length}件${which}，见下表。请逐件提醒督促，明确责任人和完成时间${help}。`,
    table: {
      caption: '逾期承诺事项',
      look: 'list',
      columns: [
        centre('序号', 7),
        text('承诺事项', 35),
        text('承诺主体', 12),
        centre('完成时限', 19),
        centre('逾期情况', 13),
        centre('应采取措施', 14),
      ],
      rows: items.map((item, i) => [
        String(i + 1),
        [item.id, item.text],
        item.pledger,
        item.amendedDeadline === null
          ? on(item.deadline)
          : [on(item.deadline), `（变更后${on(item.amendedDeadline)}）`],
        daysOverdue(item.daysOverdue),
        nextStep(item, input),
      ]),
    },
  };
};

function itemTable(caption: string, items: readonly ComingItem[], { period }: ReminderInput): Table {
  return {
    caption,
    look: 'list',
    columns: [centre('序号', 8), text('承诺事项', 56), text('承诺主体', 16), centre('完成时限', 20)],
    rows: items.map((item, i) => [
      String(i + 1),
      [item.id, item.text],
      item.pledger,
      shortDay(item.deadline, period.year),
    ]),
  };
}

const awaiting: MatterOf = (input) => {
  const { awaiting: items, scheme } = input;
  if (items.length === 0) return null;
  const todo = scheme.gatesBy === undefined ? '请抓紧核实，符合条件的及时销号' : `请配合${scheme.gatesBy}核验`;
  return {
    heading: '待销号事项',
    text: `已申请销号、尚未核销的${items.length}件，见下表。${todo}。`,
    table: itemTable('待销号承诺事项', items, input),
  };
};

/** A letter lists so many items that fall due; the rest is counted. */
const LISTED = 30;

const coming: MatterOf = (input) => {
  const { coming: items, next, scheme } = input;
  if (items.length === 0) return null;
  const span = next === null ? `今后${scheme.dueSoonDays}日内` : next.period.name;
  const which = items.length > LISTED ? `，其中最早到期的${LISTED}件见下表` : '，见下表';
  return {
    heading: '即将到期事项',
    text: `${span}到期的${items.length}件${which}。请按时限抓好落实，完成一件、销号一件。`,
    table: itemTable('即将到期承诺事项', items.slice(0, LISTED), input),
  };
};

/** “组织生活会（4月、5月）” */
function missed({ kind, spans }: MissingMeetings): string {
  return `${kind}（${spans.map(({ name }) => name.replace(/^\d+年(?=.)/, '')).join('、')}）`;
}

const meetings: MatterOf = ({ missing }) =>
  missing.length === 0
    ? null
    : {
        heading: '会议活动',
        text: `本年度台账中没有记载的会议活动${missing.length}项：${missing.map(missed).join('、')}。请逐项核实，已经开展的补记台账，没有开展的说明原因。`,
        table: null,
      };

const pledging: MatterOf = ({ notPledged }) =>
  notPledged <= 0
    ? null
    : {
        heading: '党员承诺',
        text: `尚未承诺的党员${notPledged}名。请组织作出承诺，确不能承诺的注明原因。`,
        table: null,
      };

const MATTERS: readonly MatterOf[] = [overdue, awaiting, coming, meetings, pledging];

/** What a branch whose ledger counts is to attend to; none where there is nothing. */
export function matters(input: ReminderInput): readonly Matter[] {
  return MATTERS.flatMap((matter) => matter(input) ?? []);
}
