import { chineseDay } from '../../../ledger/day.ts';
import type { HalfYearInput } from '../../../ledger/figures/reports.ts';
import { type Table, type TableView, centre, tableView, text } from '../evaluation/table.ts';
import { notedDefaults } from '../text/defaults.ts';
import { shortDay } from '../text/period.ts';
import { isWanting, isInspected } from './inspected.ts';

export interface Annex {
  readonly label: string;
  readonly title: string;
  readonly intro: string;
  readonly table: TableView | null;
  readonly paragraphs: readonly string[];
}

type Unlabelled = Omit<Annex, 'label' | 'table'> & { readonly list: Table | null };

/** 名单 of those found wanting: names persons, so it is for the committee alone. */
function members({ rows, period }: HalfYearInput): Unlabelled | null {
  const wanting = rows.filter(isWanting);
  if (wanting.length === 0) return null;
  const title = '督查发现未全面兑现承诺党员名单';
  return {
    title,
    intro: `${period.name}共${wanting.length}名，供内部掌握，不对外公开。`,
    list: {
      caption: title,
      look: 'list',
      columns: [
        centre('序号', 7),
        text('支部', 20),
        text('党员', 13),
        centre('督查日期', 14),
        text('未全面兑现', 31),
        centre('处理', 15),
      ],
      rows: wanting.map(({ branch, member, inspectedOn, shortfall, handling }, i) => [
        String(i + 1),
        branch,
        member,
        shortDay(inspectedOn, period.year),
        shortfall ?? '（未填写）',
        handling ?? '没有记载',
      ]),
    },
    paragraphs: [],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  'committee.papers.halfYear': '督查报告',
  'committee.reportTo': '整改情况的报送对象',
  deadlineRequired: '完成时限',
};

/** 说明: how figures are counted, and which values are the software’s. */
function notes(input: HalfYearInput): Unlabelled {
  const { scheme, asOf } = input;
  const defaults = notedDefaults(scheme, NAMES);
  const basis = `数据截至${chineseDay(asOf)}，由各支部台账的变更记录算出；是否按期以首次核定的时限和实际完成日期为准。${isInspected(input) ? '督查情况取自党委工作簿“联合督查”。' : ''}`;
  return {
    title: '数据口径和软件默认值说明',
    intro: '本说明供内部核对数据使用，不对外公开。',
    list: null,
    paragraphs: [
      basis,
      ...(defaults.length > 0 ? ['以下各项是软件默认值，不是本单位的规定，可在方案中修改：', ...defaults] : []),
    ],
  };
}

/** The annexes of the internal version, labelled in order. */
export function annexes(input: HalfYearInput): readonly Annex[] {
  const present = [members(input), notes(input)].filter((annex) => annex !== null);
  return present.map(({ list, ...rest }, i) => ({
    ...rest,
    label: present.length > 1 ? `附件${i + 1}` : '附件',
    table: list && tableView(list, null),
  }));
}
