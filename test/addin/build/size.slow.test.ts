import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../../scripts/licences/parts.ts';
import { type Built, buildAddin } from './built.ts';
import { entryOf, gzipped, loadedBy, withImports } from './sizes.ts';

let built: Built;
beforeAll(async () => {
  built = await buildAddin({ OFFICE_JS: 'cdn', ADDIN_ORIGIN: 'https://addin.example.cn' });
});
afterAll(() => built.remove());

const modulesOf = (names: Iterable<string>) => {
  const wanted = new Set(names);
  return built.chunks.filter(({ fileName }) => wanted.has(fileName)).flatMap(({ modules }) => Object.keys(modules));
};

const first = () => withImports(built.chunks, entryOf(built.chunks));
const domain = () => withImports(built.chunks, loadedBy(built.chunks, '/addin/domain.ts'));

describe('the files of the pane', () => {
  it('are at most 250 KB before the pane shows itself, compressed', () => {
    expect(gzipped(built.chunks, first()) / 1024).toBeLessThanOrEqual(250);
  });

  it('are at most 400 KB before the ledger is read', () => {
    const both = new Set([...first(), ...domain()]);
    expect(gzipped(built.chunks, both) / 1024).toBeLessThanOrEqual(400);
  });

  it('hold exceljs apart, for when a workbook is made', () => {
    const exceljs = (module: string) => module.includes('/node_modules/exceljs/');
    expect(modulesOf(built.chunks.map(({ fileName }) => fileName)).some(exceljs)).toBe(true);
    expect(modulesOf(first()).filter(exceljs)).toEqual([]);
    expect(modulesOf(domain()).filter(exceljs)).toEqual([]);
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

  it('come with the licences of the packages they hold, each in the list of docs/licences.md', async () => {
    const { production, addin } = await partsOf(path.join(import.meta.dirname, '../../..'));
    const listed = new Set([...production, ...addin].map(({ name, version }) => `${name} - ${version}`));
    const held = [...(await readFile(path.join(built.dir, 'licences.md'), 'utf8')).matchAll(/^## (\S+ - \S+)/gm)];
    expect(held.length).toBeGreaterThan(20);
    expect(held.map(([, one]) => one!).filter((one) => !listed.has(one))).toEqual([]);
  });

  it('leave Office.js where it is hosted', async () => {
    expect(await readdir(built.dir)).not.toContain('office');
  });
});
