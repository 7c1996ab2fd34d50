import { branchKey } from '../../../ledger/branch.ts';
import type { HalfYearInput, InspectedMember } from '../../../ledger/figures/reports.ts';
import { withoutPersonalNumbers } from '../../../ledger/privacy.ts';
import { NO_HANDLING } from '../../../ledger/workbook/sheets/committee/joint-inspections.ts';
import { type ReportPlan, branchFinder, headOf } from './head.ts';

const UNITS = /[、，,；;]/;

/** 半年督查报告 (B3): the joint inspection from 联合督查 of the committee workbook, and the half year's figures. */
export function halfYearInput(plan: ReportPlan, number: string | null): HalfYearInput {
  const { period, figures, circular } = plan;
  const find = branchFinder(plan);
  const place = new Map(plan.roster.map(({ code }, index) => [branchKey(code), index]));
  const inspected = (plan.book?.jointInspections ?? [])
    .flatMap((row) => {
      const branch = find(row.branchCode);
      return row.period === period.id && row.inspectedOn !== null && row.member !== null && branch
        ? [{ ...row, branch, inspectedOn: row.inspectedOn, member: row.member }]
        : [];
    })
    .map((row) => ({ row, key: `${row.inspectedOn} ${row.member}`, at: place.get(branchKey(row.branch.code))! }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
  const involved = new Set(inspected.map(({ branch }) => branch.code));
  const units = inspected.flatMap((row) => (row.units ?? '').split(UNITS).map((unit) => unit.trim()));
  return {
    ...headOf(plan, number),
    figures: figures.totals,
    before: circular.before && { period: circular.before.period, totals: circular.before.totals },
    branches: figures.branches,
    units: [...new Set(units)].filter((unit) => unit !== '').map(withoutPersonalNumbers),
    rows: inspected.map(({ branch, member, inspectedOn, shortfall, handling }): InspectedMember => {
      const said = shortfall === null ? null : withoutPersonalNumbers(shortfall);
      return {
        branch: branch.name,
        member: member.replace(/\((.*)\)$/, '（$1）'),
        inspectedOn,
        shortfall: said,
        handling: handling === NO_HANDLING ? null : handling,
      };
    }),
    notInvolved: plan.expected.filter(({ code }) => !involved.has(code)).map(({ name }) => name),
  };
}
