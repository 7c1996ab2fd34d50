import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import { targetKey, targetLabel } from '../scoring/targets.ts';
import { type DraftOf, ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import { committeeMeasures } from '../workbook/sheets/committee/committee-measures.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf, judgeable, repeatsOf } from './rows.ts';

type Measure = DraftOf<'measures'>;
/** What a row of a branch and a row of the committee have in common. */
export type Decision = Pick<Measure, 'decidedOn' | 'measure' | 'cause' | 'decidedBy' | 'fixBy' | 'origin' | 'flawed'>;

const BRANCH = /(支部|总支|总支部)(委员会|大会|委会)?$/;

/** Whether 决定机关 is a branch, and none of the bodies above it. */
export function isBranchBody(body: string, superiors: readonly (string | null)[]): boolean {
  const text = canonical(body);
  return BRANCH.test(text) && superiors.every((superior) => superior === null || canonical(superior) !== text);
}

/** The higher bodies that a scheme names. */
export const superiorsOf = ({ committee }: Scheme): readonly string[] => [committee.name, committee.reportTo];

/** E6, L6: a measure is decided for one of its causes, by a body that may decide it, with a deadline where it has one. */
export function decisionFindings(
  row: Decision,
  superiors: readonly (string | null)[],
  scheme: Scheme,
): readonly Finding[] {
  const { measure, cause, decidedBy, decidedOn, fixBy } = row;
  const rule = scheme.measures?.find(({ name }) => name === measure);
  const found: Finding[] = [];
  if (rule !== undefined && cause !== null && !rule.causes.includes(cause)) {
    const args = { measure: rule.name, cause, right: rule.causes };
    found.push(finding('measure-cause-foreign', cellOf(row, 'cause'), args));
  }
  if (rule?.byBranch === false && decidedBy !== null && isBranchBody(decidedBy, superiors)) {
    found.push(finding('measure-authority', cellOf(row, 'decidedBy'), { measure: rule.name, decidedBy }));
  }
  const required = columnsInUse(ledgerSheets.measures, scheme).some(
    ({ key, required: must }) => key === 'fixBy' && must,
  );
  if (rule?.deadline === true && fixBy === null && !required && judgeable(row, 'fixBy')) {
    const args = { measure: rule.name, header: headerOf('measures', 'fixBy') };
    found.push(finding('measure-without-deadline', cellOf(row, 'fixBy'), args));
  }
  if (fixBy !== null && decidedOn !== null && fixBy < decidedOn) {
    const args = { header: headerOf('measures', 'fixBy'), on: fixBy, decidedOn };
    found.push(finding('measure-days-reversed', cellOf(row, 'fixBy'), args));
  }
  return found;
}

/** Whether the row is the branch's to answer for: what the committee decided is judged in the committee's own workbook. */
export function isOwnDecision(row: Measure, { ledger, scheme }: CheckContext): boolean {
  if (!isSheetOn(committeeMeasures, scheme)) return true;
  const superiors = [...superiorsOf(scheme), ledger.cover.superior];
  return row.decidedBy !== null && isBranchBody(row.decidedBy, superiors);
}

/** A member's measure hangs on an item of the member's; the branch's may hang on any. */
export function otherItem(
  row: Pick<Measure, 'id' | 'target' | 'origin'>,
  pledger: string | null,
  ledger: Ledger,
): readonly Finding[] {
  const [target, owner] = [resolvePledger(row.target ?? '', ledger), resolvePledger(pledger ?? '', ledger)];
  if (target.kind !== 'member' || owner.kind !== 'member' || target.member === owner.member) return [];
  const args = { id: row.id ?? '', target: labelOf(target.member, ledger), pledger: labelOf(owner.member, ledger) };
  return [finding('measure-of-other-item', cellOf(row, 'id'), args)];
}

function fixedEarly(row: Measure): readonly Finding[] {
  const { fixedOn, decidedOn } = row;
  if (fixedOn === null || decidedOn === null || fixedOn >= decidedOn) return [];
  const args = { header: headerOf('measures', 'fixedOn'), on: fixedOn, decidedOn };
  return [finding('measure-days-reversed', cellOf(row, 'fixedOn'), args)];
}

/** E6, L6: what a branch decided is as the scheme has it; each measure is written down once. */
export const measureRows: Check = (context) => {
  const { ledger, scheme } = context;
  const superiors = [...superiorsOf(scheme), ledger.cover.superior];
  const doubled = repeatsOf(ledger.measures, (row) => {
    const target = targetKey(row.target, ledger);
    if (row.decidedOn === null || target === null || row.measure === null || row.flawed.has('id')) return null;
    return JSON.stringify([row.decidedOn, target, row.measure, sameId(row.id)]);
  }).map(([row, { origin }]) => {
    const { decidedOn, measure } = row;
    const target = targetLabel(row.target ?? '', ledger);
    return finding('measure-doubled', cellOf(row, 'target'), {
      target,
      measure: measure ?? '',
      decidedOn: decidedOn!,
      first: origin.row,
    });
  });
  const each = ledger.measures.flatMap((row) => {
    if (!isOwnDecision(row, context)) return fixedEarly(row);
    const pledger = context.itemOf(row.id)?.commitment.pledger ?? null;
    return [...decisionFindings(row, superiors, scheme), ...otherItem(row, pledger, ledger), ...fixedEarly(row)];
  });
  return [...doubled, ...each];
};
