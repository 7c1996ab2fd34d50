import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Replaced } from '../../support/broken-rule.ts';

/** What is taken out of the gateway, one after the other: each `load`, each `sync`, each escape. */
const PIECES: readonly (readonly [what: string, found: RegExp, instead: string])[] = [
  ['load', /\b[\w.]+\.load\('[^']*'\)/g, 'void 0'],
  ['sync', /await context\.sync\(\)/g, 'void 0'],
  // Text set as it is, without the apostrophe.
  ['escape', /(?<!function )\basTyped(?=\()/g, 'String'],
  ['escape', /\basTyped(?=\))/g, '(text) => text'],
  ['escape', /`'\$\{text\}`/g, 'text'],
  ['escape', /`=\$\{String\(formula\)\}`/g, 'String(formula)'],
  // Formats that keep what is set from being converted.
  ['escape', /format: GENERAL\b/g, 'format: null'],
  ['escape', /\b(?:GENERAL : null|null : content === 'day' \? DAY_FORMAT : INSTANT_FORMAT)\b/g, 'null : null'],
];

/** Tests that look at a part of the gateway, those first that take less time; where all pass, all others are asked. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  events: ['events'],
  forms: ['forms'],
  'reading/selected.ts': ['selection', 'reading'],
  reading: ['growing', 'writing', 'reading'],
  'sheets/place.ts': ['placing'],
  sheets: ['sheets'],
  writing: ['growing', 'writing', 'breaking-off', 'since-reading'],
  'index.ts': ['sheets'],
};

const ROOM = 'addin/excel';
const TOGETHER = 2;

interface Mutation extends Replaced {
  readonly what: string;
  readonly line: number;
}

async function mutations(): Promise<readonly Mutation[]> {
  const names = await readdir(ROOM, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  const found = files.map(async (name) => {
    const file = `${ROOM}/${name.split(path.sep).join('/')}`;
    const source = await readFile(file, 'utf8');
    return PIECES.flatMap(([what, pattern, instead]) =>
      [...source.matchAll(pattern)].map(({ 0: text, index: at }): Mutation => {
        return { what, file, at, text, instead, line: source.slice(0, at).split('\n').length };
      }),
    );
  });
  return (await Promise.all(found)).flat();
}

/** The tests of the gateway that fail once a piece is replaced; stops at the first. */
function failing({ file, at, text, instead }: Mutation, tests: readonly string[]): Promise<boolean> {
  const env = { ...process.env, CHENGNUO_BROKEN: JSON.stringify({ file, at, text, instead }) };
  const files = tests.map((name) => `test/addin/gateway/${name}.test.ts`);
  const args = ['vitest', 'run', '--project', 'unit', '--bail', '1', '--reporter', 'json', ...files];
  return new Promise((resolve) => {
    const child = spawn('npx', args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let told = '';
    child.stdout.on('data', (part) => (told += String(part)));
    child.on('close', (code) => resolve(code !== 0 && /"numFailedTests":[1-9]|"numTotalTests":0/.test(told)));
  });
}

function testsOf({ file }: Mutation): readonly string[] {
  const name = file.slice(ROOM.length + 1);
  return TESTS[name] ?? TESTS[name.split('/')[0] ?? ''] ?? [];
}

const all = await mutations();

describe('the gateway without one of its parts', () => {
  it('has such parts', () => {
    const count = (what: string): number => all.filter((one) => one.what === what).length;
    expect([count('load'), count('sync'), count('escape')].every((number) => number >= 5)).toBe(true);
  });

  it('fails some test of its own, whichever is taken out', { timeout: 1_200_000 }, async () => {
    const survivors: string[] = [];
    const waiting = [...all];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (await failing(next, testsOf(next))) continue;
        survivors.push(`${next.file}:${next.line} ${next.text}`);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, work));
    expect(survivors).toEqual([]);
  });
});
