import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedOfficeJs, LOCAL_FILES, officeJs } from '../../../addin/tools/office-js.ts';
import { contentSecurityPolicy, styleNonce } from '../../../addin/tools/policy.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((line) => [line.split(' ')[0]!, line.split(' ').slice(1)]));

describe('where Office.js comes from', () => {
  it('is Microsoft, 21Vianet or a copy beside the page', async () => {
    expect(officeJs('cdn').url).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(officeJs('cn').url).toBe(
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    );
    expect(officeJs('local').url).toBe('./office/office.js');
    expect([...(await officeJs('cn').files()).keys()]).toEqual([]);
    expect([...(await officeJs('local').files()).keys()]).toEqual(LOCAL_FILES.map((file) => `office/${file}`));
  });

  it('is nothing else', () => {
    expect(() => officeJs('kpi')).toThrow('OFFICE_JS=kpi：只能是 cdn（默认）、cn（世纪互联）或 local（自带一份）。');
  });

  it('is copied without what only other programs need', async () => {
    const files = await officeJs('local').files();
    const megabytes = [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024 / 1024;
    // The whole package is 86 MB.
    expect(megabytes).toBeLessThan(6);
  });

  it('asks for the files that are copied: its loader names the versions', async () => {
    const dist = installedOfficeJs();
    const loader = await readFile(path.join(dist, 'office.debug.js'), 'utf8');
    const excel = /"excel": \{([^}]*)\}/.exec(loader)![1]!;
    const versions = Object.fromEntries([...excel.matchAll(/"(\w+)": "([\d.]+)"/g)].map(([, on, of]) => [on, of]));
    expect(versions).toMatchObject({ web: '16.00', mac: '16.00', win32: '16.01' });
    expect(LOCAL_FILES.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
  });
});

describe('the content-security policy', () => {
  const { origin } = officeJs('cn');
  const policy = directives(contentSecurityPolicy(origin, 'abc'));

  it('lets scripts in from the page’s own host and that of Office.js, and from nowhere else', () => {
    expect(origin).toBe('https://appsforoffice.cdn.partner.office365.cn');
    expect(policy.get('script-src')).toEqual(["'self'", origin]);
    expect(directives(contentSecurityPolicy("'self'", 'abc')).get('script-src')).toEqual(["'self'"]);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
  });

  it('lets nothing be evaluated, and no style without its mark', () => {
    expect([...policy.values()].flat().filter((source) => source.startsWith("'unsafe"))).toEqual([]);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
  });

  it('has the same mark for the same version, another for another', () => {
    expect(styleNonce('1.2.3')).toMatch(/^[\w-]{22}$/);
    expect(styleNonce('1.2.3')).toBe(styleNonce('1.2.3'));
    expect(styleNonce('1.2.3')).not.toBe(styleNonce('1.2.4'));
  });
});
