import { cellAddress } from '../grid.ts';
import { catalogue } from './catalogue.ts';

/** `error` returns the workbook; `warning` and `notice` inform. */
export type Severity = 'error' | 'warning' | 'notice';

/** Where a finding is. A finding of a whole file has neither sheet nor cell. */
export interface Where {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** 1-based. */
  readonly row?: number | undefined;
  /** 1-based. */
  readonly column?: number | undefined;
}

/** What the catalogue says of a kind of finding, in Chinese, for a person. */
export interface Explanation {
  /** What is there now. */
  readonly is: string;
  /** What should be there. */
  readonly expected: string;
  /** What to do. */
  readonly todo: string;
}

export interface Kind<Args> {
  readonly severity: Severity;
  /** The kind in a few words, the same for all its findings; heads a group. */
  readonly title: string;
  /** The requirement it serves (requirements.md), or `-` for plain data hygiene. */
  readonly rule: string;
  readonly explain: (args: Args) => Explanation;
}

export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = (typeof catalogue)[C] extends Kind<infer A> ? A : never;

/** One thing wrong. Plain data: it travels between processes and into JSON. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly where: Where;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Makes a finding of a kind; the arguments are typed by the catalogue. */
export function finding<C extends Code>(code: C, where: Where, args: ArgsOf<C>): Finding {
  return { code, severity: catalogue[code].severity, where, args: args as Readonly<Record<string, unknown>> };
}

function kindOf(f: Finding): Kind<Readonly<Record<string, unknown>>> {
  return catalogue[f.code] as unknown as Kind<Readonly<Record<string, unknown>>>;
}

export function explain(f: Finding): Explanation {
  return kindOf(f).explain(f.args);
}

export function titleOf(f: Finding): string {
  return kindOf(f).title;
}

/** `C5`, or the empty string where the finding names no cell. */
export function addressOf(where: Where): string {
  if (where.row === undefined) return '';
  return where.column === undefined ? `第${where.row}行` : cellAddress(where.row, where.column);
}

/** The whole sentence: what is, what is expected, what to do. */
export function messageOf(f: Finding): string {
  const { is, expected, todo } = explain(f);
  return `${is}；${expected}。${todo}`;
}

export const severityName: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', notice: '说明' };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

export interface FindingGroup {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  /** The first few, in the order of sheet and row in which they were found. */
  readonly examples: readonly Finding[];
  /** How many more there are. */
  readonly rest: number;
}

/** Findings by kind, most severe first, then as first met; at most `most` examples of a kind. */
export function groupFindings(findings: readonly Finding[], most = 5): readonly FindingGroup[] {
  const byCode = new Map<Code, Finding[]>();
  for (const f of findings) {
    const group = byCode.get(f.code);
    if (group) group.push(f);
    else byCode.set(f.code, [f]);
  }
  return [...byCode.values()]
    .map((all) => ({
      code: all[0]!.code,
      severity: all[0]!.severity,
      title: titleOf(all[0]!),
      examples: all.slice(0, most),
      rest: Math.max(0, all.length - most),
    }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** Whether a workbook with these findings is returned to its branch. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.severity === 'error');
}
