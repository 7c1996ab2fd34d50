import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { ASKING, withoutScript } from '../page-parts.ts';
import { pages } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inner = (html: string, tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)![1]!;

describe('the pages of all kinds', () => {
  it.each(Object.keys(pages))('are valid, ask for nothing and allow nothing else to: %s', async (kind) => {
    const html = await pages[kind]!();
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);

    expect(withoutScript(html)).not.toMatch(ASKING);
    expect(html).not.toMatch(/ style="/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      `style-src ${digest(inner(html, 'style'))}`,
      `script-src ${digest(inner(html, 'script'))}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(inner(html, 'script')).not.toMatch(/fetch|XMLHttp|import\(|https?:|innerHTML|eval|localStorage|cookie/);
  });

  it('are the same bytes for the same document', async () => {
    expect(await pages['evaluation']!()).toBe(await pages['evaluation']!());
  });
});
