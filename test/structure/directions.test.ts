import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: path.join(import.meta.dirname, '../..') });

/** The rules that a source text in the file would break by what it imports or names. */
async function broken(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId);
}
const imports = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

describe('the directions of the house', () => {
  it.each([
    ['ledger/figures/a.ts', '../../templates/workbook/index.ts'],
    ['ledger/figures/a.ts', '../../scripts/files/folder.ts'],
    ['ledger/figures/a.ts', '../../addin/domain.ts'],
    ['ledger/figures/a.ts', '../../test/support/grid.ts'],
    ['ledger/figures/a.ts', 'node:fs'],
    ['ledger/figures/a.ts', 'exceljs'],
    ['templates/workbook/a.ts', '../../scripts/files/folder.ts'],
    ['templates/workbook/a.ts', '../../addin/domain.ts'],
    ['templates/workbook/a.ts', '../../test/support/grid.ts'],
    ['templates/workbook/a.ts', 'node:path'],
    ['scripts/cli/a.ts', '../../addin/workspace/index.ts'],
    ['scripts/cli/a.ts', '../../test/support/grid.ts'],
    ['addin/workspace/a.ts', '../../scripts/files/folder.ts'],
    ['addin/workspace/a.ts', '../../test/support/grid.ts'],
  ])('are against it: %s imports %s', async (file, from) => {
    expect(await broken(file, imports(from))).toEqual(['no-restricted-imports']);
    expect(await broken(file, `export { x } from '${from}';\n`)).toEqual(['no-restricted-imports']);
  });

  it.each([
    ['ledger/figures/a.ts', '../scheme/schema.ts'],
    ['ledger/figures/a.ts', 'zod'],
    ['ledger/figures/a.ts', 'fraction.js'],
    ['templates/workbook/a.ts', '../../ledger/day.ts'],
    ['templates/workbook/a.ts', 'exceljs'],
    ['scripts/cli/a.ts', '../../templates/workbook/index.ts'],
    ['scripts/cli/a.ts', 'node:fs'],
    ['addin/workspace/a.ts', '../../templates/workbook/index.ts'],
    ['test/support/a.ts', '../../scripts/files/folder.ts'],
  ])('are with it: %s imports %s', async (file, from) => {
    expect(await broken(file, imports(from))).toEqual([]);
  });

  it.each([
    "import { readFile } from 'node:fs/promises';\nexport const y = readFile;\n",
    "import { readFile as x } from 'node:fs/promises';\nexport const y = x;\n",
    "import { open } from 'node:fs/promises';\nexport const y = open;\n",
    "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n",
    "import { createReadStream } from 'node:fs';\nexport const y = createReadStream;\n",
    "import { promises } from 'node:fs';\nexport const y = promises;\n",
    "import fs from 'node:fs';\nexport const y = fs;\n",
    "import * as fs from 'node:fs/promises';\nexport const y = fs;\n",
  ])('have a committee’s files read in one way: %j', async (source) => {
    expect(await broken('scripts/issue/a.ts', source)).toContain('no-restricted-imports');
    expect(await broken('scripts/files/a.ts', source)).toEqual([]);
    expect(await broken('scripts/bench/a.ts', source)).toEqual([]);
  });

  it('keep their direction where files may be read', async () => {
    for (const file of ['scripts/files/a.ts', 'scripts/bench/a.ts', 'scripts/intake/read-file.ts']) {
      expect(await broken(file, imports('../../addin/workspace/index.ts'))).toEqual(['no-restricted-imports']);
    }
  });

  it('has Excel named in the gateway alone', async () => {
    const source = 'export const run = Excel.run;\n';
    expect(await broken('addin/workspace/a.ts', source)).toEqual(['no-restricted-globals']);
    expect(await broken('addin/excel/a.ts', source)).toEqual([]);
  });
});
