import path from 'node:path';
import { CIRCULARS, brokenRow, circularPeriods } from '../../issue/issued.ts';
import { type CheckedIssue, checkedIssues, isTouched } from '../../issue/periods.ts';
import { type Line, ok } from '../line.ts';
import { folderFault, told } from './place.ts';
import { listed } from './shown.ts';

const WHAT = '已印发';

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

/** What is wrong with what was issued of a period, a sentence each; `null` where nothing was issued. */
async function faultsIn(dir: string, id: string): Promise<readonly string[] | null> {
  const issues = await checkedIssues(path.join(dir, CIRCULARS, id));
  if (issues.length === 0) return null;
  const row = brokenRow(issues.map(({ issued }) => issued));
  return [...issues.flatMap(faultsOf), ...(row === null ? [] : [row])];
}

/** How it stands with what was issued, and with the folders of periods. */
export async function issuedLines(dir: string): Promise<readonly Line[]> {
  const periods: string[] = [];
  const more: string[] = [];
  const lines: Line[] = [];
  for (const { id } of await circularPeriods(dir)) {
    const place = `${CIRCULARS}/${id}`;
    const look = async (): Promise<readonly Line[]> => {
      const faults = await faultsIn(dir, id);
      if (faults !== null) periods.push(id);
      more.push(...(faults ?? []));
      return [];
    };
    lines.push(...(await told(place, look, () => folderFault(dir, place))));
  }
  if (more.length > 0) {
    const todo = '印发过的不能改。请从备份恢复那个文件夹；多出来的文件请移走。';
    return [...lines, { state: 'faulty', what: WHAT, says: `不符的${more.length}处`, more, todo }];
  }
  if (lines.length > 0) return lines;
  return [ok(WHAT, periods.length === 0 ? '还没有印发过' : `${periods.join('、')}，与印发时一致`)];
}
