import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** What can make a PDF: of Word files, in the official layout, or of web pages. */
export interface PdfProgram {
  readonly kind: 'office' | 'browser';
  /** As a person knows it. */
  readonly name: string;
  readonly file: string;
}

interface Known extends Omit<PdfProgram, 'file'> {
  /** Names on PATH. */
  readonly commands: readonly string[];
  /** Usual places; what stands in `%…%` is a variable of Windows. */
  readonly windows: readonly string[];
  readonly mac: readonly string[];
}

/** In the order of preference. */
const KNOWN: readonly Known[] = [
  {
    kind: 'office',
    name: 'LibreOffice',
    commands: ['soffice', 'libreoffice'],
    // soffice.com waits for its end, soffice.exe does not.
    windows: ['%ProgramFiles%', '%ProgramFiles(x86)%'].map((at) => `${at}\\LibreOffice\\program\\soffice.com`),
    mac: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  },
  {
    kind: 'browser',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    windows: ['%LocalAppData%\\Chromium\\Application\\chrome.exe'],
    mac: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    kind: 'browser',
    name: 'Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    windows: ['%ProgramFiles%', '%ProgramFiles(x86)%', '%LocalAppData%'].map(
      (at) => `${at}\\Google\\Chrome\\Application\\chrome.exe`,
    ),
    mac: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  },
  {
    kind: 'browser',
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    windows: ['%ProgramFiles(x86)%', '%ProgramFiles%'].map((at) => `${at}\\Microsoft\\Edge\\Application\\msedge.exe`),
    mac: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  },
];

/** The system that programs are looked for on. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

function candidates({ commands, windows, mac }: Known, { platform, env }: Computer): readonly string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : ':').filter((at) => at !== '');
  const endings = platform === 'win32' ? ['.com', '.exe'] : [''];
  const onPath = commands.flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, command + ending))),
  );
  const filled = windows.flatMap((place) => {
    const [, variable = '', rest = ''] = /^%(.+?)%(.*)$/.exec(place) ?? [];
    const folder = env[variable];
    return folder === undefined ? [] : [folder + rest];
  });
  return [...onPath, ...(platform === 'win32' ? filled : platform === 'darwin' ? mac : [])];
}

const runs = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The programs that are there, the preferred one first. */
export async function findPrograms(computer: Computer): Promise<readonly PdfProgram[]> {
  const found: PdfProgram[] = [];
  for (const known of KNOWN) {
    for (const file of candidates(known, computer)) {
      if (!(await runs(file))) continue;
      found.push({ kind: known.kind, name: known.name, file });
      break;
    }
  }
  return found;
}
