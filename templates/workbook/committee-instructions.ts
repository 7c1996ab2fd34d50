import type { Scheme } from '../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { type Sheet, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { leaveAlone } from './committee-pieces.ts';
import type { Instructions, Line, Section } from './instructions.ts';
import { HEADERS } from './style.ts';

/** Sheets whose rows go down into the branches' ledgers by receipt. */
const CARRIED: readonly string[] = [
  'committeeReviews',
  'gateChecks',
  'committeeComments',
  'branchBallots',
  'committeeMeasures',
];

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

function authority(sheets: readonly Sheet[]): readonly Line[] {
  const carried = sheets.filter(({ key }) => CARRIED.includes(key)).map(({ name }) => name);
  if (carried.length === 0) return [];
  return [
    {
      label: '以谁为准',
      text:
        `${quoted(carried)}以这一本为准，随回执写入支部台账。支部自己写了而这里没有的，或者与这里不一致的，` +
        '核对时会指出来。',
    },
  ];
}

function purposes(sheets: readonly Sheet[], scheme: Scheme): Section {
  return {
    heading: '二、各工作表记什么',
    lines: sheets.map((sheet): Line => {
      const required = columnsInUse(sheet, scheme)
        .filter((column) => column.required)
        .map(({ header }) => header);
      return { label: sheet.name, text: `${sheet.purpose}。必填：${required.join('、')}。` };
    }),
  };
}

function typing(sheets: readonly Sheet[]): Section {
  const has = (key: string): boolean => sheets.some(({ columns }) => Object.hasOwn(columns, key));
  const lines: Line[] = [];
  if (has('id')) lines.push({ label: '编号', text: '照支部台账上的编号填，例如 2026-A01-001，一字不差。' });
  if (has('branchCode')) lines.push({ label: '支部代码', text: '照支部名册填，例如 A01。' });
  if (has('target')) {
    lines.push({
      label: '对象',
      text: '支部填“本支部”，党员填姓名，与支部台账的党员名册一字不差；两名党员同名时写“姓名(编号)”。',
    });
  }
  lines.push(
    { label: '日期', text: '年、月、日写全，例如 2026-9-30，回车后显示为 2026-09-30。' },
    { label: '下拉', text: '点单元格右边的小箭头选择；选项里没有的，先在 方案.json 中加上。' },
    { label: '加行', text: '接着最后一行往下填，表会自动变长。没有发生的，表空着。' },
    { label: '改正', text: '写错了就在原处改；已经随回执下去的，下一次回执会一并改正支部台账。' },
    { label: '第三人', text: '不写困难户、群众等第三人的姓名、电话、住址和身份证号。' },
  );
  return { heading: '三、怎样填', lines };
}

const legend: Section = {
  heading: '四、颜色',
  lines: [
    { label: '深色表头', text: '必填。', look: HEADERS.required },
    { label: '浅色表头', text: '可不填；有提示的按提示，某些情况下必填。', look: HEADERS.optional },
  ],
};

/** The instructions of the committee workbook for a clerk who has never seen one, from the declaration and the scheme. */
export function committeeInstructions(scheme: Scheme): Instructions {
  const sheets = committeeSheetsOf(scheme).map(([, sheet]) => sheet);
  return {
    title: `${COMMITTEE_WORKBOOK}填写说明`,
    subtitle: `${scheme.committee.name}　${scheme.name}`,
    sections: [
      {
        heading: '一、作什么用',
        lines: [
          { label: '用处', text: '上级党组织自己作出的决定和记录，支部不能替上级记，记在这一本里。' },
          ...authority(sheets),
          {
            label: '文件',
            text: `文件名保持 ${COMMITTEE_WORKBOOK}.xlsx，放在本级的文件夹里，不下发支部。填好后可用 chengnuo check 核对。`,
          },
        ],
      },
      purposes(sheets, scheme),
      typing(sheets),
      legend,
      leaveAlone('五'),
    ],
  };
}
