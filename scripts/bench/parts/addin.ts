import { spawn } from 'node:child_process';
import type { Part } from '../part.ts';

/** The pane in Chromium: a test project of its own, which prints its table itself. */
export const addin: Part = async ({ say }) => {
  say('加载项');
  const args = ['vitest', 'run', '--project', 'bench', '--silent=false'];
  const child = spawn('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the bench of the add-in ended with ${code ?? 'a signal'}`);
  return { tables: [], bounds: [], notes: ['加载项的表见上面的输出。'] };
};
