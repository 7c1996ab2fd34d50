import type { Opened } from '../commands/opened.ts';
import { chineseDay } from '../day.ts';
import { type FormItem, branchNameOf, formItems, isFixed, itemText } from './items.ts';
import type { FormMaker } from './maker.ts';

function summary(items: readonly FormItem[], { today, scheme }: Opened): string {
  const closed = items.filter(({ status }) => status === '销号').length;
  const checked = scheme.gatesBy === undefined ? '' : `销号由${scheme.gatesBy}核验。`;
  return `截至${chineseDay(today)}，共承诺${items.length}件，已销号${closed}件。${checked}`;
}

const COLUMNS = [
  { header: '编号', width: 2, centered: true },
  { header: '承诺主体', width: 1.7, centered: true },
  { header: '承诺事项', width: 4 },
  { header: '完成时限', width: 1.4, centered: true },
  { header: '状态', width: 1.2, centered: true },
  { header: '销号日期', width: 1.4, centered: true },
] as const;

/** F3: 挂牌销号, as of today. */
export const board: FormMaker = {
  kind: 'board',
  titleOf: ({ forms }) => forms?.board,
  about: '每件承诺的编号、时限、状态和销号日期，销一件换一次。',
  nothing: '还没有定诺的事项；定诺以后再印。',
  parts: (opened) => {
    const items = formItems(opened).filter(isFixed);
    if (items.length === 0) return [];
    const rows = items.map((item) => [
      item.commitment.id ?? '',
      item.pledger,
      itemText(item, 'text', true),
      itemText(item, 'deadline', true),
      item.status,
      item.at?.closedOn ? chineseDay(item.at.closedOn) : '',
    ]);
    const page = {
      title: `${branchNameOf(opened)}${opened.year}年度${opened.scheme.forms?.board ?? ''}`,
      blocks: [
        { type: 'text', text: summary(items, opened) },
        { type: 'table', columns: COLUMNS, rows },
      ] as const,
    };
    return [{ name: null, known: [], pages: () => [page] }];
  },
  lacking: () => [],
};
