import type { Opened } from '../commands/opened.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import type { FormBlock } from './content.ts';
import { branchNameOf, formItems, isFixed, itemText } from './items.ts';
import type { FormMaker } from './maker.ts';
import { DATE_BLANK } from './pledge.ts';

function table(opened: Opened): FormBlock {
  const effect = columnsInUse(ledgerSheets.commitments, opened.scheme).find(({ key }) => key === 'effect');
  return {
    type: 'table',
    columns: [
      { header: '序号', width: 0.8, centered: true },
      { header: '承诺主体', width: 1.7, centered: true },
      { header: '承诺事项', width: 4 },
      { header: '责任人', width: 1.3, centered: true },
      { header: '完成时限', width: 2, centered: true },
      ...(effect === undefined ? [] : [{ header: effect.header, width: 2 }]),
    ],
    rows: formItems(opened)
      .filter(isFixed)
      .map((item, index) => [
        String(index + 1),
        item.pledger,
        itemText(item, 'text', true),
        itemText(item, 'responsible', true),
        itemText(item, 'deadline', true),
        ...(effect === undefined ? [] : [itemText(item, 'effect', true)]),
      ]),
  };
}

function opening({ scheme, parsed: { ledger } }: Opened): string {
  const whose = scheme.pledgers.includes('branch') ? '本支部和党员' : '本支部党员';
  const { hotline } = ledger.cover;
  const calls = hotline === null ? '' : `监督电话：${hotline}。`;
  return `现将${whose}的承诺事项公示如下，请党员群众监督。${calls}`;
}

/** F2: what is approved, with who answers for it and by when; nothing else of a person. */
export const notice: FormMaker = {
  kind: 'notice',
  titleOf: ({ forms }) => forms?.notice,
  about: '定诺的事项列成一张表，写明责任人和完成时限，张贴在公开栏。',
  nothing: '还没有定诺的事项；定诺以后再印公示。',
  parts: (opened) => {
    if (!formItems(opened).some(isFixed)) return [];
    const branch = branchNameOf(opened);
    const page = {
      title: `${branch}${opened.year}年度${opened.scheme.forms?.notice ?? ''}`,
      blocks: [
        { type: 'text', text: opening(opened) },
        table(opened),
        { type: 'signatures', lines: [branch, DATE_BLANK] },
      ] as const,
    };
    return [{ name: null, known: [], pages: () => [page] }];
  },
  lacking: () => [],
};
