import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refused } from '../../scripts/licences/allowed.ts';
import { bundledFrom } from '../../scripts/licences/bundled.ts';
import { importedBy } from '../../scripts/licences/imported.ts';
import { lockedPackages, readLockfile } from '../../scripts/licences/lockfile.ts';
import { noticesOf } from '../../scripts/licences/notices.ts';
import { partsOf } from '../../scripts/licences/parts.ts';
import { reached } from '../../scripts/licences/reached.ts';

const root = path.join(import.meta.dirname, '../..');

const packages = lockedPackages(
  JSON.stringify({
    packages: {
      '': { name: 'ours' },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        dependencies: { b: '^2' },
        peerDependencies: { gone: '*' },
      },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: '(GPL-3.0 OR MIT)', dependencies: { '@c/d': '*' } },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/@c/d': { version: '3.0.0', license: 'MIT AND GPL-3.0' },
      'node_modules/e': { version: '4.0.0', dev: true, license: 'MPL-2.0' },
      'node_modules/f': { version: '5.0.0', license: 'MPL-2.0' },
      'node_modules/g': { version: '6.0.0' },
    },
  }),
);
const places = (found: Iterable<{ readonly place: string }>) => [...found].map(({ place }) => place);

describe('packages and their licences', () => {
  it('are all allowed, each with a reason', async () => {
    const { production, addin, development } = await partsOf(root);
    expect(places(refused([...production, ...addin, ...development]))).toEqual([]);
  });

  it('are refused where no choice of the licence is allowed, and where only developers may have them', () => {
    expect(places(refused(packages.values()))).toEqual([
      'node_modules/b',
      'node_modules/@c/d',
      'node_modules/f',
      'node_modules/g',
    ]);
  });

  it('are reached as Node finds them, the nearest copy first', () => {
    expect(places(reached(packages, ['a']))).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/@c/d',
    ]);
  });

  it('are known by the imports of a source, but not those of types alone', () => {
    const source = `import type { T } from 'types-only';
import React, { type Ref } from 'react';
import { sha256 } from '@noble/hashes/sha2.js';
import { x } from './x.ts';
import { readFile } from 'node:fs/promises';
export { y } from 'other';
const late = await import('exceljs');`;
    expect(importedBy(source)).toEqual(['react', '@noble/hashes', 'other', 'exceljs']);
  });

  it('are known by the files of a bundle', () => {
    const files = [
      'scripts/cli/main.ts',
      'node_modules/a/index.js',
      '../x/node_modules/a/node_modules/b/lib/b.js',
      'node_modules/@c/d/d.js',
    ];
    expect(places(bundledFrom(packages, files))).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/@c/d',
    ]);
    expect(() => bundledFrom(packages, ['node_modules/h/h.js'])).toThrow('node_modules/h/h.js');
  });

  it('of those that everybody gets and of those of the pane are told apart', async () => {
    const { production, addin, development } = await partsOf(root);
    const names = (part: readonly { readonly name: string }[]) => part.map(({ name }) => name);
    expect(names(production)).toEqual(expect.arrayContaining(['exceljs', 'zod', 'docx']));
    expect(names(addin)).toEqual(expect.arrayContaining(['react', '@fluentui/react-components', '@noble/hashes']));
    expect(names(addin)).not.toContain('vite');
    expect(names(development)).toEqual(expect.arrayContaining(['vite', 'eslint', '@microsoft/office-js']));
  });

  it('are handed on with the text of each licence, or what the package says instead', async () => {
    const installed = await readLockfile(root);
    const some = ['zod', 'buffers'].map((name) => installed.get(`node_modules/${name}`)!);
    const text = await noticesOf(root, some);
    expect(text).toContain('本程序含有以下2个软件包');
    expect(text).toMatch(/zod {2}\S+ {2}MIT\n=+\n\nMIT License\n\nCopyright \(c\) 2025 Colin McDonnell/);
    expect(text).toContain(
      '（未写许可），James Halliday <mail@substack.net> (http://substack.net)（软件包中没有许可证原文）',
    );
  });
});
