import { branchKey } from '../../branch.ts';
import { withoutKeyWork } from '../../checks/measures-key-work.ts';
import { otherItem } from '../../checks/measures.ts';
import { yearOf } from '../../day.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { codeInMemberId } from '../../home.ts';
import { resolvePledger } from '../../members.ts';
import type { Ledger } from '../../parse/ledger.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { cellOf } from '../../workbook/sheet.ts';
import { assessments } from '../../workbook/sheets/committee/assessments.ts';
import { jointInspections } from '../../workbook/sheets/committee/joint-inspections.ts';
import { selections } from '../../workbook/sheets/committee/selections.ts';
import { branchOf } from '../attribution.ts';
import type { CommitteeBook } from '../book.ts';

type Branch = ReturnType<typeof branchOf>;

const isHere = (branchCode: string | null, { code }: Branch): boolean =>
  branchCode !== null && branchKey(branchCode) === code;

/** Members whom the committee names apart from what is carried down: none of them may be a stranger to the branch. */
function strangers(book: CommitteeBook, branch: Branch): readonly Finding[] {
  const { ledger, code, year } = branch;
  if (ledger.missing.has('roster') || ledger.roster.some(({ name }) => name === null)) return [];
  const inYear = (other: number | null): boolean => year === null || other === year;
  const unknown = (name: string | null): name is string => {
    const { kind } = resolvePledger(name ?? '', ledger);
    return name !== null && kind !== 'member' && kind !== 'branch';
  };
  const told = (sheet: string, name: string, row: Parameters<typeof cellOf>[0], key: string): Finding =>
    finding('committee-member-unknown', cellOf(row, key), { sheet, name, code });
  return [
    ...book.selections.flatMap((row) =>
      isHere(row.branchCode, branch) && inYear(row.year) && unknown(row.target)
        ? [told(selections.name, row.target, row, 'target')]
        : [],
    ),
    ...book.jointInspections.flatMap((row) =>
      isHere(row.branchCode, branch) && inYear(Number(row.period?.slice(0, 4) ?? NaN)) && unknown(row.member)
        ? [told(jointInspections.name, row.member, row, 'member')]
        : [],
    ),
    ...book.assessments.flatMap((row) =>
      codeInMemberId(row.memberId) === code && inYear(row.year) && unknown(row.memberId)
        ? [told(assessments.name, row.memberId, row, 'memberId')]
        : [],
    ),
  ];
}

/** The committee's measures against what the branch's ledger says of their targets and items (E6). */
function measures(book: CommitteeBook, branch: Branch): readonly Finding[] {
  const { ledger, scheme, year, itemOf } = branch;
  return book.committeeMeasures.flatMap((row) => {
    const { branchCode, decidedOn, id, measure, target } = row;
    const of = id === null ? (decidedOn === null ? null : yearOf(decidedOn)) : Number(id.slice(0, 4));
    if (!isHere(branchCode, branch) || (year !== null && of !== year)) return [];
    return [
      ...withoutKeyWork(measure, target, cellOf(row, 'target'), ledger, scheme),
      ...otherItem(row, itemOf(id)?.pledger ?? null, ledger),
    ];
  });
}

/** What only a branch's ledger shows to be wrong in the committee workbook, at its place there (E5, E6, R5). */
export function againstLedger(book: CommitteeBook, ledger: Ledger, scheme: Scheme): readonly Finding[] {
  const branch = branchOf(ledger, scheme);
  return [...strangers(book, branch), ...measures(book, branch)];
}
