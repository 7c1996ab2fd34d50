import { describe, expect, it } from 'vitest';
import { missingLine } from '../../scripts/check/missing.ts';
import { type Stage, failures } from '../../scripts/check/run.ts';

const STAGES: readonly Stage[] = [
  { title: 'first', lanes: [['a'], ['b', 'c']] },
  { title: 'second', lanes: [['d']] },
];

/** Runs the stages with commands that fail as told; gives what ran, what was printed and what failed. */
async function ran(failing: readonly string[]) {
  const commands: string[] = [];
  const printed: string[] = [];
  const failed = await failures(STAGES, {
    say: (text) => printed.push(text),
    run: async (command, print) => {
      commands.push(command);
      await Promise.resolve();
      print?.(`of ${command};`);
      return !failing.includes(command);
    },
  });
  return { commands, printed: printed.join(''), failed };
}

describe('npm run check', () => {
  it('runs every command of every stage where all pass', async () => {
    const { commands, failed } = await ran([]);
    expect([...commands].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(failed).toEqual([]);
  });

  it.each(['a', 'b', 'c'])(
    'fails on %s, after all of its stage has run and before the next begins',
    async (command) => {
      const { commands, failed } = await ran([command]);
      expect([...commands].sort()).toEqual(['a', 'b', 'c']);
      expect(failed).toEqual([command]);
    },
  );

  it('prints what a lane beside the first has said in one piece', async () => {
    expect((await ran([])).printed).toContain('of b;of c;');
  });

  it('says in one line what is missing on this machine', () => {
    const without = (...programs: readonly string[]) => missingLine(([program]) => !programs.includes(program));
    expect(without()).toBeNull();
    expect(without('soffice', '/usr/bin/chromium')).toBe(
      'Missing: Chromium (/usr/bin/chromium), LibreOffice (soffice). Without them: npm run lint, npm run typecheck, npm test.',
    );
  });
});
