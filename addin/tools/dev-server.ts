import { parseNumber } from 'office-addin-cli';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import type { ServerOptions } from 'vite';
import { DEV_ORIGIN } from './manifest.ts';

/** The port of `npm run dev`: `PORT`, or the one that manifest.xml is made for. */
export function devPort(given: string | undefined): number {
  const port = parseNumber(given, `PORT=${given ?? ''}：应为数字。`) ?? Number(new URL(DEV_ORIGIN).port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${port}：应为 1 到 65535 之间的整数。`);
  return port;
}

/** What to do where the certificate of `https://localhost` could not be made or installed. */
function certificateAdvice(cause: unknown): string {
  return [
    '没有装上 https://localhost 的开发证书，Excel 不会打开没有可信证书的页面。',
    'Windows：用自己的账户（不是管理员窗口）再运行一次 npm run dev，弹出“是否安装此证书”时选“是”。',
    'Mac：在“终端”里运行，按提示输入登录密码；Linux：需要 sudo。',
    '单位不许自装证书的：请管理员把加载项放到有证书的 https 服务器上（ADDIN_ORIGIN=https://… npm run build:addin），不用 npm run dev。',
    `原因：${cause instanceof Error ? cause.message : String(cause)}`,
  ].join('\n');
}

type Certificates = () => Promise<{ readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer }>;

/** The dev server: this computer alone reaches it, with a certificate that it trusts. */
export async function devServer(
  env: Readonly<Record<string, string | undefined>>,
  certificates: Certificates = getHttpsServerOptions,
): Promise<ServerOptions> {
  const port = devPort(env['PORT']);
  const https = await certificates().catch((cause: unknown) => {
    throw new Error(certificateAdvice(cause), { cause });
  });
  return { host: 'localhost', port, strictPort: true, https };
}
