import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { Schema, SchemaOf } from '../wire/query.ts';

/** Where the package of office.js keeps its files. */
export const officeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

type Classes = Readonly<Record<string, { readonly prototype: Schema } | undefined>>;

let classes: Classes | null = null;

/** The client's classes, in a context of their own: good for a look at what they say of themselves, no more. */
function load(): Classes {
  const file = path.join(officeFolder, 'excel-win32-16.01.debug.js');
  const context: Record<string, unknown> = { setTimeout, clearTimeout, console, navigator: { userAgent: 'node' } };
  context['window'] = context;
  vm.runInContext(readFileSync(file, 'utf8'), vm.createContext(context), { filename: file });
  return context['Excel'] as Classes;
}

/** What the client's classes say of their properties. */
export const schemaOf: SchemaOf = (type) => {
  classes ??= load();
  return classes[type]?.prototype;
};
