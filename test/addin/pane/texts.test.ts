import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describe as told } from '../../../addin/taskpane/parts/describe.ts';
import { textsOf } from '../../../addin/taskpane/texts/texts.ts';

const { zh, en } = textsOf;

/** All texts of a language with what they are called; functions are asked with numbers and words of a test. */
function all(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    const name = `${path}${key}`;
    if (typeof value === 'object' && value !== null) return all(value, `${name}.`);
    if (typeof value === 'function') {
      const say = value as (...given: readonly unknown[]) => string;
      return [[name, say(3, 2, 1)]];
    }
    return [[name, String(value)]];
  });
}

describe('texts of the pane', () => {
  it('are never empty, in either language', () => {
    for (const [name, text] of [...all(zh), ...all(en)]) expect(text.trim(), name).not.toBe('');
  });

  it('use full-width punctuation in Chinese', () => {
    const half = all(zh).filter(
      ([name, text]) => name !== 'settings.en' && /[\p{Script=Han}][,;:!?]|[,;:!?][\p{Script=Han}]/u.test(text),
    );
    expect(half).toEqual([]);
  });

  it('leave no blank before a measure word', () => {
    expect(all(zh).filter(([, text]) => /\d\s+[件名条项个处]/.test(text))).toEqual([]);
  });

  it('tell one from many in English', () => {
    expect([en.state.errors(1), en.state.errors(2), en.overview.total(0)]).toEqual([
      '1 error',
      '2 errors',
      '0 commitments',
    ]);
    expect(en.overview.nextBy('定诺', '2026-03-15', 1)).toBe('定诺: 2026-03-15, in 1 day');
  });

  it('say how far a milestone is', () => {
    expect(zh.overview.nextBy('定诺', '2026-03-15', 5)).toBe('定诺：2026-03-15，还有5天');
    expect(zh.overview.nextBy('定诺', '2026-03-15', 0)).toBe('定诺：2026-03-15，就在今天');
    expect(zh.overview.nextBy('定诺', '2026-03-15', -2)).toBe('定诺：2026-03-15，已过2天');
  });
});

describe('the description of a fault', () => {
  beforeAll(() => {
    vi.stubGlobal('navigator', { userAgent: 'Some browser' });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('says when, in which browser, what and where, in words for whoever mends it', () => {
    const lines = told(new Error('row 17'), new Date('2026-08-20T02:00:00Z')).split('\n');
    expect(lines[0]).toBe('2026-08-20T02:00:00.000Z');
    expect(lines[1]).toBe('Some browser');
    expect(lines[2]).toBe('Error: row 17');
    expect(lines[3]).toMatch(/^\s+at /);
  });

  it('takes whatever was thrown', () => {
    expect(told('no error at all')).toMatch(/no error at all$/);
    const bare = new Error('told');
    bare.stack = 'at elsewhere';
    expect(told(bare)).toMatch(/Error: told\nat elsewhere$/);
  });
});
