import { chineseDay } from '../../ledger/day.ts';
import type { BranchState, FileState } from '../../ledger/figures/figures.ts';
import {
  type Finding,
  addressOf,
  explain,
  groupFindings,
  messageOf,
  severityName,
} from '../../ledger/findings/finding.ts';
import { fileStateName } from './states.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import type { Plan } from './plan.ts';
import type { Filed } from './types.ts';

/** Sheet and cell of a finding, or that it is about the whole file. */
export function placeOf(found: Finding): string {
  const address = addressOf(found.where);
  return [found.where.sheet, address].filter((part) => part !== undefined && part !== '').join(' ') || '整个文件';
}

/** The findings of one file for a person: grouped, most severe first, at most five examples of a kind. */
export function findingLines(file: string, findings: readonly Finding[]): readonly string[] {
  return groupFindings(findings).flatMap((group) => [
    `  【${severityName[group.severity]}】${group.title}（${group.examples.length + group.rest}处）`,
    ...group.examples.flatMap((found) => {
      const { is, expected, todo } = explain(found);
      return [`    ${file} ${placeOf(found)}：${is}；${expected}。${todo}`];
    }),
    ...(group.rest > 0 ? [`    另有${group.rest}处同样的问题`] : []),
  ]);
}

/** A finding as machines get it. */
export interface CheckedFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** One file of `check --json`. */
export interface CheckedFile {
  readonly file: string;
  readonly state: FileState;
  readonly findings: readonly CheckedFinding[];
}

export function checkedFinding(found: Finding): CheckedFinding {
  return {
    code: found.code,
    severity: found.severity,
    sheet: found.where.sheet ?? null,
    cell: addressOf(found.where) || null,
    message: messageOf(found),
  };
}

export function checkedFile(submission: Filed): CheckedFile {
  return {
    file: submission.name,
    state: submission.state,
    findings: submission.findings.map(checkedFinding),
  };
}

const count = (s: Filed, severity: Finding['severity']): number =>
  s.findings.filter((found) => found.severity === severity).length;

/** Why a file is in its class, in a few words. */
function remark(s: Filed): string {
  const parts: string[] = [];
  if (s.late) parts.push('逾期报送');
  const [errors, warnings] = [count(s, 'error'), count(s, 'warning')];
  if (s.state === 'returned') parts.push(`错误${errors}处`);
  if (s.state === 'accepted' || s.state === 'returned') {
    const normalised = s.findings.filter((found) => found.code === 'value-normalised').length;
    if (warnings > 0) parts.push(`提醒${warnings}处`);
    if (normalised > 0) parts.push(`统一写法${normalised}处`);
    if (s.byHand) parts.push('手工版，变更记录由日期推出');
    if (s.sealedAt === null) parts.push('未上报封存');
  } else if (s.findings[0]) parts.push(explain(s.findings[0]).is);
  return parts.join('，');
}

const ORDER = Object.keys(fileStateName) as readonly FileState[];

/** Of a class so many files are named on the screen; 收件情况 names all. */
const LISTED = 500;

/** A name without control characters, which would break the listing. */
const shownName = (name: string): string => name.replace(/\p{Cc}/gu, '�');

/** The last lines of a run: every file under its class, every branch that sent nothing. */
export function classLines(
  submissions: readonly Filed[],
  missing: readonly { readonly code: string; readonly name: string; readonly state: BranchState }[],
): readonly string[] {
  const classes = ORDER.flatMap((state) => {
    const files = submissions.filter((s) => s.state === state);
    if (files.length === 0) return [];
    return [
      `${fileStateName[state]}${files.length}个：`,
      ...files.slice(0, LISTED).map((s) => `  ${shownName(s.name)}${remark(s) === '' ? '' : `　${remark(s)}`}`),
      ...(files.length > LISTED ? [`  另有${files.length - LISTED}个，见问题清单.xlsx的“收件情况”`] : []),
    ];
  });
  const absent =
    missing.length === 0
      ? []
      : [
          `未报的支部${missing.length}个：`,
          ...missing.slice(0, LISTED).map((b) => `  ${b.code} ${b.name}`),
          ...(missing.length > LISTED ? [`  另有${missing.length - LISTED}个，见问题清单.xlsx`] : []),
        ];
  return [`共${submissions.length}个文件`, ...classes, ...absent];
}

/** The branches whose newest workbook cannot tell of the day asked for. */
export function outdatedLines({ outdated, asOf }: Plan): readonly string[] {
  if (outdated.length === 0) return [];
  return [
    `最新的台账说明不了${chineseDay(asOf)}情况的支部${outdated.length}个，按未报处理：`,
    ...outdated.map((b) => `  ${b.code} ${b.name}　最新的是${b.period.name}的台账（${chineseDay(b.on)}）`),
  ];
}

/** What in the committee's own workbook leads nowhere, or that it is not there, for its clerk. */
export function bookLines({ book, bookProblems, scheme }: Plan): readonly string[] {
  if (book === null) {
    if (committeeSheetsOf(scheme).length === 0) return [];
    const todo = `有的请放回；还没有的，用 chengnuo init 补建`;
    return ['', `没有 ${COMMITTEE_WORKBOOK}.xlsx：上级的审查意见等没有参加核对。${todo}。`];
  }
  return bookProblems.length === 0 ? [] : ['', `${book.file}：`, ...findingLines(book.file, bookProblems)];
}
