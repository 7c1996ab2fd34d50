import { spawn, spawnSync } from 'node:child_process';
import { missingLine } from './missing.ts';
import { type Host, failures } from './run.ts';
import { stages } from './stages.ts';

const host: Host = {
  say: (text) => process.stdout.write(text),
  run: (command, print) =>
    new Promise((resolve) => {
      const child = spawn(command, {
        shell: true,
        stdio: ['ignore', print ? 'pipe' : 'inherit', print ? 'pipe' : 'inherit'],
      });
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => print?.(text));
      child.on('close', (code) => {
        resolve(code === 0);
      });
    }),
};

/** `npm run check`: all that CI does; run from the repository's root. Exits 1 on any failure. */
const missing = missingLine(([program, ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0);
if (missing === null) {
  const failed = await failures(stages, host);
  host.say(failed.length === 0 ? '\nAll passed.\n' : `\nFailed: ${failed.join('; ')}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} else {
  host.say(`${missing}\n`);
  process.exitCode = 1;
}
