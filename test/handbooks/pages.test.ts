import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { files } from './made.ts';

const pages = [...files].flatMap(([name, bytes]) =>
  name.endsWith('.html') ? [{ name, html: new TextDecoder().decode(bytes) }] : [],
);

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

describe.each(pages)('$name', ({ html }) => {
  it('is valid', async () => {
    // What a picture consists of is nothing to validate, and long.
    const { results } = await validator.validateString(html.replaceAll(/data:image[^"]+/g, 'data:image/png;base64,'));
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  it('has all in it, and allows nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<script|<link| style="| src="(?!data:)|@import|url\(/);
  });
});
