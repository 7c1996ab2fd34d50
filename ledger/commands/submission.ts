import { type Day, type Instant, addDays } from '../day.ts';
import { noEdits } from '../edits.ts';
import { branchFileName } from '../file-name.ts';
import type { Finding } from '../findings/finding.ts';
import { codeOfLedger } from '../home.ts';
import { type Period, quartersOf } from '../period.ts';
import { isAboutSeal, sealOn } from '../seal-on.ts';
import type { Sha256 } from '../seal.ts';
import type { Opened } from './opened.ts';
import type { Plan } from './plan.ts';

/** What stands between an open ledger and its submission (上报). */
export type SubmissionState =
  | { readonly kind: 'blocked'; readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] }
  | {
      readonly kind: 'ready';
      readonly warnings: readonly Finding[];
      /** When it was sealed, and whether anything was changed since; `null` where it never was. */
      readonly sealed: { readonly at: Instant; readonly changed: boolean } | null;
      readonly fileName: string;
    };

/**
 * The quarter that a ledger is submitted for on a day: the last one of its year that has ended, as a submission may be late
 * or come again; in the last days of a quarter the running one, as many days before its end as there are after it to
 * submit in. Before any has ended, the first.
 */
export function quarterSubmitted(year: number, today: Day, submissionDay: number): Period {
  const quarters = quartersOf(year);
  const begun = quarters.filter(({ to }) => addDays(to, -submissionDay) < today);
  return begun.at(-1) ?? quarters[0]!;
}

/** `支部代码_支部_2026Q3.xlsx`, as 填写说明 asks for it; what a file's name can't hold is replaced. */
export function submissionFileName({ parsed, scheme, year, today }: Opened): string {
  const { cover, identity } = parsed.ledger;
  const name = cover.branchName ?? identity.branchName ?? '';
  return `${branchFileName(codeOfLedger(parsed.ledger), name)}_${quarterSubmitted(year, today, scheme.submissionDay).id}.xlsx`;
}

/** Errors block; warnings are shown. What is said of the seal itself is no reason against a new one. */
export function submissionOf(opened: Opened): SubmissionState {
  const findings = opened.findings.filter((found) => !isAboutSeal(found));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'blocked', errors, warnings };
  const { sealedAt } = opened.parsed.ledger.identity;
  const changed = opened.findings.some(({ code }) => code === 'seal-broken');
  const sealed = sealedAt === null ? null : { at: sealedAt, changed };
  return { kind: 'ready', warnings, sealed, fileName: submissionFileName(opened) };
}

const SEAL = '上报';

/** Writes time and digest of the submission into 字典; nothing where errors stand, or the same content is sealed already. */
export function sealPlan(opened: Opened, at: Instant, sha256: Sha256): Plan {
  const refused = (why: string): Plan => ({ edits: noEdits, done: [], refused: [{ what: SEAL, why }] });
  const state = submissionOf(opened);
  if (state.kind === 'blocked') {
    return refused(`台账还有${state.errors.length}处错误，没有上报。请先改正标为“错误”的各处；提醒不影响上报。`);
  }
  const seal = sealOn(opened.parsed.ledger, at, sha256);
  if (seal.edits === null) {
    return refused(`已于${seal.at.replace('T', ' ')}上报，内容没有改动，不必再上报。`);
  }
  return { edits: seal.edits, done: [SEAL], refused: [] };
}
