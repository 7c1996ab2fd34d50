import { describe, expect, it } from 'vitest';
import { createEngine, TemplateError } from '../../templates/documents/render/engine.ts';

/** The message a template gives for these data. */
function fault(templates: Record<string, string>, data: object): string {
  try {
    createEngine(templates)('a', data);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return '';
}

describe('unknown fields are faults with their place', () => {
  const data = { name: '甲', rows: [{ n: 1 }], nested: { known: 1 }, empty: null, no: false };
  it.each([
    ['printed', '一\n  {{nama}}', '第2行第5列：{{nama}}'],
    ['within an object', '{{nested.unknown}}', '（在 nested 中）\na 第1行第3列：{{nested.unknown}}'],
    ['in #if', '\n{{#if nama}}是{{/if}}', '第2行第7列：{{nama}}'],
    ['in #unless', '{{#unless nama}}是{{/unless}}', '第1行第11列：{{nama}}'],
    ['in #each', '{{#each row}}是{{/each}}', '第1行第9列：{{row}}'],
    ['within #each', '{{#each rows}}\n{{#if m}}是{{/if}}{{/each}}', '（在 rows.0 中）\na 第2行第7列：{{m}}'],
    ['as an argument', '{{lookup nama 0}}', '第1行第10列：{{nama}}'],
    ['given to a partial', '{{> b nama}}', '第1行第7列：{{nama}}'],
  ])('%s', (_, source, message) => {
    expect(fault({ a: source, b: '' }, data)).toContain(message);
  });

  it('in a partial', () => {
    expect(fault({ a: '{{> b nested}}', b: '\n{{unknown}}' }, data)).toContain('b 第2行第3列：{{unknown}}');
  });

  it('and null, false and the outer context are none', () => {
    const source = '{{#if empty}}x{{/if}}{{#each rows}}{{n}}{{@index}}{{../name}}{{/each}}{{#if no}}x{{else}}否{{/if}}';
    expect(createEngine({ a: source })('a', data)).toBe('10甲否');
  });
});

describe('what a template may not do', () => {
  it.each([
    ['raw output', '\n{{{name}}}', '第2行第1列：不允许不转义的输出'],
    ['raw output by &', '{{&name}}', '第1行第1列：不允许不转义的输出'],
    ['full-width braces', '｛｛name｝｝', '花括号应为半角'],
    ['unknown helpers', '{{percent name}}', 'percent'],
    ['unknown partials', '{{> missing}}', 'missing'],
    ['broken syntax', '{{#if name}}', '{{#if}} 没有结束'],
  ])('%s', (_, source, message) => {
    expect(fault({ a: source }, { name: '甲' })).toContain(message);
  });

  it('escapes what it prints', () => {
    expect(createEngine({ a: '{{name}}' })('a', { name: '<b>&"' })).toBe('&lt;b&gt;&amp;&quot;');
  });
});
