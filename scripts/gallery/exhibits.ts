/** A document of a demo that the gallery shows. */
export interface Exhibit {
  /** Name of its pictures. */
  readonly key: string;
  readonly title: string;
  /** What it is, for whom; in Chinese. */
  readonly about: string;
  readonly scheme: string;
  /** The Word file in the folder of the demo, or the ledger that forms are printed from. */
  readonly file: string;
  /** Kind of form, of those printed from a ledger. */
  readonly form?: string;
  /** Pages to show, counted from 1; fewer where it has fewer. */
  readonly pages: readonly number[];
}

/** The folder of a committee over those of the demos. */
export const UPPER = '上级';

const circular = (scheme: string): string => `${scheme}/通报/2026Q3/通报.docx`;

/** Documents that go up, down or on the wall. */
export const documents: readonly Exhibit[] = [
  {
    key: 'circular',
    title: '季度通报',
    about: '数字、各支部位次、图、问题、要求；附件点到人和事项，供内部掌握',
    scheme: 'construction',
    file: circular('construction'),
    pages: [1, 3, 4, 10],
  },
  {
    key: 'circular-masses',
    title: '季度通报（公开版）',
    about: '向党员群众公开的一份：只有支部和数字，没有个人',
    scheme: 'social',
    file: 'social/通报/2026Q3/通报（公开版）.docx',
    pages: [1, 2],
  },
  {
    key: 'circular-units',
    title: '季度通报（一个支部的单位）',
    about: '按部门统计，有示范岗和责任区情况',
    scheme: 'police',
    file: circular('police'),
    pages: [1, 3],
  },
  {
    key: 'correction',
    title: '更正通报',
    about: '印发以后数字有变的，逐项列出原数、更正后的数和原因',
    scheme: 'construction',
    file: 'construction/通报/2026Q2/已印发-2/更正通报.docx',
    pages: [1, 2],
  },
  {
    key: 'reminder',
    title: '提醒函',
    about: '一个支部一份：逾期、将到期、下一季度要做的事',
    scheme: 'district',
    file: 'district/通报/2026Q3/提醒函/D01_区委办公室党支部.docx',
    pages: [1, 2],
  },
  {
    key: 'half-year',
    title: '半年督查报告',
    about: '联合督查以后向上报告，由督查各单位署名',
    scheme: 'district',
    file: 'district/通报/2026H1/半年督查报告.docx',
    pages: [1, 2, 3],
  },
  {
    key: 'supervision',
    title: '督查通报',
    about: '按规定的四个方面通报，期间可长可短',
    scheme: 'town',
    file: 'town/通报/2026Q3/督查通报.docx',
    pages: [1, 3],
  },
  {
    key: 'branch-results',
    title: '支部评比结果公示',
    about: '党委每两个月公开',
    scheme: 'town',
    file: 'town/通报/2026-05..06/支部评比结果公示.docx',
    pages: [1],
  },
  {
    key: 'member-results',
    title: '党员评比结果公示',
    about: '支部按月公开',
    scheme: 'town',
    file: 'town/通报/2026-03/党员评比结果公示/T01_泉水村党支部.docx',
    pages: [1],
  },
  {
    key: 'evaluation',
    title: '年终评议汇总',
    about: '计票、结果、未兑现事项、建议人选、说明；个人结果在附件',
    scheme: 'construction',
    file: 'construction/年终/2026/年终评议汇总.docx',
    pages: [1, 3, 5, 12],
  },
  {
    key: 'evaluation-results',
    title: '评议结果公示',
    about: '张贴用，只有等次没有分数',
    scheme: 'construction',
    file: 'construction/年终/2026/评议结果公示.docx',
    pages: [1],
  },
  {
    key: 'roll-up',
    title: '上级党委的通报',
    about: '`roll-up` 把各下级党委的通报汇成一份：一个党委一行，附件到支部',
    scheme: 'construction',
    file: `${UPPER}/通报/2026Q3/通报.docx`,
    pages: [1, 2, 3],
  },
  {
    key: 'receipt',
    title: '回执',
    about: '收到一本台账回一份：结果、数字、问题、上级审定的事项、下一步',
    scheme: 'construction',
    file: 'construction/回执/2026Q3/A08_建筑设计院党支部.docx',
    pages: [1, 2],
  },
  {
    key: 'returned',
    title: '退回通知',
    about: '台账有错误退回时用：错在哪里，怎么改，什么时候前重报',
    scheme: 'construction',
    file: 'construction/回执/2026Q3/A09_城建档案馆党支部_退回通知.docx',
    pages: [1, 2],
  },
];

const form = (key: string, title: string, about: string, file: string, kind: string): Exhibit => ({
  key,
  title,
  about,
  scheme: file.split('/')[0]!,
  file,
  form: kind,
  pages: [1, 2],
});

/** Forms printed from a branch's ledger. */
export const forms: readonly Exhibit[] = [
  form(
    'pledge',
    '承诺书',
    '逐项照规定的格式，签名盖章，一式几份各标明交给谁',
    'social/上报/2026Q3/S01_局机关_2026.xlsx',
    'pledge',
  ),
  form('card', '承诺卡', '一张 A4 纸四张，剪开使用', 'town/上报/2026Q3/T01_泉水村_2026.xlsx', 'card'),
  form(
    'notice',
    '公开承诺事项公示',
    '事项、责任人、时限，不含个人信息',
    'construction/上报/2026Q3/A08_设计院_2026.xlsx',
    'notice',
  ),
  form('board', '承诺事项挂牌销号公示', '上墙的一览，销一件记一件', 'town/上报/2026Q3/T01_泉水村_2026.xlsx', 'board'),
  form('plate', '标牌', '责任区标牌、示范岗标牌', 'police/上报/2026Q3/P01_森林公安局_2026.xlsx', 'plate'),
  form(
    'member-ledger',
    '一人一账',
    '一名党员一份，分承诺和履行两部分',
    'district/上报/2026Q3/D01_区委办_2026.xlsx',
    'member-ledger',
  ),
];
