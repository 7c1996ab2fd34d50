import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACEHOLDER } from '../../../addin/tools/manifest.ts';
import { all, child, childrenOf, manifest, manifestText, named, resources, ROOT, textOf } from './manifest.ts';
import { ORDER } from './schema.ts';

const overrides = child(manifest, 'VersionOverrides');
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const resid = (name: string) => named(name).map(({ attributes }) => attributes['resid']);

describe('manifest.xml', () => {
  it('has its parts in the order that Excel wants, and none that it does not know', () => {
    const misplaced = all.flatMap((element) => {
      const order = ORDER[element.name];
      const places = order && childrenOf(element).map((part) => order.indexOf(part.name));
      return places?.some((place, index) => place < (places[index - 1] ?? 0)) ? [element.name] : [];
    });
    expect(misplaced).toEqual([]);
    expect(Object.keys(ORDER).filter((name) => named(name).length === 0)).toEqual([]);
  });

  it('is that of a task pane in Excel, in Chinese, of a lasting identity, with no domain but its own', () => {
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(textOf(child(manifest, 'Id'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(textOf(child(manifest, 'DefaultLocale'))).toBe('zh-CN');
    expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(named('AppDomain')).toEqual([]);
    expect(textOf(child(manifest, 'Permissions'))).toBe('ReadWriteDocument');
  });

  it('asks for little, so that the add-in appears in old Excel; its ribbon asks for the shared runtime', () => {
    const sets = (parent: typeof manifest, prefix: string) =>
      childrenOf(child(child(parent, 'Requirements'), `${prefix}Sets`)).map(({ attributes }) => attributes);
    expect(sets(manifest, '')).toEqual([{ Name: 'ExcelApi', MinVersion: '1.1' }]);
    expect(sets(overrides, 'bt:')).toEqual([{ Name: 'SharedRuntime', MinVersion: '1.1' }]);
  });

  it('runs pane and ribbon in one lasting page', () => {
    const runtimes = named('Runtime').map(({ attributes }) => attributes);
    expect(runtimes).toEqual([{ resid: 'page.url', lifetime: 'long' }]);
    expect(resid('FunctionFile')).toEqual(['page.url']);
    expect(named('Action').filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane')).toHaveLength(1);
    const [base, pane] = named('SourceLocation').map(({ attributes }) => attributes);
    expect(base).toEqual({ DefaultValue: `${PLACEHOLDER}/taskpane.html` });
    expect(pane).toEqual({ resid: 'page.url' });
    expect(resources.get('page.url')).toBe(`${PLACEHOLDER}/taskpane.html`);
  });

  it('names every control once', () => {
    const ids = ['CustomTab', 'Group', 'Control', 'Item']
      .flatMap(named)
      .map(({ attributes }) => attributes['id'] ?? '');
    expect(ids.filter((id) => id === '' || id.length > 125)).toEqual([]);
    expect(repeated(ids)).toEqual([]);
  });

  it('defines every resource once, with an id of at most 32 characters, and uses each', () => {
    const inResources = all.slice(all.findIndex(({ name }) => name === 'Resources'));
    const defined = inResources.flatMap(({ attributes }) => attributes['id'] ?? []);
    const used = new Set(all.flatMap(({ attributes }) => attributes['resid'] ?? []));
    expect(repeated(defined)).toEqual([]);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.has(id))).toEqual([]);
  });

  it('has https addresses of its own host only, each of a page that is there', () => {
    const addresses = [...manifestText.matchAll(/DefaultValue="(\w+:\/\/[^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address.startsWith(`${PLACEHOLDER}/`))).toEqual([]);
    const pages = addresses.filter((address) => !address.endsWith('.png')).map((address) => new URL(address).pathname);
    expect([...new Set(pages)].sort()).toEqual(['/help.html', '/taskpane.html']);
    expect(pages.filter((page) => !existsSync(new URL(`addin${page}`, ROOT)))).toEqual([]);
  });
});
