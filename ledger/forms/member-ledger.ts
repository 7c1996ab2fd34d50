import type { Opened } from '../commands/opened.ts';
import { type Day, chineseDay } from '../day.ts';
import { THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import type { FormBlock, FormPage } from './content.ts';
import { branchNameOf, itemText } from './items.ts';
import type { FormMaker } from './maker.ts';
import { type Subject, lackingOf, subjectsOf } from './subjects.ts';

type Parts = readonly [content: string, fulfilment: string];

const dayText = (value: Day | null | undefined): string =>
  value === null || value === undefined ? '' : chineseDay(value);

/** The first part: 承诺一件、登记一件. */
function content({ items }: Subject, { scheme }: Opened): FormBlock {
  const kinds = columnsInUse(ledgerSheets.commitments, scheme).filter(
    ({ key }) => key === 'category' || key === 'theme',
  );
  return {
    type: 'table',
    columns: [
      { header: '编号', width: 1.5, centered: true },
      ...kinds.map(({ header }) => ({ header, width: 1.1, centered: true })),
      { header: '承诺事项', width: 4 },
      { header: '完成时限', width: 1.8, centered: true },
      { header: '定诺日期', width: 1.8, centered: true },
    ],
    rows: items.map((item) => [
      item.commitment.id ?? '',
      ...kinds.map(({ key }) => itemText(item, key, false)),
      itemText(item, 'text', false),
      itemText(item, 'deadline', false),
      dayText(item.at?.approvedOn),
    ]),
  };
}

/** The second part: 兑现一件、销号一件. */
function fulfilment({ items }: Subject): FormBlock {
  return {
    type: 'table',
    columns: [
      { header: '编号', width: 1.5, centered: true },
      { header: '兑现情况', width: 4 },
      { header: '状态', width: 1.1, centered: true },
      { header: '完成日期', width: 1.8, centered: true },
      { header: '销号日期', width: 1.8, centered: true },
    ],
    rows: items.map((item) => [
      item.commitment.id ?? '',
      itemText(item, 'fulfilment', false),
      item.status,
      dayText(item.commitment.doneOn),
      dayText(item.at?.closedOn),
    ]),
  };
}

function page(subject: Subject, title: string, [first, second]: Parts, opened: Opened): FormPage {
  const { member } = subject;
  const person = [
    ['姓名', subject.title],
    ['党员编号', member?.memberId ?? ''],
    ['所在党支部', branchNameOf(opened)],
  ] as const;
  const tier = columnsInUse(ledgerSheets.roster, opened.scheme).find(({ key }) => key === 'tier');
  return {
    title: `${opened.year}年度${title}`,
    subtitle: subject.title,
    blocks: [
      {
        type: 'fields',
        fields: [...person, ...(tier === undefined ? [] : [[tier.header, member?.tier ?? ''] as const])],
      },
      { type: 'text', text: `一、${first}`, heading: true },
      content(subject, opened),
      { type: 'text', text: `二、${second}`, heading: true },
      fulfilment(subject),
    ],
  };
}

const membersOf = (opened: Opened): readonly Subject[] =>
  subjectsOf(opened, () => true).filter(({ member }) => member !== null);

/** L2: 一名党员一台账, in two parts, with every item that was ever written down. */
export const memberLedger: FormMaker = {
  kind: 'member-ledger',
  titleOf: ({ forms }) => (forms?.memberLedger === undefined ? undefined : '一人一账'),
  about: '每名党员一本，分承诺内容和承诺兑现情况两部分，承诺一件登记一件、兑现一件销号一件。',
  nothing: '没有填承诺事项的党员没有台账。',
  lacking: (opened) => lackingOf(opened, membersOf(opened)).filter(({ name }) => name !== THE_BRANCH),
  parts: (opened) => {
    const form = opened.scheme.forms?.memberLedger;
    if (form === undefined) return [];
    return membersOf(opened).map((subject) => ({
      name: subject.name,
      known: subject.known,
      pages: () => [page(subject, form.title, form.parts, opened)],
    }));
  },
};
