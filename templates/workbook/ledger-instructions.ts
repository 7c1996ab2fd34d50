import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import type { LedgerInput } from './input.ts';
import type { Instructions, Line, Section } from './instructions.ts';
import { roleOf } from './role.ts';
import { CLOSED, UNDER_WAY } from './shades.ts';
import { loggedByHand, statusLines } from './status-meaning.ts';
import { HEADERS, type HeaderRole, MARKS, SHADES, type Shade, shadeFill } from './style.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

function headersOf(sheet: Sheet, input: LedgerInput, role: HeaderRole): readonly string[] {
  return columnsInUse(sheet, input.scheme)
    .filter((column) => roleOf(column, input.mode) === role)
    .map(({ header }) => header);
}

function visibleSheets({ scheme }: LedgerInput): readonly Sheet[] {
  return (Object.values(ledgerSheets) as readonly Sheet[]).filter(
    (sheet) => isSheetOn(sheet, scheme) && sheet.hidden !== true,
  );
}

function firstSteps(input: LedgerInput): Section {
  const { scheme, mode } = input;
  const cover = headersOf(ledgerSheets.cover, input, 'required');
  // What the institution did not set itself is said to be the software's.
  const own = 'milestones' in scheme.defaults ? '（软件默认，以上级通知为准）' : '';
  const approval = scheme.milestones.map(({ step, by }) => {
    const [month, date] = by.split('-').map(Number);
    return `${step}不晚于${month}月${date}日${own}`;
  });
  const lines: Line[] = [
    { label: '第一步', text: `打开“封面”，核对支部代码和名称（不要改），填好${quoted(cover)}。` },
    { label: '第二步', text: '填“党员名册”，一名党员一行。姓名会成为其他表的下拉选项，所以先填。' },
    {
      label: '第三步',
      text:
        `填“承诺台账”，一件承诺一行；${scheme.pledgers.includes('branch') ? '支部的承诺主体填“本支部”，党员的填姓名' : '承诺主体填党员姓名'}。` +
        (approval.length > 0 ? `${approval.join('，')}。` : ''),
    },
    { label: '第四步', text: '会议、公开、评议等各表，事情办完就记，不要攒到年底。没有发生的，表空着。' },
  ];
  if (mode === 'command') {
    lines.push({
      label: '加载项',
      text: '灰色表头的列由 Excel 加载项“承诺台账”的命令写入；没有加载项的，请向上级党组织要手工版模板。',
    });
  }
  return { heading: '一、先填什么', lines };
}

/** Reviewing bodies whose reviews stand in the committee workbook and come down by receipt (R5). */
function reviewersAbove({ scheme: { review } }: LedgerInput): readonly string[] {
  const above = [review?.branch, review?.member].flatMap((rule) => (rule?.byCommittee === true ? [rule.reviewer] : []));
  return [...new Set(above)];
}

function purposes(input: LedgerInput): Section {
  const { scheme, mode } = input;
  return {
    heading: '二、各工作表记什么',
    lines: visibleSheets(input).map((sheet): Line => {
      const required = headersOf(sheet, input, 'required');
      const written = [...headersOf(sheet, input, 'command'), ...headersOf(sheet, input, 'committee')];
      if (sheet.key === 'transitions' && mode === 'manual') {
        return {
          label: sheet.name,
          text: `${sheet.purpose}。手工版里从提诺到销号各步按“承诺台账”的状态和日期推出，不用记；${loggedByHand(scheme).join('、')}没有自己的日期列，发生了就记一行。`,
        };
      }
      if (sheet.key === 'results' && mode === 'manual') {
        return { label: sheet.name, text: `${sheet.purpose}。手工版的得分和等次由上级汇总时算，可以空着。` };
      }
      const superiors = sheet.key === 'reviews' ? reviewersAbove(input) : [];
      const parts = [
        `${sheet.purpose}。`,
        superiors.length > 0 ? `由${quoted(superiors)}审查的，由回执写入，支部不填。` : '',
        required.length > 0 ? `必填：${required.join('、')}。` : '',
        written.length > 0 ? `由命令或回执写入：${written.join('、')}。` : '',
      ];
      return { label: sheet.name, text: parts.join('') };
    }),
  };
}

function typing({ year, mode }: LedgerInput): Section {
  const lines: Line[] = [
    {
      label: '日期',
      text: `年、月、日写全，例如 ${year}-9-30 或 ${year}/9/30，回车后显示为 ${year}-09-30。不要写“9月底”“年底前”。`,
    },
    { label: '月份', text: `写成 ${year}-03 的样子。` },
    { label: '下拉', text: '点单元格右边的小箭头选择；选项里没有的，不要自己编，问上级党组织。' },
    { label: '姓名', text: '与“党员名册”一字不差；两名党员同名时写“姓名(编号)”。' },
    { label: '粘贴', text: '从别处复制时，用“选择性粘贴”里的“值”；直接粘贴会盖掉单元格的填写规则。' },
    { label: '加行', text: '接着最后一行往下填，表会自动变长；表中间不要留空行。' },
    { label: '第三人', text: '不写困难户、群众等第三人的姓名、电话、住址和身份证号。' },
  ];
  if (mode === 'manual') {
    lines.push({ label: '编号', text: '党员编号和承诺编号按提示的样子依次编，不重复；删了行，号也不再用。' });
  }
  return { heading: '四、怎样填', lines };
}

