import type { Worksheet } from 'exceljs';
import { type Finding, messageOf, severityName, titleOf } from '../../ledger/findings/finding.ts';
import { placeOf, textAt } from './run.ts';

/** The golden text of a finding: what a person is told, where, and what stands in that cell. */
export function printed(finding: Finding, sheet: Worksheet | undefined): string {
  const { row, column } = finding.where;
  const content = sheet && row !== undefined && column !== undefined ? textAt(sheet, row, column) : null;
  return [
    `${severityName[finding.severity]}　${titleOf(finding)}`,
    placeOf(finding.where) || '（整个文件）',
    ...(content === null ? [] : [`格内：${content === '' ? '（空）' : content.replaceAll('\n', '↵')}`]),
    messageOf(finding),
    '',
  ].join('\n');
}
