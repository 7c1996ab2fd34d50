import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentViews,
  builtInTemplates,
  documentKinds,
  isDocument,
  partialTitles,
} from '../../../templates/documents/documents.ts';
import { BUILT_IN } from '../../../templates/documents/engines.ts';
import type { Shape } from '../../../templates/documents/schema/shape.ts';
import { tryOut } from '../../../templates/documents/try-out.ts';
import { told } from './told.ts';

const names = Object.keys(builtInTemplates);

/** Every place where a template reads a field: offset and name. Fields are the last words of paths, outside of comments. */
const fieldsRead = Object.entries(builtInTemplates).flatMap(([name, source]) =>
  [...source.matchAll(/\{\{(?:#(?:if|each|with|unless) )?(?:\.\.\/)*(?:[a-zA-Z]+\.)*([a-zA-Z]+)\}\}/g)]
    .filter(([, field]) => field !== 'this' && field !== 'else')
    .map(({ 0: all, 1: field = '', index }) => ({ name, field, from: index + all.length - field.length - 2 })),
);

describe('the templates that come with the software', () => {
  it('pass the check as those of a committee do', () => {
    expect(told(builtInTemplates)).toEqual([]);
  });

  it('each have a name in Chinese', () => {
    expect(names.filter((name) => !isDocument(name) && !(name in partialTitles))).toEqual([]);
    expect(Object.keys(partialTitles).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.keys(documentKinds).filter(isDocument))(
    'become a page and Word with all and with nothing: %s',
    async (name) => {
      await expect(tryOut(name, BUILT_IN)).resolves.toBeUndefined();
    },
  );

  it('a field misspelt anywhere is found at its place', () => {
    expect(fieldsRead.length).toBeGreaterThan(120);
    const mutation = fc.tuple(fc.constantFrom(...fieldsRead), fc.constantFrom('x', 'ing', 'Zz'));
    fc.assert(
      fc.property(mutation, ([{ name, field, from }, more]) => {
        const source = builtInTemplates[name]!;
        const wrong = source.slice(0, from + field.length) + more + source.slice(from + field.length);
        const line = source.slice(0, from).split('\n').length;
        const said = told({ [name]: wrong });
        expect(
          said.some((one) => one.startsWith(`${name} ${line}:`) && one.includes(`“${field}${more}”`)),
          `${name}: ${field}${more}\n${said.join('\n')}`,
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the fields of views', () => {
  const all = (shape: Shape): readonly Shape[] => {
    if (shape.kind === 'list') return [shape, ...all(shape.item)];
    return shape.kind === 'fields' ? [shape, ...Object.values(shape.fields).flatMap(all)] : [shape];
  };
  const shapes = Object.values(documentViews).flatMap(all);

  it('are none of the words that templates have a use for', () => {
    const taken = ['if', 'unless', 'each', 'with', 'lookup', 'log', 'this', 'else'];
    const used = shapes.flatMap((one) => (one.kind === 'fields' ? Object.keys(one.fields) : []));
    expect(used.filter((name) => taken.includes(name))).toEqual([]);
  });

  it('each say what they mean, and texts how they look', () => {
    for (const shape of shapes) {
      if (shape.kind === 'text') expect(shape.example, shape.meaning).toMatch(/./);
      if (shape.kind !== 'fields') continue;
      for (const [name, field] of Object.entries(shape.fields)) expect(field.meaning, name).toMatch(/[一-鿿]/);
    }
  });
});
