import type { Day } from '../day.ts';
import { expectedMembers, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { type Period, contains } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { spansOver } from '../spans.ts';
import type { DutyCounts } from './figures.ts';

/** Whom a name in a row means: the branch, or a member by 编号; `null` for nobody known. */
function targetOf(name: string | null, ledger: Ledger): string | null {
  const whom = resolvePledger(name ?? '', ledger);
  if (whom.kind === 'branch') return '';
  return whom.kind === 'member' ? whom.member.memberId : null;
}

/** C1: each quarter that is over, the branch and every member there at its end; a comment on any day of it will do. */
function commentCounts(ledger: Ledger, scheme: Scheme, quarters: readonly Period[]) {
  const counts = { toComment: 0, commented: 0 };
  for (const quarter of quarters) {
    const rows = ledger.comments.filter(({ date }) => date !== null && contains(quarter, date));
    const commented = new Set(rows.map(({ target }) => targetOf(target, ledger)));
    const members = expectedMembers(ledger, quarter.to).map(({ memberId }) => memberId ?? '?');
    const targets = scheme.pledgers.includes('branch') ? ['', ...members] : members;
    counts.toComment += targets.length;
    counts.commented += targets.filter((target) => commented.has(target)).length;
  }
  return counts;
}

/** L7: each month that is over, every member there at its end; told where a row has both 讲述日期 and 评比结果. */
function recordCounts(ledger: Ledger, months: readonly Period[]) {
  const counts = { toRecord: 0, recorded: 0, recordsTold: 0 };
  for (const month of months) {
    const rows = ledger.records.filter((row) => row.month === month.id);
    const told = rows.filter(({ toldOn, monthGrade }) => toldOn !== null && monthGrade !== null);
    const ids = (some: typeof rows) => new Set(some.map(({ member }) => targetOf(member, ledger)));
    const [all, graded] = [ids(rows), ids(told)];
    const members = expectedMembers(ledger, month.to).map(({ memberId }) => memberId ?? '?');
    counts.toRecord += members.length;
    counts.recorded += members.filter((id) => all.has(id)).length;
    counts.recordsTold += members.filter((id) => graded.has(id)).length;
  }
  return counts;
}

/** What leaders and members owe in the period and have done (C1, L7); zeros where the scheme does not ask for it. */
export function dutyCounts(ledger: Ledger, scheme: Scheme, asOf: Day, period: Period): DutyCounts {
  const year = ledger.identity.year ?? period.year;
  const quarters = scheme.comments ? spansOver('quarter', year, period, asOf) : [];
  const months = scheme.records ? spansOver('month', year, period, asOf) : [];
  const { toComment, commented } = commentCounts(ledger, scheme, quarters);
  const { toRecord, recorded, recordsTold } = recordCounts(ledger, months);
  return { toComment, commented, toRecord, recorded, recordsTold };
}
