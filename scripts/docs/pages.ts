import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { dictionaryPage } from './dictionary.ts';
import { findingsPage } from './findings.ts';
import { filesBelow } from '../files/folder.ts';
import { licencesPage } from '../licences/page.ts';
import { partsOf } from '../licences/parts.ts';
import { personalPage } from './personal/page.ts';
import { requirementsPage } from './requirements.ts';
import { schemesPage } from './schemes.ts';
import { templatesPage } from './templates.ts';
import { type TestTitle, testTitles } from './test-titles.ts';

const GOLDEN = 'test/gallery/golden';

function schemes(): readonly Scheme[] {
  return Object.keys(builtInSchemes).map((id) => {
    const loaded = loadScheme({ extends: id }, builtInScheme);
    if ('problems' in loaded) throw new Error(`the scheme ${id} is wrong: ${JSON.stringify(loaded.problems)}`);
    return loaded.scheme;
  });
}

async function goldenTexts(root: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(root, GOLDEN);
  const names = await readdir(folder);
  const texts = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return [path.basename(name, '.txt'), text] as const;
  });
  return new Map(await Promise.all(texts));
}

/** Every test of the project, by file. */
export async function allTests(root: string): Promise<readonly TestTitle[]> {
  const names = (await filesBelow(path.join(root, 'test'))).filter((name) => name.endsWith('.test.ts'));
  const read = names.map(async (name) => {
    const file = `test/${name}`;
    return testTitles(file, await readFile(path.join(root, file), 'utf8'));
  });
  return (await Promise.all(read)).flat();
}

/** The generated pages by their path in the repository, made from the declaration, the catalogue and the gallery. */
export async function generatedPages(root: string): Promise<ReadonlyMap<string, string>> {
  const golden = await goldenTexts(root);
  const textOf = (code: string): string => {
    const text = golden.get(code);
    if (text === undefined) throw new Error(`the gallery has no text for ${code}`);
    return text;
  };
  const tests = await allTests(root);
  return new Map([
    ['docs/dictionary.md', dictionaryPage(schemes())],
    ['docs/findings.md', findingsPage(textOf)],
    ['docs/licences.md', licencesPage(await partsOf(root))],
    ['docs/requirements.md', requirementsPage(tests)],
    ['docs/schemes.md', schemesPage(schemes())],
    ['docs/templates.md', templatesPage()],
    ['docs/个人信息.md', personalPage(schemes(), tests)],
  ]);
}
