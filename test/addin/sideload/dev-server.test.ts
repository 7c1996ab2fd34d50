import { describe, expect, it } from 'vitest';
import { devPort, devServer } from '../../../addin/tools/dev-server.ts';

const certificates = () =>
  Promise.resolve({ ca: Buffer.from('ca'), cert: Buffer.from('cert'), key: Buffer.from('key') });

describe('npm run dev', () => {
  it('serves this computer alone, by https, where manifest.xml says', async () => {
    expect(await devServer({}, certificates)).toEqual({
      host: 'localhost',
      port: 3000,
      strictPort: true,
      https: { ca: Buffer.from('ca'), cert: Buffer.from('cert'), key: Buffer.from('key') },
    });
  });

  it('takes another port from PORT, and nothing that is none', () => {
    expect(devPort('3443')).toBe(3443);
    expect(() => devPort('三千')).toThrow('PORT=三千：应为数字。');
    for (const port of ['0', '65536', '30.5', '-1'])
      expect(() => devPort(port)).toThrow('应为 1 到 65535 之间的整数。');
  });

  it('says what to do where the certificate can’t be installed, and why', async () => {
    const refused = devServer({}, () => Promise.reject(new Error('Unable to install the CA certificate.')));
    await expect(refused).rejects.toThrow('没有装上 https://localhost 的开发证书');
    await expect(refused).rejects.toThrow('Unable to install the CA certificate.');
    await expect(refused).rejects.toThrow('ADDIN_ORIGIN=https://… npm run build:addin');
  });
});
