import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ROOT } from './documents.ts';

/** The day of a document that names none: the third quarter's ledgers have come in. */
const DAY = '2026-10-08';
/** Commands begin at nine in Shanghai. */
const START = 'T09:00:00+08:00';

/** What a command did. */
interface Ran {
  readonly code: number | null;
  /** All that it wrote, in order, without the lines by which it tells how far it is. */
  readonly printed: string;
}

/** A clean folder in which a document is run. */
export interface Folder {
  readonly root: string;
  /** Runs a command line in a shell, in the folder in which the last one ended. */
  readonly run: (command: string) => Ran;
  /** Sets the clock to the morning of a day, from which it goes on. */
  readonly setDay: (day: string) => void;
  /** Takes the folder away, and all that was put beside it. */
  readonly discard: () => void;
}

const PROGRESS = /^已\S* \d+\/\d+\n/gm;

/** The programs on the path: the built one under its two names. `npx` by itself takes half a second more each time. */
function writePrograms(bin: string): void {
  mkdirSync(bin);
  const main = path.join(ROOT, 'dist/main.js');
  const scripts = {
    chengnuo: `exec "${process.execPath}" "${main}" "$@"`,
    npx: `[ "$1" = chengnuo ] || exec "${path.join(path.dirname(process.execPath), 'npx')}" "$@"\nshift\nexec chengnuo "$@"`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
}

/** The built program as the repository's folder has it. */
function writeProject(root: string): void {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  copyFileSync(path.join(ROOT, 'package.json'), path.join(root, 'package.json'));
  for (const file of readdirSync(path.join(ROOT, 'dist')).filter((name) => /\.js$/.test(name)))
    symlinkSync(path.join(ROOT, 'dist', file), path.join(root, 'dist', file));
}

/** Makes a clean folder: the repository's package.json and built program, nothing else. */
export function cleanFolder(): Folder {
  const parent = mkdtempSync(path.join(tmpdir(), 'documented-'));
  const [root, home, bin] = ['chengnuo', 'home', 'bin'].map((name) => path.join(parent, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(home);
  writePrograms(bin);
  writeProject(root);
  let ahead = 0;
  const setDay = (day: string): void => {
    ahead = Date.parse(`${day}${START}`) - Date.now();
  };
  setDay(DAY);
  let place = root;
  const run = (command: string): Ran => {
    const env = {
      ...process.env,
      HOME: home,
      PATH: [bin, path.dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
      NODE_OPTIONS: `--import ${import.meta.resolve('./clock.mjs')}`,
      DOCUMENTED_AHEAD: String(ahead),
      NODE_ENV: '',
    };
    const ended = path.join(parent, 'place');
    const script = `{ ${command}\n} 2>&1; code=$?; pwd > '${ended}'; exit $code`;
    const { status, stdout } = spawnSync('bash', ['-c', script], { cwd: place, env, encoding: 'utf8' });
    place = readFileSync(ended, 'utf8').trimEnd();
    return { code: status, printed: stdout.replaceAll(PROGRESS, '') };
  };
  return { root, run, setDay, discard: () => rmSync(parent, { recursive: true }) };
}
