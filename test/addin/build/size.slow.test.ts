import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildAddin } from './built.ts';

let built: Built;
beforeAll(async () => {
  built = await buildAddin({ OFFICE_JS: 'cdn', ADDIN_ORIGIN: 'https://addin.example.cn' });
});
afterAll(() => built.remove());

const chunk = (name: string): Rolldown.OutputChunk => built.chunks.find(({ fileName }) => fileName === name)!;

/** A file and all that it imports before it runs. */
function withImports(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of chunk(name).imports) withImports(next, seen);
  return seen;
}

const gzipped = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(chunk(name).code).length, 0);

const modulesOf = (names: Iterable<string>) => [...names].flatMap((name) => Object.keys(chunk(name).modules));

const entry = () => built.chunks.find(({ isEntry }) => isEntry)!.fileName;
const domain = () => built.chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/addin/domain.ts'))!.fileName;

describe('the files of the pane', () => {
  it('are at most 250 KB before the pane shows itself, compressed', () => {
    expect(gzipped(withImports(entry())) / 1024).toBeLessThanOrEqual(250);
  });

  it('are at most 400 KB before the ledger is read', () => {
    const both = new Set([...withImports(entry()), ...withImports(domain())]);
    expect(gzipped(both) / 1024).toBeLessThanOrEqual(400);
  });

  it('hold exceljs apart, for when a workbook is made', () => {
    const exceljs = (module: string) => module.includes('/node_modules/exceljs/');
    expect(modulesOf(built.chunks.map(({ fileName }) => fileName)).some(exceljs)).toBe(true);
    expect(modulesOf(withImports(entry())).filter(exceljs)).toEqual([]);
    expect(modulesOf(withImports(domain())).filter(exceljs)).toEqual([]);
  });

  it('have nothing of rendering documents, of the command line or of tests', () => {
    const foreign = modulesOf(built.chunks.map(({ fileName }) => fileName)).filter((module) =>
      /\/node_modules\/(handlebars|docx|parse5|cli-progress)\/|\/templates\/documents\/render\/|\.hbs$|\/scripts\/|\/test\//.test(
        module,
      ),
    );
    expect(foreign).toEqual([]);
  });

  it('are all there that the manifest names, under the address that was given', async () => {
    const manifest = await readFile(path.join(built.dir, 'manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/DefaultValue="https:\/\/([^/"]+)\/([^"]*)"/g)];
    expect(named.length).toBeGreaterThan(30);
    expect(new Set(named.map(([, host]) => host))).toEqual(new Set(['addin.example.cn']));
    expect(named.map(([, , file]) => file!).filter((file) => !existsSync(path.join(built.dir, file)))).toEqual([]);
  });

  it('leave Office.js where it is hosted', async () => {
    expect(await readdir(built.dir)).not.toContain('office');
  });
});
