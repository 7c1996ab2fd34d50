import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { buildReturned } from '../../templates/workbook/returned.ts';
import { partsOf, rulesOf } from '../workbook/opened.ts';
import { register, returned } from '../workbook/returned-sample.ts';
import { commitment, construction, everything, ledger, longLists, members } from '../workbook/sample.ts';

const run = promisify(execFile);
const rows = { roster: members, commitments: Array.from({ length: 12 }, (_, index) => commitment(index)) };

const kinds: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['ledger', () => buildLedger(ledger({ rows }))],
  ['manual', () => buildLedger(ledger({ mode: 'manual' }))],
  ['everything', () => buildLedger(ledger({ scheme: everything, mode: 'manual', rows }))],
  ['long-lists', () => buildLedger(ledger({ scheme: longLists }))],
  ['roster', () => buildBranchRoster(construction, [{ code: 'A01', name: '青石河工程党支部' }])],
  ['returned', () => buildReturned(returned())],
  ['register', () => buildTable(register)],
];

/** LibreOffice lets go of rules further than this below the last written row; the rows in between are plenty. */
const KEPT_BELOW = 1000;

const rowOf = (address: string): number => Number(/\d+/.exec(address)![0]);
const lastRow = (xml: string): number =>
  Math.max(1, ...[...xml.matchAll(/<row [^>]*?r="(\d+)"/g)].map((match) => Number(match[1])));

/** Programs split and join ranges, so a rule is counted by the cells it covers. */
function cellsCovered(range: string, bottom: number): number {
  return range.split(' ').reduce((sum, part) => {
    const [from, to = from] = part.split(':');
    return sum + Math.max(0, Math.min(rowOf(to!), bottom) - rowOf(from!) + 1);
  }, 0);
}

/** What must survive: tables with their ranges, cells under each type of rule, shades, links. */
function inventory(bytes: Uint8Array) {
  const parts = Object.entries(partsOf(bytes));
  const sheets = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);
  const tables = parts.filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => xml);
  const rules: Record<string, number> = {};
  for (const xml of sheets) {
    for (const { type, range } of rulesOf(xml)) {
      rules[type] = (rules[type] ?? 0) + cellsCovered(range, lastRow(xml) + KEPT_BELOW);
    }
  }
  return {
    tables: tables.map((xml) => `${/displayName="([^"]*)"/.exec(xml)![1]} ${/ ref="([^"]*)"/.exec(xml)![1]}`).sort(),
    rules,
    shades: sheets.flatMap((xml) => [...xml.matchAll(/<cfRule /g)]).length,
    links: sheets.flatMap((xml) => [...xml.matchAll(/<hyperlink /g)]).length,
  };
}

describe('LibreOffice', () => {
  let folder: string;
  const convert = async (name: string, to: string): Promise<string> => {
    const out = join(folder, to);
    await mkdir(out, { recursive: true });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, `${name}.xlsx`)]);
    return join(out, `${name}.${to}`);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbook-lo-'));
    for (const [name, build] of kinds) await writeFile(join(folder, `${name}.xlsx`), await build());
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(kinds)('keeps tables, rules, shades and links of the %s when it saves it again', async (name) => {
    const before = inventory(await readFile(join(folder, `${name}.xlsx`)));
    expect(inventory(await readFile(await convert(name, 'xlsx')))).toEqual(before);
  });

  it.each(kinds)('prints the %s', async (name) => {
    const pdf = await readFile(await convert(name, 'pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('openpyxl', () => {
  const READ = `
import sys, json, warnings
warnings.simplefilter('error')
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
print(json.dumps({s.title: [list(s.tables), len(s.data_validations.dataValidation), s.max_row] for s in book}))
`;

  it.each(kinds)('loads the %s', async (name, build) => {
    const folder = await mkdtemp(join(tmpdir(), 'workbook-py-'));
    const file = join(folder, `${name}.xlsx`);
    const bytes = await build();
    await writeFile(file, bytes);
    const { stdout } = await run('/usr/bin/python3', ['-c', READ, file]);
    await rm(folder, { recursive: true });
    const read = Object.values(JSON.parse(stdout) as Record<string, [string[], number, number]>);
    const parts = partsOf(bytes);
    const tables = Object.keys(parts).filter((part) => part.startsWith('xl/tables/'));
    expect(read.flatMap(([names]) => names)).toHaveLength(tables.length);
    const rules = Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/sheet'));
    expect(read.reduce((sum, [, count]) => sum + count, 0)).toBe(rules.flatMap(([, xml]) => rulesOf(xml)).length);
  });
});
