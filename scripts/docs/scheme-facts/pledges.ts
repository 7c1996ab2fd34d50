import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { type Fact, type Part, PLEDGER, at, headerOf, line, yes } from './fact.ts';

const list = (label: string, key: string): Fact => ({
  label,
  at: at(`lists.${key}`),
  tell: ({ lists }) => line(lists[key], (values) => values.join('、')),
  compare: true,
});

function category(one: Scheme['categories'][number], usual: boolean | undefined): string {
  const { name, requiredOf, requiredOfAbility: ability, counted } = one;
  const who = requiredOf.map((kind) => PLEDGER[kind]).join('和');
  const said = [
    ...(who === '' ? [] : [`${who}${usual === true ? '一般要有' : '应有'}`]),
    ...line(ability, (value) => `党员只要求“${value}”的`),
    ...(counted ? [] : ['不计入件数']),
  ];
  return said.length === 0 ? name : `${name}（${said.join('，')}）`;
}

function theme({ pledger, branchKinds, tiers, items, keyWork }: NonNullable<Scheme['themes']>[number]): string {
  const whose = [...(tiers ?? []), ...(branchKinds ?? [])].join('、');
  const who = pledger === undefined ? '' : PLEDGER[pledger];
  const label = [whose, who].filter((part) => part !== '').join('的') || '全部';
  return `${label}：${items.join('、')}${keyWork === true ? '（重点工作，与问责挂钩）' : ''}`;
}

function review(scheme: Scheme, kind: 'branch' | 'member'): readonly string[] {
  return line(scheme.review?.[kind], ({ reviewer, criteria, opinionName, afterReturn, meeting, byCommittee }) =>
    [
      `${reviewer}审查${byCommittee === true ? '（记在党委工作簿，随回执写入台账）' : ''}`,
      `标准：${criteria.map((key) => headerOf(ledgerSheets.reviews, key, scheme)).join('、')}`,
      ...line(meeting, (name) => `审查当天要开${name}`),
      `退回写${opinionName}，${afterReturn}`,
    ].join('；'),
  );
}

export const pledges: Part = {
  title: '承诺和审查',
  facts: [
    {
      label: '承诺主体',
      at: at(),
      where: 'pledgers',
      tell: ({ pledgers }) => [pledgers.map((kind) => PLEDGER[kind]).join('、')],
      compare: true,
    },
    {
      label: '支部承诺、支部评议',
      at: at('pledgers'),
      tell: ({ pledgers }) => yes(!pledgers.includes('branch'), '不开'),
    },
    list('支部类别', 'branchKind'),
    list('身份', 'standing'),
    list('层次', 'tier'),
    list('部门', 'unit'),
    list('岗位类别', 'postClass'),
    {
      label: '类别',
      at: at('categories', 'categoriesUsual'),
      tell: ({ categories, categoriesUsual: usual }) =>
        categories.length === 0 ? [] : [categories.map((one) => category(one, usual)).join('、')],
      compare: true,
    },
    {
      label: '党员承诺件数',
      at: at('itemsPerMember'),
      tell: ({ itemsPerMember, categories }) =>
        line(itemsPerMember, ({ min, max }) => {
          const counted = categories.filter(({ counted: on }) => on).map(({ name }) => name);
          return `${min}—${max}件${counted.length === 0 ? '' : `（只数${counted.join('、')}）`}，不符只提醒`;
        }),
      compare: true,
      partly: true,
    },
    {
      label: '主题',
      at: at('themes'),
      tell: ({ themes = [] }) => themes.map(theme),
      compare: ({ lists }) => (lists['theme'] === undefined ? '' : `${lists['theme'].length}个`),
    },
    {
      label: '实践载体',
      at: at('carriers'),
      tell: ({ carriers }) =>
        line(carriers, (of) =>
          Object.entries(of)
            .map(([kind, name]) => `${kind}：${name}`)
            .join('；'),
        ),
    },
    {
      label: '共性项目库',
      at: at('library'),
      tell: ({ library }) =>
        library.map(({ tier, items }) => {
          const joined = items.join(items.some((item) => item.includes('，')) ? '；' : '、');
          return `${tier === undefined ? '' : `${tier}：`}${joined}`;
        }),
      compare: ({ library }) =>
        library.length === 0 ? '' : `${library.reduce((sum, { items }) => sum + items.length, 0)}件`,
    },
    { label: '来源', at: at('lists.source'), tell: ({ lists }) => line(lists['source'], (of) => of.join('、')) },
    {
      label: '重点项目',
      at: at('keySources'),
      tell: ({ keySources }) => line(keySources, (of) => `来源为${of.map((name) => `“${name}”`).join('或')}的`),
      compare: true,
    },
    {
      label: '领导带头',
      at: at('leaders'),
      tell: ({ leaders }) =>
        line(leaders, ({ standings, first, more }) =>
          [standings.join('、'), ...yes(first, '定诺不晚于其他党员'), ...yes(more, '件数不少于其他党员的平均数')].join(
            '，',
          ),
        ),
      compare: true,
    },
    {
      label: '无职党员',
      at: at('withoutPost'),
      tell: ({ withoutPost }) =>
        line(withoutPost, ({ standings, postClasses }) => `${standings.join('、')}结合${postClasses.join('、')}承诺`),
    },
    {
      label: '完成时限',
      at: at('deadlineRequired'),
      tell: ({ deadlineRequired }) => [deadlineRequired ? '每件必填' : '不填的按当年12月31日计'],
      compare: true,
    },
    {
      label: '雷同提醒',
      at: at('similarity'),
      tell: ({ similarity }) =>
        line(
          similarity,
          ({ threshold, exempt }) =>
            `不同党员的事项文字相似${Math.round(threshold * 100)}%以上提醒${exempt.length > 0 ? `，${exempt.join('、')}除外` : ''}`,
        ),
    },
    {
      label: '审查支部承诺',
      at: at('review.branch'),
      tell: (scheme) => review(scheme, 'branch'),
      compare: ({ review: of }) => of?.branch?.reviewer ?? '',
    },
    {
      label: '审查党员承诺',
      at: at('review.member'),
      tell: (scheme) => review(scheme, 'member'),
      compare: ({ review: of }) => of?.member?.reviewer ?? '',
    },
  ],
};
