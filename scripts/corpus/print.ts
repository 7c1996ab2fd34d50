import { FAULTS } from './faults.ts';
import type { Class, FileReport } from './report.ts';

const WORDS: Readonly<Record<Class, string>> = {
  agrees: 'agree',
  explained: 'differ, explained',
  unexplained: 'DIFFER',
  refused: 'refused',
  'exceljs-failed': 'exceljs failed',
  fault: 'FAULT',
};

const LONGEST = 3;

function costs({ ours, theirs }: FileReport): string {
  const told = (name: string, cost: FileReport['ours']): string =>
    cost === null ? '' : `${name} ${cost.milliseconds} ms ${cost.megabytes} MB`;
  return [told('we', ours), told('exceljs', theirs)].filter((one) => one !== '').join(' · ');
}

function said(report: FileReport): string {
  const { cells, differences, exceljs, faults, refused, unexplained, witness } = report;
  if (refused !== null) return `${refused}${exceljs === null ? ' · exceljs reads it' : ''}`;
  if (exceljs !== null) return `${cells} cells · exceljs: ${exceljs} · third reader: ${witness ?? '–'}`;
  if (differences === 0) return `${cells} cells`;
  const by = Object.entries(faults).map(([name, count]) => `${name} ${count}`);
  if (unexplained > 0) by.unshift(`unexplained ${unexplained}`);
  return `${cells} cells · ${by.join(', ')}`;
}

/** A line a file, and a line for each of its first unexplained differences. */
export function linesOf(report: FileReport): string {
  const unexplained = report.examples.filter(({ fault }) => fault === null).slice(0, LONGEST);
  const more = unexplained.map(
    ({ cell, ours, exceljs, right }) => `    ${cell}: we ${ours} · exceljs ${exceljs} · by the XML: ${right}`,
  );
  return [`${WORDS[report.class]}  ${report.file} · ${said(report)} · ${costs(report)}`, ...more].join('\n');
}

function counted(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `  ${String(count).padStart(6)}  ${value}`);
}

function most(reports: readonly FileReport[], by: 'milliseconds' | 'megabytes', of: 'ours' | 'theirs'): string {
  const [first] = [...reports].sort((a, b) => (b[of]?.[by] ?? 0) - (a[of]?.[by] ?? 0));
  return first?.[of] ? `${first[of][by]} (${first.file})` : '–';
}

/** The table at the end. */
export function summaryOf(reports: readonly FileReport[]): string {
  const of = (kind: Class): readonly FileReport[] => reports.filter((one) => one.class === kind);
  const failed = of('exceljs-failed');
  const faults = reports.flatMap(({ faults: found }) => Object.entries(found));
  const perFault = FAULTS.concat({
    name: 'sheet-not-found',
    reason: 'only parts named xl/worksheets/sheetN.xml are read',
    explains: () => false,
  })
    .map(({ name, reason }) => ({ name, reason, found: faults.filter(([one]) => one === name) }))
    .filter(({ found }) => found.length > 0)
    .map(({ name, reason, found }) => {
      const cells = found.reduce((sum, [, count]) => sum + count, 0);
      return `  ${String(found.length).padStart(6)} files ${String(cells).padStart(8)} cells  ${name}: ${reason}`;
    });
  return [
    '',
    `files                     ${reports.length}`,
    `agree                     ${of('agrees').length}`,
    `differ, explained         ${of('explained').length}`,
    `differ, unexplained       ${of('unexplained').length}`,
    `exceljs failed            ${failed.length}, of which the third reader agrees with us in ${failed.filter(({ witness }) => witness === 'agrees').length}`,
    `refused                   ${of('refused').length}, of which exceljs reads ${of('refused').filter(({ exceljs }) => exceljs === null).length}`,
    `our reader died or hung   ${of('fault').length}`,
    `cells compared            ${reports.reduce((sum, { cells }) => sum + cells, 0)}`,
    `slowest, ms               we ${most(reports, 'milliseconds', 'ours')} · exceljs ${most(reports, 'milliseconds', 'theirs')}`,
    `most memory, MB           we ${most(reports, 'megabytes', 'ours')} · exceljs ${most(reports, 'megabytes', 'theirs')}`,
    'known faults of exceljs:',
    ...perFault,
    'refused by code:',
    ...counted(of('refused').map(({ refused }) => refused!.split(',')[0]!)),
    'exceljs failed by message:',
    ...counted(failed.map(({ exceljs }) => exceljs!.slice(0, 80))),
  ].join('\n');
}
