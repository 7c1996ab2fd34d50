import { DATE_BLANK } from './pledge.ts';
import type { FormBlock } from './content.ts';
import { branchNameOf, isFixed, itemText } from './items.ts';
import type { FormMaker } from './maker.ts';
import { subjectsOf } from './subjects.ts';

/** F1: 承诺卡. It is shown to the masses, so it holds nothing of a person but the name. */
export const card: FormMaker = {
  kind: 'card',
  titleOf: ({ forms }) => forms?.card,
  about: '每个承诺主体一张，写明承诺事项和完成时限，随身带或摆在岗位上。',
  orientation: 'portrait',
  nothing: '定诺以后才印；还没有定诺或已经撤回的事项不印。',
  parts: (opened) =>
    subjectsOf(opened, isFixed).map(({ name, title, member, items }) => ({
      name,
      pages: () => {
        const { hotline } = opened.parsed.ledger.cover;
        const signed = member === null ? '党支部（盖章）' : '承诺人（签名）';
        const blocks: readonly FormBlock[] = [
          {
            type: 'fields',
            fields:
              member === null
                ? [['党组织名称', title]]
                : [
                    ['承诺人', title],
                    ['所在党支部', branchNameOf(opened)],
                  ],
          },
          {
            type: 'table',
            columns: [
              { header: '序号', width: 0.6 },
              { header: '承诺事项', width: 4 },
              { header: '完成时限', width: 1.6 },
            ],
            rows: items.map((item, index) => [
              String(index + 1),
              itemText(item, 'text', true),
              itemText(item, 'deadline', true),
            ]),
          },
          ...(hotline === null ? [] : [{ type: 'text', text: `监督电话：${hotline}` } as const]),
          { type: 'signatures', lines: [signed, DATE_BLANK] },
        ];
        return [{ title: `${opened.year}年度${opened.scheme.forms?.card ?? ''}`, blocks }];
      },
    })),
};
