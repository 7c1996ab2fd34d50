import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Action, actionsOf } from './actions.ts';
import { allSteps } from './all-steps.ts';
import { DOCUMENTS, ROOT } from './documents.ts';
import { elsewhere, partsOf } from './elsewhere.ts';
import { type Folder, cleanFolder } from './folder.ts';
import { unprinted } from './prints.ts';

const steps = await allSteps();
const runs = DOCUMENTS.flatMap((name) => {
  const actions = actionsOf(readFileSync(path.join(ROOT, name), 'utf8'));
  return actions.some(({ kind }) => kind === 'commands') ? [{ name, actions }] : [];
});

/**
 * Done is as the program has it: 1 says that a committee got files it returns, or that a ledger has errors. What is shown
 * as refused ends in 2.
 */
const isDone = (command: string, code: number | null, refused: boolean): boolean =>
  refused ? code === 2 : code === 0 || (code === 1 && /^(npx )?chengnuo /.test(command));

function runCommands(
  folder: Folder,
  { commands, prints, notHere, refused }: Extract<Action, { kind: 'commands' }>,
): void {
  if (notHere !== null) {
    process.stdout.write(`没有运行（${notHere}）：${commands.join('；')}\n`);
    return;
  }
  const here = commands.filter((line) => !partsOf(line).every((part) => elsewhere(part)));
  const printed = here.map((command) => {
    const ran = folder.run(command);
    expect(isDone(command, ran.code, refused), `${command}\n退出码${ran.code}\n${ran.printed}`).toBe(true);
    return ran.printed;
  });
  if (prints === null) return;
  const wrong = unprinted(prints, printed.join(''));
  expect(wrong, `写明的输出不对：${wrong}\n实际是：\n${printed.join('')}`).toBeNull();
}

async function doStep(folder: Folder, { name, words }: Extract<Action, { kind: 'step' }>): Promise<void> {
  if (name === 'day') return folder.setDay(words[0]!);
  const step = steps.get(name);
  if (step === undefined) throw new Error(`没有“${name}”这一步`);
  return step(folder.root, ...words);
}

describe.each(runs)('$name, run in a clean folder from its first command to its last', ({ name, actions }) => {
  const folder = cleanFolder();
  let failed = false;
  afterAll(folder.discard);

  it.each(actions.map((action) => ({ at: `${name}:${action.line}`, action })))('$at', async ({ action }) => {
    expect(failed, '前面的没有做成').toBe(false);
    failed = true;
    if (action.kind === 'step') await doStep(folder, action);
    else runCommands(folder, action);
    failed = false;
  });
});
