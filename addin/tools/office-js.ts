import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the page gets Office.js from. */
export interface OfficeJs {
  /** As it stands in the page. */
  readonly url: string;
  /** What the content-security policy names: an origin, or the page's own. */
  readonly origin: string;
  /** Files to be copied beside the page, by their path there; none where it is hosted. */
  readonly files: () => Promise<ReadonlyMap<string, Uint8Array>>;
}

const HOSTED: Readonly<Record<string, string>> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Office 365 operated by 21Vianet.
  cn: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/**
 * What of the installed package Excel needs: the loader, the host's part on the web, the Mac and Windows, the table by
 * which the loader tells that it is in no Office at all, and its messages. The loader asks for `<host>-<platform>-<version>.js`
 * and `<language>/office_strings.js`; a language that is not there falls back to English.
 */
export const LOCAL_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-win32-16.01.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
] as const;

/** The folder of the local copy, beside the page. */
const LOCAL_FOLDER = 'office';

/** The installed package's folder. */
export function installedOfficeJs(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
}

async function localFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const dist = installedOfficeJs();
  const entries = LOCAL_FILES.map(
    async (file) => [`${LOCAL_FOLDER}/${file}`, await readFile(path.join(dist, file))] as const,
  );
  return new Map(await Promise.all(entries));
}

/** `cdn`, `cn` or `local`, as in OFFICE_JS. */
export function officeJs(source: string): OfficeJs {
  if (source === 'local') return { url: `./${LOCAL_FOLDER}/office.js`, origin: "'self'", files: localFiles };
  const url = HOSTED[source];
  if (url === undefined)
    throw new Error(`OFFICE_JS=${source}：只能是 cdn（默认）、cn（世纪互联）或 local（自带一份）。`);
  return { url, origin: new URL(url).origin, files: () => Promise.resolve(new Map()) };
}
