import type { PledgeForm } from '../../../ledger/scheme/schema.ts';
import { type Part, at, line } from './fact.ts';

const pledge = ({ title, fields, opinion, copies }: PledgeForm): string =>
  [
    `《${title}》`,
    `栏目${fields.map(({ label }) => label).join('、')}`,
    ...line(opinion, (part) => `有${part.replace('\n', '')}`),
    `份数${copies.length}：${copies.map((copy) => copy.for).join('、')}`,
  ].join('，');

export const forms: Part = {
  title: '表样',
  facts: [
    {
      label: '承诺书',
      at: at('forms.pledge'),
      tell: ({ forms: own }) => [...line(own?.pledge?.branch, pledge), ...line(own?.pledge?.member, pledge)],
      compare: ({ forms: own }) =>
        [own?.pledge?.branch, own?.pledge?.member]
          .flatMap((form) => (form === undefined ? [] : [`${form.title}${form.copies.length}份`]))
          .join('；'),
    },
    { label: '承诺卡', at: at('forms.card'), tell: ({ forms: own }) => line(own?.card, (title) => title) },
    { label: '公示', at: at('forms.notice'), tell: ({ forms: own }) => line(own?.notice, (title) => title) },
    { label: '挂牌销号', at: at('forms.board'), tell: ({ forms: own }) => line(own?.board, (title) => title) },
    {
      label: '标牌',
      at: at('forms.plate'),
      tell: ({ forms: own }) => line(own?.plate, ({ area, post }) => `${area}标牌、${post}标牌`),
    },
    {
      label: '一人一账',
      at: at('forms.memberLedger'),
      tell: ({ forms: own }) => line(own?.memberLedger, ({ title, parts }) => `${title}，分${parts.join('、')}两部分`),
    },
  ],
};
