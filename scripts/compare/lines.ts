import { branchKey } from '../../ledger/branch.ts';
import { lastRecorded } from '../../ledger/continuity/log-diff.ts';
import { shortened } from '../../ledger/continuity/report.ts';
import { rowsOf } from '../../ledger/continuity/rows.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Difference, Group, GroupKind } from './differences.ts';
import type { Copy } from './read-copies.ts';

/** What is known of a copy as a whole. */
export interface About {
  readonly file: string;
  readonly branchCode: string | null;
  readonly branchName: string | null;
  readonly year: number | null;
  readonly sealedAt: string | null;
  readonly logRows: number;
  readonly lastLogged: string | null;
}

export function aboutOf({ file, identity, ledger }: Copy): About {
  const { branchCode, branchName, year, sealedAt } = identity;
  const log = rowsOf(ledger, 'transitions');
  return { file, branchCode, branchName, year, sealedAt, logRows: log.length, lastLogged: lastRecorded(log) };
}

/** Whether both are ledgers of one branch and year. */
export function sameLedger(a: About, b: About): boolean {
  return branchKey(a.branchCode ?? '') === branchKey(b.branchCode ?? '') && a.year === b.year;
}

/** Whose log goes on later; `null` where they end at the same time. */
export function laterOf(a: About, b: About): 'a' | 'b' | null {
  const [one, other] = [a.lastLogged ?? '', b.lastLogged ?? ''];
  return one === other ? null : one > other ? 'a' : 'b';
}

const NAMES = { a: '甲', b: '乙' } as const;
const time = (at: string): string => at.replace('T', ' ');

function copyLine(name: string, about: About): string {
  const whose = [about.branchCode ?? '（无代码）', about.branchName ?? '（无名称）'].join(' ');
  const year = about.year === null ? '年度不明' : `${about.year}年度`;
  const sealed = about.sealedAt === null ? '未上报封存' : `${time(about.sealedAt)}上报`;
  return `${name}：${about.file}（${whose}，${year}，${sealed}）`;
}

const logOf = ({ logRows, lastLogged }: About): string =>
  `${logRows}步${lastLogged === null ? '' : `，最后登记于${time(lastLogged)}`}`;

/** Says whose two copies are, and whose log goes on later. */
export function headLines(a: About, b: About): readonly string[] {
  const later = laterOf(a, b);
  const end = later === null ? '两份登记到同一时间' : `${NAMES[later]}较新`;
  return [
    copyLine('甲', a),
    copyLine('乙', b),
    sameLedger(a, b)
      ? '两份是同一支部、同一年度的台账。'
      : '注意：两份不是同一支部、同一年度的台账，下面的不同只供参考。',
    `变更记录：甲${logOf(a)}；乙${logOf(b)}；${end}。`,
  ];
}

const value = (text: string | null): string => (text === null ? '（空）' : shortened(text));

function differenceLine({ sheet, row, only, header, a, b }: Difference, kind: GroupKind): string {
  // The item's own row is what the heading names; the others say which they are.
  const where = kind === 'item' && sheet !== ledgerSheets.commitments.name ? `${sheet}　${row}　` : '';
  if (only === null) return `  ${where}${header ?? ''}：甲 ${value(a)}　乙 ${value(b)}`;
  const content = (only === 'a' ? a : b) ?? '';
  return `  ${where}只在${NAMES[only]}${where === '' && kind !== 'record' ? '' : `：${value(content)}`}`;
}

const COUNTED: readonly (readonly [GroupKind, string, string])[] = [
  ['item', '承诺', '件'],
  ['member', '党员', '名'],
  ['record', '其他记录', '条'],
  ['cover', '封面', '处'],
];

/** How much differs, in one sentence. */
export function countLine(groups: readonly Group[]): string {
  const parts = COUNTED.flatMap(([kind, name, unit]) => {
    const of = groups.filter((group) => group.kind === kind);
    const count = kind === 'cover' ? of.flatMap(({ differences }) => differences).length : of.length;
    return count === 0 ? [] : [`${name}${count}${unit}`];
  });
  return parts.length === 0 ? '两份内容相同。' : `内容不同的有：${parts.join('，')}。`;
}

/** On a terminal: so many groups, and so many lines of each. */
const MOST_GROUPS = 30;
const MOST_LINES = 12;

/** The differences for a terminal; what does not fit is counted. */
export function groupLines(groups: readonly Group[]): readonly string[] {
  const shown = groups.slice(0, MOST_GROUPS).flatMap(({ kind, heading, differences }) => {
    const lines = differences.slice(0, MOST_LINES).map((one) => differenceLine(one, kind));
    const rest = differences.length - lines.length;
    return ['', heading, ...lines, ...(rest > 0 ? [`  还有${rest}处`] : [])];
  });
  const rest = groups.length - MOST_GROUPS;
  return rest > 0 ? [...shown, '', `另有${rest}项没有列出；全部的不同，请加 --out 比对.xlsx 写成表格。`] : shown;
}
