import path from 'node:path';
import { CIRCULARS, brokenRow, circularPeriods } from '../../issue/issued.ts';
import { type CheckedIssue, checkedIssues, isTouched } from '../../issue/periods.ts';
import { type Line, ok, refused } from '../line.ts';
import { listed } from './shown.ts';

/** Where an issued circular is otherwise than it was issued, a sentence each. */
function faultsOf({ issued, touched }: CheckedIssue): readonly string[] {
  const place = `${path.basename(path.dirname(issued.at))}/${issued.folder}`;
  if (issued.record === null) return [`${place}：印发.json 缺失或已损坏`];
  const parts = [
    ...touched.changed.map((name) => `${name}被改动`),
    ...touched.missing.map((name) => `${name}不在了`),
    ...touched.added.map((name) => `${name}不是印发时的`),
  ];
  return isTouched(touched) ? [`${place}：${listed(parts, '处')}`] : [];
}

/** How it stands with what was issued. */
export async function issuedLines(dir: string): Promise<readonly Line[]> {
  const what = '已印发';
  const periods: string[] = [];
  try {
    const more: string[] = [];
    for (const period of await circularPeriods(dir)) {
      const issues = await checkedIssues(path.join(dir, CIRCULARS, period.id));
      if (issues.length === 0) continue;
      periods.push(period.id);
      const row = brokenRow(issues.map(({ issued }) => issued));
      more.push(...issues.flatMap(faultsOf), ...(row === null ? [] : [row]));
    }
    const todo = '印发过的不能改。请从备份恢复那个文件夹；多出来的文件请移走。';
    if (more.length > 0) return [{ state: 'faulty', what, says: `不符的${more.length}处`, more, todo }];
    const says = periods.length === 0 ? '还没有印发过' : `${periods.join('、')}，与印发时一致`;
    return [ok(what, says)];
  } catch (fault) {
    return [refused(what, fault)];
  }
}
