import type { ReportPlan } from './head.ts';
import { REPORT_NAMES, reportGaps } from './index.ts';

/** A folder of one file a branch is told as a whole when it holds more. */
const LISTED = 12;

/** The names of what was written, a line each; of the folders with a file a branch only how many they hold. */
export function writtenLines(written: readonly string[]): readonly string[] {
  const folders = [REPORT_NAMES.reminder, REPORT_NAMES.memberResults].map((folder) => `${folder}/`);
  const long = folders.filter((folder) => written.filter((name) => name.startsWith(folder)).length > LISTED);
  const told = new Set<string>();
  return written.flatMap((name) => {
    const folder = long.find((one) => name.startsWith(one));
    if (folder === undefined) return [`  ${name}`];
    if (told.has(folder)) return [];
    told.add(folder);
    return [`  ${folder}　${written.filter((one) => one.startsWith(folder)).length}个文件`];
  });
}

/** What the scheme asks for of the period and was not made, and why. */
export function gapLines(plan: ReportPlan): readonly string[] {
  const gaps = reportGaps(plan);
  return gaps.length === 0 ? [] : ['', ...gaps.map((gap) => `${gap}。`)];
}
