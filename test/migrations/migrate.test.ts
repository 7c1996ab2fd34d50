import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { judgeItems } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { readRoster } from '../../scripts/consolidate/roster.ts';
import { gridOf, openWorkbook, saveWorkbook } from '../gallery/run.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { construction } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

const FIXTURES = 'test/fixtures/templates/v1';

function folderWith(...names: readonly string[]): string {
  const dir = tempDir();
  for (const name of names) copyFileSync(`${FIXTURES}/${name}`, path.join(dir, name));
  return dir;
}

function parsedIn(dir: string, name: string): ParsedLedger {
  const grid = toNewest(gridOf(new Uint8Array(readFileSync(path.join(dir, name)))));
  return parseLedger(grid, readIdentity(grid)!, construction, name);
}

function figuresOf({ ledger }: ParsedLedger): unknown {
  const period = parsePeriod('2026Q3')!;
  const items = judgeItems(ledger, itemsOf(ledger, construction), construction, day('2026-09-30'), period);
  // Where a row stands in its file is no figure.
  return JSON.parse(JSON.stringify(items, (key, value: unknown) => (key === 'origin' ? undefined : value)));
}

describe.each(['command', 'manual'])('a ledger of version 1 (%s)', (name) => {
  it('gives a new one beside it of the same content and figures, and stays as it was', () => {
    const dir = folderWith(`${name}.xlsx`);
    const ran = chengnuoHere(dir, 'migrate', `${name}.xlsx`);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(`“${name}.xlsx”（版本1）已换成新模板（版本2），写在“${name}（新版）.xlsx”`);
    const [old, fresh] = [parsedIn(dir, `${name}.xlsx`), parsedIn(dir, `${name}（新版）.xlsx`)];
    expect(canonicalText(fresh.ledger)).toBe(canonicalText(old.ledger));
    expect(figuresOf(fresh)).toEqual(figuresOf(old));
    expect(fresh.ledger.identity).toEqual({ ...old.ledger.identity, version: '2' });
    expect(fresh.findings).toEqual([]);
    expect(fresh.laidOut.inspections).toHaveLength(2);
    const original = readFileSync(`${FIXTURES}/${name}.xlsx`);
    expect(Buffer.compare(readFileSync(path.join(dir, `${name}.xlsx`)), original)).toBe(0);
  });

  it('comes out as the same bytes twice', () => {
    const [a, b] = [folderWith(`${name}.xlsx`), folderWith(`${name}.xlsx`)];
    for (const dir of [a, b]) chengnuoHere(dir, 'migrate', `${name}.xlsx`);
    const read = (dir: string): Buffer => readFileSync(path.join(dir, `${name}（新版）.xlsx`));
    expect(Buffer.compare(read(a), read(b))).toBe(0);
  });
});

