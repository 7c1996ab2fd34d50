import { type Finding, messageOf } from '../../ledger/findings/finding.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { placeOf } from '../consolidate/report.ts';

const SHOWN = 10;

/** Refuses to go on while a workbook of the committee's own has errors: everything that is merged hangs on it. */
export function refuseErrors(file: string, findings: readonly Finding[]): void {
  const errors = findings.filter((found) => found.severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.slice(0, SHOWN).map((found) => `  ${placeOf(found)}：${messageOf(found)}`);
  const rest = errors.length > SHOWN ? [`  另有${errors.length - SHOWN}处`] : [];
  throw new WrongUsage([`${file} 有错误，请先改正：`, ...lines, ...rest].join('\n'));
}
