import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type RenderedDocument,
  renderBranchResults,
  renderCircular,
  renderHalfYear,
  renderMemberResults,
  renderReminder,
  renderSupervision,
  renderViewed,
} from '../../../templates/documents/index.ts';
import type { Templates } from '../../../templates/documents/render/engine.ts';
import { REPORT_NAMES, type Report, type SentReport } from './index.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** Both forms of a report. */
export function renderReport(report: SentReport, own: Templates): Promise<RenderedDocument> {
  switch (report.kind) {
    case 'circular':
      return renderCircular(report.input, report.audience, own);
    case 'viewed':
      return renderViewed(report.view, report.today, own);
    case 'reminder':
      return renderReminder(report.input, own);
    case 'memberResults':
      return renderMemberResults(report.input, own);
    case 'branchResults':
      return renderBranchResults(report.input, own);
    case 'supervision':
      return renderSupervision(report.input, own);
    case 'halfYear':
      return renderHalfYear(report.input, report.audience, own);
  }
}

export const wordOf = ({ name }: Pick<Report, 'name'>): string => `${name}.docx`;
export const pageOf = ({ name }: Pick<Report, 'name'>): string => `${name}.html`;

const { reminder, memberResults, branchResults, supervision, halfYear } = REPORT_NAMES;

/** The entries of 通报/期间 that reports are written into: a run replaces them. */
export const reportEntries: readonly string[] = [
  reminder,
  memberResults,
  ...[branchResults, supervision, halfYear, `${halfYear}（公开版）`].flatMap((name) => [
    `${name}.docx`,
    `${name}.html`,
  ]),
];

/** Writes a report below a folder; gives the names of its files, with `/`. */
export async function writeReport(report: SentReport, dir: string, own: Templates): Promise<readonly string[]> {
  const { docx, html } = await renderReport(report, own);
  await makeFolder(path.dirname(path.join(dir, report.name)));
  await writeFile(path.join(dir, wordOf(report)), docx);
  await writeFile(path.join(dir, pageOf(report)), html);
  return [wordOf(report), pageOf(report)];
}