describe('migrate', () => {
  it('keeps the seal of a sealed ledger, and a broken one stays broken', async () => {
    const dir = folderWith('command.xlsx');
    expect(chengnuoHere(dir, 'migrate', 'command.xlsx').out).toContain('上报记录一并带过来，仍然有效');
    const workbook = await openWorkbook(new Uint8Array(readFileSync(path.join(dir, 'command.xlsx'))));
    workbook.getWorksheet('承诺台账')!.getCell('D2').value = '改过了';
    writeFileSync(path.join(dir, '改.xlsx'), await saveWorkbook(workbook));
    const ran = chengnuoHere(dir, 'migrate', '改.xlsx');
    expect(ran.out).toContain('上报以后内容有过改动，要重新上报');
    const check = chengnuoHere(dir, 'check', '改（新版）.xlsx', '--json', '--today', '2026-10-08');
    expect(check.out).toContain('seal-broken');
  });

  it('takes cells that cannot be read over as they stand, and names what it leaves behind', async () => {
    const dir = folderWith('command.xlsx');
    const workbook = await openWorkbook(new Uint8Array(readFileSync(path.join(dir, 'command.xlsx'))));
    const sheet = workbook.getWorksheet('承诺台账')!;
    sheet.getCell('G7').value = '下半年';
    sheet.getCell('N1').value = '自用';
    workbook.addWorksheet('分工').addRow(['李四', '宣传']);
    workbook.getWorksheet('经验做法')!.getCell('A4').value = '合计';
    workbook.getWorksheet('封面')!.getCell('B5').value = '机关第一支部';
    writeFileSync(path.join(dir, '改.xlsx'), await saveWorkbook(workbook));
    const ran = chengnuoHere(dir, 'migrate', '改.xlsx');
    expect(ran.code).toBe(0);
    for (const left of ['“承诺台账”中的“自用”列', '工作表“分工”', '“经验做法”A4：这一行是“合计”'])
      expect(ran.out).toContain(left);
    const { ledger, findings } = parsedIn(dir, '改（新版）.xlsx');
    expect(findings.map(({ code, where }) => [code, where.sheet, where.row])).toEqual([
      ['date-unreadable', '承诺台账', 7],
    ]);
    expect(findings[0]!.args['is']).toBe('下半年');
    expect(ledger.cover.branchName).toBe('机关第一支部');
    expect(canonicalText(ledger)).toBe(canonicalText(parsedIn(dir, '改.xlsx').ledger));
  });

  it('gives the roster of branches its new column', () => {
    const dir = folderWith('branches.xlsx');
    copyFileSync(path.join(dir, 'branches.xlsx'), path.join(dir, '支部名册.xlsx'));
    const ran = chengnuoHere(dir, 'migrate', '支部名册.xlsx');
    expect(ran.out).toContain('并入支部代码');
    expect(ran.out).toContain('程序只认“支部名册.xlsx”这个名字');
    const read = (name: string) => {
      const grid = gridOf(new Uint8Array(readFileSync(path.join(dir, name))));
      return readRoster(toNewest(grid), construction, name);
    };
    expect(read('支部名册（新版）.xlsx')).toEqual(read('支部名册.xlsx'));
    const headers = gridOf(new Uint8Array(readFileSync(path.join(dir, '支部名册（新版）.xlsx')))).sheets[1]!.rows[0]!;
    expect(headers.cells).toContain('并入支部代码');
  });

  it('leaves a workbook of the newest template alone', () => {
    const dir = folderWith('command.xlsx');
    chengnuoHere(dir, 'migrate', 'command.xlsx');
    const before = readdirSync(dir);
    const ran = chengnuoHere(dir, 'migrate', 'command（新版）.xlsx');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('已是最新模板（版本2），不用换');
    expect(readdirSync(dir)).toEqual(before);
  });

  it('overwrites nothing, and then writes nothing at all', () => {
    const dir = folderWith('command.xlsx', 'manual.xlsx');
    writeFileSync(path.join(dir, 'manual（新版）.xlsx'), '我的');
    const ran = chengnuoHere(dir, 'migrate', 'command.xlsx', 'manual.xlsx');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('“manual（新版）.xlsx”已经有了，什么都没有写');
    expect(readFileSync(path.join(dir, 'manual（新版）.xlsx'), 'utf8')).toBe('我的');
    expect(existsSync(path.join(dir, 'command（新版）.xlsx'))).toBe(false);
  });

  it.each([
    [
      'a sheet is gone',
      '缺少工作表',
      (workbook: Awaited<ReturnType<typeof openWorkbook>>) => workbook.removeWorksheet('经验做法'),
    ],
    [
      'a column was renamed',
      '缺少列',
      (workbook: Awaited<ReturnType<typeof openWorkbook>>) => {
        workbook.getWorksheet('经验做法')!.getCell('C1').value = '题目';
      },
    ],
    [
      'the template is newer',
      '模板版本比程序新',
      (workbook: Awaited<ReturnType<typeof openWorkbook>>) => {
        workbook.getWorksheet('字典')!.getCell('C3').value = '9';
      },
    ],
  ])('refuses what would be hidden by building it anew: %s', async (_, title, change) => {
    const dir = folderWith('command.xlsx');
    const workbook = await openWorkbook(new Uint8Array(readFileSync(path.join(dir, 'command.xlsx'))));
    change(workbook);
    writeFileSync(path.join(dir, '缺.xlsx'), await saveWorkbook(workbook));
    const ran = chengnuoHere(dir, 'migrate', '缺.xlsx', 'command.xlsx');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('“缺.xlsx”没有换');
    expect(ran.out).toContain(title);
    expect(readdirSync(dir).sort()).toEqual(['command.xlsx', 'command（新版）.xlsx', '缺.xlsx'].sort());
  });

  it('refuses what is neither a ledger nor a roster', () => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '说明.xlsx'), '不是工作簿');
    expect(chengnuoHere(dir, 'migrate', '说明.xlsx').code).toBe(1);
    expect(readdirSync(dir)).toEqual(['说明.xlsx']);
  });

  it('says it to machines too', () => {
    const dir = folderWith('command.xlsx');
    const { files } = JSON.parse(chengnuoHere(dir, 'migrate', 'command.xlsx', '--json').out) as { files: unknown[] };
    expect(files).toEqual([
      {
        file: 'command.xlsx',
        state: 'migrated',
        from: 1,
        to: 2,
        target: 'command（新版）.xlsx',
        seal: 'kept',
        leftBehind: [],
      },
    ]);
  });
});

describe('a ledger of a newer template', () => {
  it('is returned with what to do, and nothing of it is counted', async () => {
    const dir = folderWith('command.xlsx');
    const workbook = await openWorkbook(new Uint8Array(readFileSync(path.join(dir, 'command.xlsx'))));
    workbook.getWorksheet('字典')!.getCell('C3').value = '3';
    writeFileSync(path.join(dir, '新.xlsx'), await saveWorkbook(workbook));
    const { files } = JSON.parse(
      chengnuoHere(dir, 'check', '新.xlsx', '--json', '--today', '2026-10-08', '--period', '2026Q3').out,
    ) as { files: { state: string; findings: { code: string; severity: string; message: string }[] }[] };
    expect(files[0]!.state).toBe('returned');
    const errors = files[0]!.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['template-newer']);
    expect(errors[0]!.message).toContain('请升级本程序后再读；台账本身不用改');
  });
});
