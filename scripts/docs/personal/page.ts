import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { page, table } from '../markdown.ts';
import type { TestTitle } from '../test-titles.ts';
import { type PersonalColumn, columnsOf } from './columns.ts';
import { type Shown, places } from './places.ts';

const WHERE = ['放在哪里', '谁有', '不出工作簿的', '只到上级党委的', '党员姓名'];

/** The tests named, numbered; one that is not there throws: a claim without its test may not stand. */
function numbered(tests: readonly TestTitle[]): readonly Shown[] {
  const once = [...new Map(places.flatMap(({ shownBy }) => shownBy).map((one) => [one.title, one])).values()];
  for (const { file, title } of once) {
    if (!tests.some((one) => one.file === file && one.titles.includes(title)))
      throw new Error(`no test: ${file} ${title}`);
  }
  return once;
}

function schemesOf({ schemes }: PersonalColumn, all: readonly Scheme[]): string {
  return schemes.length === all.length ? '全部' : schemes.join('、');
}

/** The columns for the committee alone, a line a sheet. */
function innerLines(columns: readonly PersonalColumn[]): readonly (readonly string[])[] {
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
  return sheets.map((name) => [
    name,
    columns.flatMap(({ sheet, header }) => (sheet === name ? [header] : [])).join('、'),
  ]);
}

/** docs/个人信息.md: which data of persons is where, and which test shows what is said of it. */
export function personalPage(schemes: readonly Scheme[], tests: readonly TestTitle[]): string {
  const shown = numbered(tests);
  const marks = (some: readonly Shown[]): string =>
    some.map(({ title }) => `[${shown.findIndex((one) => one.title === title) + 1}]`).join('');
  return page([
    '# 个人信息在哪里',
    '由 `npm run docs` 从工作簿的声明（`ledger/workbook`，每一列的 `share`）和方案生成，请勿手改。',
    '每一列属于三类之一：**可公开**；**只到上级党委**，不对群众公开；**不出工作簿**，除承诺书存档联外，不进程序写出的任何文件。' +
      '台账不登记身份证号码；文字中出现的手机号码、身份证号码，核对时提醒，写入文书时略去。命令行程序不联网；加载项只连自己的网址和 Office.js，不向任何地方发送数据。',
    '## 去处',
    table(
      WHERE.concat('测试'),
      places.map(({ name, whose, secret, committee, names, shownBy }) => [
        name,
        whose,
        secret,
        committee,
        names,
        shownBy.length === 0 ? '—' : marks(shownBy),
      ]),
    ),
    'Word、网页和 PDF 内容相同。党委的支部名册、党委工作簿由党委自己填写，联系电话不出支部名册。',
    '## 不出工作簿的列',
    table(
      ['表', '列', '哪些方案有', '印在哪些承诺书的存档联上（公示联留空白）'],
      columnsOf('secret', schemes).map((one) => [
        one.sheet,
        one.header,
        schemesOf(one, schemes),
        one.printedOn.length === 0 ? '不印' : one.printedOn.join('；'),
      ]),
    ),
    '## 只到上级党委的列',
    table(['表', '列'], innerLines(columnsOf('committee', schemes))),
    '## 测试',
    '测试在各列中放入记号，走完一年，再到程序写出的每个文件中去找。“没有”一类的说法由以下测试证明：',
    shown.map(({ file, title }, index) => `${index + 1}. ${title}（\`${file}\`）`).join('\n'),
  ]);
}
