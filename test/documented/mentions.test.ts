import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonOptions } from '../../scripts/cli/command.ts';
import { commands } from '../../scripts/cli/commands.ts';
import { DOCUMENTS, ROOT } from './documents.ts';
import { piecesOf } from './pieces.ts';

/** What was said of earlier versions stays as it was. */
const TODAY = DOCUMENTS.filter((name) => name !== 'CHANGELOG.md');

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/npm run (?:--\S+ )?([a-z][\w:-]*)/g)].map(([, name]) => name!);

const named = (name: string) => commands.find((one) => one.name === name);
const optionsIn = (text: string): readonly string[] =>
  [...text.replace(/\s# .*/, '').matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name]) => name!);

/** What a call of the program in a document has wrong: its name, or options it does not have. */
function faults(text: string): readonly string[] {
  const called = /(?:^|[\s（])chengnuo ([a-z][a-z-]*)/.exec(text)?.[1];
  const alone = /^([a-z][a-z-]*) .*--/.exec(text)?.[1] ?? '';
  const name = called ?? (named(alone) ? alone : undefined);
  if (name === undefined || name === 'help') return [];
  const command = named(name);
  if (command === undefined) return [`${text}：没有命令 ${name}`];
  const known = { ...command.options, ...commonOptions };
  return optionsIn(text).flatMap((option) => (option in known ? [] : [`${text}：没有选项 --${option}`]));
}

describe('what documents name is there', () => {
  it.each(TODAY)('%s names scripts of package.json', (name) => {
    const source = readFileSync(path.join(ROOT, name), 'utf8');
    expect(scriptsIn(source).filter((script) => !(script in scripts))).toEqual([]);
  });

  it.each(TODAY)('%s names commands and options that the program has', (name) => {
    expect(piecesOf(name).code.flatMap(({ text }) => faults(text))).toEqual([]);
  });

  it.each(TODAY)('%s sets commands of a user as `sh`, so that they are run', (name) => {
    const loose = piecesOf(name).code.filter(
      ({ text, block }) => block !== null && !['sh', 'text'].includes(block) && /^(npx|npm|chengnuo) /.test(text),
    );
    expect(loose).toEqual([]);
  });
});

it('a command or an option that is not there is told', () => {
  expect(faults('npx chengnuo bulettin --period 2026Q3')).toEqual([
    'npx chengnuo bulettin --period 2026Q3：没有命令 bulettin',
  ]);
  expect(faults('template --year 2026 --hand')).toEqual(['template --year 2026 --hand：没有选项 --hand']);
  expect(faults('chengnuo check 台账.xlsx   # 不是 --all')).toEqual([]);
});
