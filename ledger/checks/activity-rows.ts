import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

/** L9, P10, R2, C2: the counts of a meeting agree; those that its kind needs, and the leader whose work it is, are there. */
export const activityRows: Check = ({ ledger, scheme }) =>
  ledger.activities.flatMap((row) => {
    const { kind, expected, present, opinions, adopted } = row;
    const rule = scheme.activities.find((activity) => activity.kind === kind);
    const found: Finding[] = [];
    if (present !== null && expected !== null && present > expected) {
      found.push(finding('present-above-expected', cellOf(row, 'present'), { present, expected }));
    }
    if (adopted !== null && opinions !== null && adopted > opinions) {
      found.push(finding('adopted-above-opinions', cellOf(row, 'adopted'), { adopted, opinions }));
    }
    if (rule?.needsMasses && judgeable(row, 'masses') && (row.masses === null || row.masses === 0)) {
      found.push(finding('masses-missing', cellOf(row, 'masses'), { kind: rule.kind }));
    }
    if (rule?.byLeader && judgeable(row, 'host') && row.host === null) {
      found.push(finding('host-missing', cellOf(row, 'host'), { kind: rule.kind }));
    }
    const empty = (['opinions', 'adopted'] as const).filter((key) => judgeable(row, key) && row[key] === null);
    if (rule?.consultation && empty.length > 0) {
      const args = { kind: rule.kind, headers: empty.map((key) => headerOf('activities', key)) };
      found.push(finding('opinions-missing', cellOf(row, empty[0]), args));
    }
    return found;
  });
