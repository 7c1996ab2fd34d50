import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Computer } from '../../scripts/pdf/programs.ts';

/** A computer whose PATH has nothing but these programs, each a script of a shell. */
export function computerWith(dir: string, programs: Readonly<Record<string, string>>): Computer {
  const bin = path.join(dir, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return { platform: 'linux', env: { PATH: bin } };
}

/** Behaves as LibreOffice: a PDF in `--outdir` of every file named, one more line in a log for each start. */
export const office = (log: string): string => `
echo start >> '${log}'
while [ $# -gt 0 ]; do
  case "$1" in
    --outdir) out="$2"; shift ;;
    *.docx) printf '%%PDF-%s' "$(cat "$1")" > "$out/$(basename "$1" .docx).pdf" ;;
  esac
  shift
done`;
