import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The long sheet as bytes, for openpyxl takes minutes over it.
const READ = `
import json, sys, zipfile
from openpyxl import load_workbook
long = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml')
last = long.rindex(b'<row ')
told = [long.count(b'<row '), long[last:last + 17].decode(), b'<c r="C1048576" s="4"><v>574</v></c>' in long[last:]]
rows = list(load_workbook(sys.argv[1], read_only=True)['样表（2）'].iter_rows(values_only=True))
print(json.dumps([*told, len(rows), rows[0][0], rows[-1][2]]))
`;

describe('a long table', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tables-long-'));
  const program = path.join(folder, 'write.cjs');
  const file = path.join(folder, '汇总台账.xlsx');
  const write = (rows: number, how = 'alone'): { sheets: unknown; megabytes: number } => {
    const given = ['--max-old-space-size=48', program, file, String(rows), how];
    const out = execFileSync('node', given, { encoding: 'utf8' });
    return JSON.parse(out) as { sheets: unknown; megabytes: number };
  };
  beforeAll(async () => {
    const entry = path.join(import.meta.dirname, 'write-million.ts');
    await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', logLevel: 'error' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of a million rows is written in the memory that a tenth of it takes', () => {
    const tenth = write(100_000);
    const whole = write(1_000_000);
    expect(whole.sheets).toEqual([[{ sheetName: '样表', rows: 1_000_000 }]]);
    expect(whole.megabytes).toBeLessThan(tenth.megabytes + 40);
    expect(whole.megabytes).toBeLessThan(250);
  });

  it('goes on in a further sheet below Excel’s last row, and says so', () => {
    const { sheets } = write(1_050_000);
    expect(sheets).toEqual([
      [
        { sheetName: '样表', rows: 1_048_575 },
        { sheetName: '样表（2）', rows: 1425 },
      ],
    ]);
    // Rows count from 0 to 999 again and again: 1,048,575 rows end with 574, and 1,050,000 with 999.
    const told: unknown = JSON.parse(execFileSync('/usr/bin/python3', ['-c', READ, file], { encoding: 'utf8' }));
    expect(told).toEqual([1_048_576, '<row r="1048576" ', true, 1426, '事项', 999]);
  });

  it('is packed beside another whose lines come with its own, in further sheets too', () => {
    const { sheets } = write(1_050_000, 'beside');
    expect(sheets).toEqual([
      [{ sheetName: '样表', rows: 1050 }],
      [
        { sheetName: '明细', rows: 1_048_575 },
        { sheetName: '明细（2）', rows: 1425 },
      ],
    ]);
    const counts = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z: print([z.read(f'xl/worksheets/sheet{n}.xml').count(b'<row ') for n in (1, 2, 3)], z.testzip())`;
    const told = execFileSync('/usr/bin/python3', ['-c', counts, file], { encoding: 'utf8' });
    expect(told.trim()).toBe('[1051, 1048576, 1426] None');
  });
});
