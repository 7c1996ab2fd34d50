import { describe, expect, it } from 'vitest';
import { changeText } from '../../../templates/documents/evaluation/compare.ts';
import { printedName } from '../../../templates/documents/evaluation/pledgers.ts';
import { partText, scoreText } from '../../../templates/documents/evaluation/score-text.ts';

describe('scores', () => {
  it.each([
    [null, '—'],
    [0, '0.00'],
    [100, '100.00'],
    // 0.6 × 82.35 + 0.4 × 87.5 = 84.41; thirds do not end.
    [84.41, '84.41'],
    [200 / 3, '66.67'],
    // Halves go up: the nearest binary fraction to 1.005 is below it.
    [1.005, '1.01'],
    [64.285, '64.29'],
    [89.995, '90.00'],
    [89.9949, '89.99'],
  ])('%s is shown as %s', (score, text) => {
    expect(scoreText(score)).toBe(text);
  });

  it.each([
    [0.6, '60%'],
    [0.57, '57%'],
    [1 / 3, '33.3%'],
    [1, '100%'],
  ])('a part of %s is shown as %s', (part, text) => {
    expect(partText(part)).toBe(text);
  });
});

describe('comparisons', () => {
  it.each([
    [853, 841, '比上年上升1.2个百分点'],
    [841, 853, '比上年下降1.2个百分点'],
    [1000, 0, '比上年上升100.0个百分点'],
    [500, 500, '与上年持平'],
  ])('of %i and %i tenths of a percent', (now, then, text) => {
    expect(changeText(now, then, '上年')).toBe(text);
  });
});

describe('names', () => {
  it.each([
    ['王芳', '王芳'],
    ['王芳(A01-003)', '王芳（A01-003）'],
    ['本支部', '本支部'],
  ])('%s is printed as %s', (name, printed) => {
    expect(printedName(name)).toBe(printed);
  });
});