function legend(input: LedgerInput): Section {
  const { mode, scheme } = input;
  const shade = (name: Shade): NonNullable<Line['look']> => ({
    fill: shadeFill(name),
    font: { name: '宋体', size: 11, color: { argb: SHADES[name].font } },
  });
  const has = (role: HeaderRole): boolean =>
    visibleSheets(input).some((sheet) => headersOf(sheet, input, role).length > 0);
  const lines: Line[] = [
    { label: '深色表头', text: '必填。', look: HEADERS.required },
    { label: '浅色表头', text: '可不填；有提示的按提示，某些情况下必填。', look: HEADERS.optional },
    {
      label: '灰色表头',
      text: mode === 'command' ? '由加载项的命令或建模板的程序写入，不能手填。' : '建模板时写入，不能手填。',
      look: HEADERS.program,
    },
  ];
  if (has('committee')) {
    lines.push({ label: '紫色表头', text: '由上级党组织审定后随回执写入，不能手填。', look: HEADERS.committee });
  }
  const dated = columnsInUse(ledgerSheets.commitments, scheme).some(({ key }) => key === 'deadline');
  if (dated) {
    lines.push(
      { label: '红色的行', text: `已过完成时限，状态还是${quoted(UNDER_WAY)}之一。`, look: shade('overdue') },
      { label: '黄色的行', text: `离完成时限${scheme.dueSoonDays}天以内，状态同上。`, look: shade('dueSoon') },
    );
  }
  lines.push({ label: '灰色的行', text: `已经${CLOSED}。`, look: shade('closed') });
  return { heading: '五、颜色', lines };
}

const leaveAlone: Section = {
  heading: '六、不要动的地方',
  lines: [
    { label: '表头', text: '不改表头的字，不合并单元格，不在表里加小计、合计行。' },
    { label: '表和列', text: '不改工作表的名字，不删列。自己要记的，可以在右边另加列或另加工作表，汇总时不取。' },
    { label: '灰色的格', text: '封面上的年度、方案、支部代码、支部名称与支部名册一致，改了就认不出是哪个支部。' },
    { label: '隐藏的表', text: '隐藏的工作表“字典”记着模板版本和下拉选项，不要改，不要删。' },
  ],
};

function submitting({ scheme, branch, year, mode }: LedgerInput): Section {
  const name = `${branch.code}_${branch.name}_${year}Q3.xlsx`;
  const check =
    mode === 'command'
      ? '先用加载项的“上报”：它核对全部内容，通过后记下上报时间。'
      : '先逐表看一遍：必填的列没有空着的格，状态和日期对得上。';
  return {
    heading: '七、怎样报送',
    lines: [
      { label: '报送前', text: check },
      {
        label: '文件名',
        text: `支部代码_支部_年度Q季度.xlsx，例如第三季度报 ${name}。存为 .xlsx，不要存成 .xls，不要加密码。`,
      },
      {
        label: '时间',
        text: `每期结束后次月${scheme.submissionDay}日前报${branch.superior}。整本报，不要只报几张表，不要复制到新文件里。`,
      },
    ],
  };
}

const returned: Section = {
  heading: '八、退回的台账',
  lines: [
    {
      label: '退回问题',
      text: '有错误的台账会退回，第一张表是“退回问题”，逐条写明哪一格、现在是什么、应当是什么、怎么改；点单元格地址就到那一格。',
    },
    {
      label: '红色的格',
      text: '错误，必须改。格上有批注，鼠标移上去就看见。',
      look: { fill: MARKS.error.fill, font: {} },
    },
    { label: '黄色的格', text: '提醒，请核对；确实如此的可以不改。', look: { fill: MARKS.warning.fill, font: {} } },
    { label: '改好后', text: '就在退回的这一本上改，改完按“七”重新报送；“退回问题”这张表可以留着，不影响。' },
  ],
};

/** The instructions of a ledger for a secretary who has never seen one, from the declaration and the scheme. */
export function ledgerInstructions(input: LedgerInput): Instructions {
  const { scheme, year, mode, branch } = input;
  return {
    title: `承诺台账填写说明（${year}年度）`,
    subtitle: `${branch.name}（${branch.code}）　${scheme.name}　${mode === 'command' ? '配合加载项使用' : '手工版'}`,
    sections: [
      firstSteps(input),
      purposes(input),
      { heading: '三、状态的意思和先后', lines: statusLines(scheme, mode) },
      typing(input),
      legend(input),
      leaveAlone,
      submitting(input),
      returned,
    ],
  };
}
