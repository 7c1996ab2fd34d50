/** A test by the end of its file's name and its own title. */
export interface Shown {
  readonly file: string;
  readonly title: string;
}

/** Somewhere that data of persons can be. */
export interface Place {
  readonly name: string;
  /** Who has it. */
  readonly whose: string;
  /** What of columns that leave no workbook, of those for the committee alone, and of names stands there. */
  readonly secret: string;
  readonly committee: string;
  readonly names: string;
  readonly shownBy: readonly Shown[];
}

const MARKERS = 'test/privacy/markers.test.ts';
const secretNowhere: Shown = {
  file: MARKERS,
  title: 'R5, V5: what is secret is in no output but the branch’s own workbook on its way back',
};
const committeeNotPublic: Shown = {
  file: MARKERS,
  title: 'B1, B2, B3, B6, E4: what only the committee may see is in no public version',
};
const namesNotPublic: Shown = {
  file: MARKERS,
  title: 'B1, F2: members are named in public only where results are posted by name',
};
const nothingOfOthers: Shown = {
  file: MARKERS,
  title: 'B3, V5: nothing of another branch is in a branch’s receipts and letters',
};
const NONE = '没有';

/** Every place to which the program brings data, in the order of the work. */
export const places: readonly Place[] = [
  {
    name: '支部台账（Excel 工作簿）',
    whose: '支部；报送后上级党委也有',
    secret: '有',
    committee: '有',
    names: '有',
    shownBy: [],
  },
  {
    name: '加载项（任务窗格）',
    whose: '打开台账的人',
    secret: '只在本机显示',
    committee: '只在本机显示',
    names: '只在本机显示',
    shownBy: [
      {
        file: 'test/addin/build/page.browser.test.ts',
        title: 'opens the pane with a copy of Office.js beside it, and asks nobody else for anything',
      },
      {
        file: 'test/addin/build/page.browser.test.ts',
        title: 'refuses code from elsewhere, text as code, requests to others and unmarked styles',
      },
    ],
  },
  {
    name: '承诺书存档联',
    whose: '联上写明的单位和本人',
    secret: '只有方案要求印的几项，见下表',
    committee: '只有方案要求印的几项',
    names: '有',
    shownBy: [],
  },
  {
    name: '承诺书公示联',
    whose: '所有人',
    secret: `${NONE}，留空白`,
    committee: `${NONE}，留空白`,
    names: '有',
    shownBy: [
      {
        file: 'test/forms/pledge.test.ts',
        title: 'F2: the posted copy holds name, branch, items and deadlines, and nothing else of a person',
      },
      {
        file: 'test/forms/pledge.test.ts',
        title: 'F2: the posted copy leaves out numbers of persons that stand in an item; the others are as promised',
      },
    ],
  },
  {
    name: '通报、更正通报、年终评议汇总（内部版，Word、网页、PDF）',
    whose: '党委和支部',
    secret: NONE,
    committee: '有',
    names: '附件中有',
    shownBy: [secretNowhere],
  },
  {
    name: '公开版、督查通报',
    whose: '所有人',
    secret: NONE,
    committee: NONE,
    names: NONE,
    shownBy: [secretNowhere, committeeNotPublic, namesNotPublic],
  },
  {
    name: '评议结果公示、党员评比结果公示',
    whose: '所有人',
    secret: NONE,
    committee: NONE,
    names: '姓名和等次，没有分数',
    shownBy: [secretNowhere, committeeNotPublic],
  },
  {
    name: '汇总台账、问题清单',
    whose: '党委',
    secret: NONE,
    committee: '有',
    names: '有',
    shownBy: [secretNowhere],
  },
  {
    name: '提醒函、回执、退回通知',
    whose: '一个支部',
    secret: NONE,
    committee: '只有本支部的',
    names: '只有本支部的',
    shownBy: [
      secretNowhere,
      nothingOfOthers,
      { file: MARKERS, title: 'V5: members of another branch are named in no receipt and no letter' },
    ],
  },
  {
    name: '退回件',
    whose: '一个支部',
    secret: '只有本支部自己填的',
    committee: '只有本支部的',
    names: '只有本支部的',
    shownBy: [secretNowhere, nothingOfOthers],
  },
  {
    name: '接收存档',
    whose: '党委（党委文件夹）',
    secret: NONE,
    committee: '有',
    names: '有',
    shownBy: [secretNowhere, { file: 'test/continuity/secret.test.ts', title: 'are in no snapshot' }],
  },
  {
    name: '读取缓存（隐藏的 .读取缓存，可随时删除）',
    whose: '党委（党委文件夹）',
    secret: NONE,
    committee: '有',
    names: '有',
    shownBy: [secretNowhere],
  },
  {
    name: '收件登记.json、回执登记.json',
    whose: '党委（党委文件夹）',
    secret: NONE,
    committee: '回执带下去的决定',
    names: '回执带下去的决定中有的',
    shownBy: [secretNowhere],
  },
  {
    name: '通报的 figures.json',
    whose: '党委；上报上一级',
    secret: NONE,
    committee: NONE,
    names: NONE,
    shownBy: [
      secretNowhere,
      { file: MARKERS, title: 'V5: the figures of a circular name no member and tell nothing inner' },
    ],
  },
  {
    name: '年终的 figures.json',
    whose: '党委；上报上一级',
    secret: NONE,
    committee: '身份、层次、得分',
    names: '有',
    shownBy: [secretNowhere],
  },
  {
    name: 'Parquet 文件（加 --parquet 才写）',
    whose: '党委；要查询的上级',
    secret: NONE,
    committee: '有',
    names: '有',
    shownBy: [
      {
        file: 'test/parquet/columns.test.ts',
        title: 'copy nothing that leaves no workbook, and are called as in the ledger',
      },
    ],
  },
];
