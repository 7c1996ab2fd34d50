import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from './documents.ts';
import { piecesOf } from './pieces.ts';

const NAMES = DOCUMENTS.filter((name) => path.basename(name).startsWith('十问-'));

describe.each(NAMES)('%s', (name) => {
  const questions = piecesOf(name).headings.filter(({ level }) => level === 2);

  it('asks ten questions, in their order', () => {
    expect(questions.map(({ text }) => /^(\d+)\. .+？$/.exec(text)?.[1])).toEqual(
      Array.from({ length: 10 }, (_, at) => String(at + 1)),
    );
  });

  it.each(questions)('names one place that answers: $text', ({ links }) => {
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^[^/]+\.md#.+$/);
  });
});

it('there are questions of a secretary and of a clerk', () => {
  expect(NAMES).toEqual(['docs/十问-党委.md', 'docs/十问-支部.md']);
});
