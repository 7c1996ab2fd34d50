import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../addin/tools/sideload/carry-out.ts';
import { addinId, type SideloadInput, sideloadPlan } from '../../../addin/tools/sideload/plan.ts';
import { tempDir } from '../../support/temp-dir.ts';

const ID = '7d5b8f0e-3c7a-4e55-9b1d-2f6a4c9e8a13';
const manifest = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');
const never = () => Promise.reject(new Error('nothing is to be run'));

describe('npm run sideload', () => {
  it('tells Windows of the manifest by the developer’s key, under the add-in’s identity', () => {
    const { file, command, next } = sideloadPlan({
      platform: 'win32',
      home: 'C:\\Users\\李明',
      manifest,
      remove: false,
    });
    expect(file).toBe('C:\\Users\\李明\\AppData\\Local\\chengnuo\\manifest.xml');
    expect(command).toEqual([
      'reg',
      'add',
      'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer',
      '/v',
      ID,
      '/t',
      'REG_SZ',
      '/d',
      'C:\\Users\\李明\\AppData\\Local\\chengnuo\\manifest.xml',
      '/f',
    ]);
    expect(next[0]).toContain('退出 Excel 再打开');
  });

  it('takes it out of Windows again', () => {
    const { command } = sideloadPlan({ platform: 'win32', home: 'C:\\Users\\李明', manifest, remove: true });
    expect(command).toEqual([
      'reg',
      'delete',
      'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer',
      '/v',
      ID,
      '/f',
    ]);
  });

  it('lays the manifest into Excel’s own folder on a Mac, and takes it out again', async () => {
    const home = tempDir();
    const input: SideloadInput = { platform: 'darwin', home, manifest, remove: false };
    const file = path.join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
    const told = await carryOut(sideloadPlan(input), manifest, never);
    expect(readFileSync(file, 'utf8')).toBe(manifest);
    expect(told[0]).toBe(`清单放在 ${file}`);
    const removed = await carryOut(sideloadPlan({ ...input, remove: true }), null, never);
    expect(removed).toEqual(['已移除。请退出 Excel 再打开。']);
    expect(existsSync(file)).toBe(false);
  });

  it('writes the file before Excel is told of it', async () => {
    const file = path.join(tempDir(), 'chengnuo', 'manifest.xml');
    const seen: unknown[] = [];
    await carryOut({ file, command: ['reg', 'add', 'key'], next: [] }, manifest, (program, given) => {
      seen.push(program, given, existsSync(file));
      return Promise.resolve();
    });
    expect(seen).toEqual(['reg', ['add', 'key'], true]);
  });

  it('says elsewhere how to use Excel on the web, and writes nothing', async () => {
    const plan = sideloadPlan({ platform: 'linux', home: '/home/liming', manifest, remove: false });
    expect(plan).toMatchObject({ file: null, command: null });
    const told = await carryOut(plan, manifest, never);
    expect(told.join('\n')).toContain('上传我的加载项');
  });

  it('refuses a manifest without identity', () => {
    expect(() => addinId('<OfficeApp/>')).toThrow('没有加载项的 Id');
  });
});
