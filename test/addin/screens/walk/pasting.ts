import type { Studio } from '../studio.ts';
import { under } from './sheets.ts';
import { until } from './until.ts';

/** As they stood in a list of the secretary's own: a category of another name, a day in words, a name with a slip. */
const PASTED = [
  ['林晓梅', '实事承诺', '为3个村免费审查农房图纸20套', '每季度下乡一次', '林晓梅', '2026-10-30'],
  ['周建国', '岗位承诺', '施工图差错率降到千分之五以下', '实行两级校核', '周建国', '2026-12-15'],
  ['周建国', '实事', '带徒2名，年内能独立出图', '每周讲一课', '周建国', '2026-12-15'],
  ['何雨', '岗位承诺', '晒图、盖章当天办结', '设一个窗口', '何雨', '9月底'],
  ['何雨', '实事承诺', '整理移交历年竣工图1200卷', '每月100卷', '何雨', '2026-12-20'],
  ['宋常林', '岗位承诺', '档案借阅无差错', '每月清点一次', '宋长林', '2026-12-20'],
  ['宋长林', '岗位承诺', '节约用纸，全年比上年少用一成', '双面打印', '宋长林', '2026-12-20'],
] as const;

/** A block pasted into the sheet, what is wrong with it, and how that is mended. */
export async function pasting(studio: Studio): Promise<void> {
  const { clerk, excel } = studio;
  await studio.day('2026-01-16');
  excel.user.paste('承诺台账', 'B4', PASTED);
  await clerk.goesTo('问题');
  await clerk.waitsFor('错误17条');
  await studio.sheet('粘贴错了', '承诺台账', 'A1:H10', 1100);
  await studio.pane('粘贴后的问题', {
    at: clerk.page.getByText('不在可选的值之内'),
    click: clerk.button(/承诺台账 C6/),
    height: 560,
  });
  await clerk.button(/承诺台账 C6/).click();
  await until('the cell is selected', () => excel.book.active.selection[0]?.top === 6);
  excel.user.type('承诺台账', 'C6', '实事承诺');
  excel.user.type('承诺台账', 'G7', '2026-9-30');
  excel.user.type('承诺台账', 'B9', '宋长林');
  await clerk.waitsFor('错误14条');
  excel.user.select('承诺台账', 'B4:B10');
  await clerk.goesTo('办理');
  await clerk.waitsFor('选中的承诺事项：7件');
  await clerk.button(/^提诺/).click();
  await clerk.sends();
  await until('proposed', () => under(excel.book, '承诺台账', '编号').length === 9);
  await clerk.waitsFor('已办理7件');
  await clerk.goesTo('登记');
  await clerk.button('加入共性承诺').click();
  await until('added', () => under(excel.book, '承诺台账', '编号').length > 9);
  // 方案 names the common items; how they are kept is the branch's to say.
  const common = under(excel.book, '承诺台账', '编号').length - 9;
  excel.user.paste('承诺台账', 'E11', Array<string[]>(common).fill(['每月自查一次']));
  await clerk.waitsFor('没有发现问题');
}
