import type { Page } from 'playwright-core';

/** What a page says to its reader, line by line: its text, and behind it each field with what is filled in. */
export function visibleText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Without what only a screen reader is told, which stands outside them; the gate has none of them.
    const parts = [...document.querySelectorAll<HTMLElement>('header, nav, main')];
    const lines = (parts.length > 0 ? parts : [document.body]).flatMap((part) => part.innerText.split('\n'));
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const filled = fields.map((field) => {
      const label = field.labels?.[0]?.innerText ?? '';
      if (field.type === 'radio' || field.type === 'checkbox')
        return field instanceof HTMLInputElement && field.checked ? `选中：${label}` : '';
      return field.value === '' ? '' : `${label}：${field.value}`;
    });
    return [...lines, ...filled].map((line) => line.trim()).filter((line) => line !== '');
  });
}
