import { describe, expect, it } from 'vitest';
import { addinOrigin, DEV_ORIGIN, manifestFor, PLACEHOLDER } from '../../../addin/tools/manifest.ts';
import { parseXml } from '../../excel-host/model/xml.ts';
import { child, manifestText, textOf } from './manifest.ts';

describe('the manifest of a build', () => {
  it('is that of the dev server, unless it is said where the add-in will be served', () => {
    expect(DEV_ORIGIN).toBe('https://localhost:3000');
    expect(addinOrigin(undefined)).toBe('https://localhost:3000');
    expect(addinOrigin('')).toBe('https://localhost:3000');
    expect(addinOrigin('https://addin.example.cn')).toBe('https://addin.example.cn');
    expect(addinOrigin('https://addin.example.cn:8443/chengnuo/')).toBe('https://addin.example.cn:8443/chengnuo');
  });

  it('refuses an address that Excel does not accept', () => {
    for (const address of [
      'http://addin.example.cn',
      'addin.example.cn',
      'https://addin.example.cn/?a=1',
      'C:\\addin',
    ]) {
      expect(() => addinOrigin(address)).toThrow('应为 https 开头的地址');
    }
  });

  it('has no address but the one given, and the version of the package with four numbers', () => {
    const built = manifestFor(manifestText, 'https://addin.example.cn/chengnuo', '1.2.3');
    expect(built).not.toContain(PLACEHOLDER.slice('https://'.length) + '/');
    expect(built).toContain('"https://addin.example.cn/chengnuo/taskpane.html"');
    expect(built).toContain('"https://addin.example.cn/chengnuo/icons/ledger-32.png"');
    expect(textOf(child(parseXml(built), 'Version'))).toBe('1.2.3.0');
  });
});
