import { spawnSync } from 'node:child_process';
import { allTests } from '../docs/pages.ts';
import { idsOf } from '../docs/test-titles.ts';
import { type Rule, allRules } from './rules.ts';

/**
 * `npm run survivors [-- name…]`: breaks each rule of the domain in turn and runs the tests that are named after its
 * requirements. A rule that no test misses is a survivor; the exit code is 1 where there is one.
 */
const root = process.cwd();
const wanted = process.argv.slice(2);
const tests = await allTests(root);
const rules = (await allRules(root)).filter(({ name }) => wanted.length === 0 || wanted.includes(name));

function filesFor({ ids }: Rule): readonly string[] {
  const named = tests.filter((test) => idsOf(test).some((id) => ids.includes(id))).map(({ file }) => file);
  return [...new Set(named)].filter((file) => !file.includes('.slow.') && !file.startsWith('test/interop/'));
}

// Whole runs of the program take long: they are asked only where the tests of the rules themselves say nothing.
const isSlow = (file: string): boolean =>
  /^test\/(story|demo|second-way|evaluation|cli|issue|receipts|outputs)\//.test(file);

/** Whether some test fails once the rule is broken. */
function isMissedBy(rule: Rule, files: readonly string[]): boolean {
  const { file, name, gives } = rule;
  const env = { ...process.env, CHENGNUO_BROKEN: JSON.stringify({ file, name, gives }) };
  const args = [
    'vitest',
    'run',
    '--project',
    'unit',
    '--project',
    'unit-addin',
    '--bail',
    '1',
    '--reporter',
    'json',
    ...files,
  ];
  const { status, stdout } = spawnSync('npx', args, { env, encoding: 'utf8', cwd: root, maxBuffer: 2 ** 28 });
  const start = stdout.indexOf('{"');
  const { numFailedTests = 0, numTotalTests = 0 } = start < 0 ? {} : (JSON.parse(stdout.slice(start)) as Counted);
  return status !== 0 && (numFailedTests > 0 || numTotalTests === 0);
}

interface Counted {
  readonly numFailedTests?: number;
  readonly numTotalTests?: number;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// Every kind of finding has its smallest workbook here, by its code.
const GALLERY = ['test/gallery/ledgers.test.ts', 'test/gallery/files.test.ts'];

function isMissed(rule: Rule): boolean {
  const files = filesFor(rule);
  const parts = [files.filter((file) => !isSlow(file)), GALLERY, files.filter(isSlow)];
  return parts.some((part) => part.length > 0 && isMissedBy(rule, part));
}

const survivors: Rule[] = [];
for (const [index, rule] of rules.entries()) {
  const missed = isMissed(rule);
  if (!missed) survivors.push(rule);
  say(
    `${index + 1}/${rules.length} ${missed ? 'missed  ' : 'SURVIVES'} ${rule.ids.join(',')} ${rule.file} ${rule.name}`,
  );
}
say(`${rules.length} rules broken, ${survivors.length} survivors`);
process.exitCode = survivors.length > 0 ? 1 : 0;
