import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { numberOption } from '../../scripts/cli/given.ts';

const number = (text: string) => numberOption({ positionals: [], options: { number: text } }, day('2026-10-08'));

describe('the document number', () => {
  it.each([
    ['〔2026〕15号', '〔2026〕15号'],
    ['[2026]15号', '〔2026〕15号'],
    ['（2026）15', '〔2026〕15号'],
    ['建管委〔2026〕15号', '〔2026〕15号'],
    ['15', '〔2026〕15号'],
    [' 〔2025〕 ７ 号 ', '〔2025〕7号'],
  ])('%s is %s', (typed, official) => {
    expect(number(typed)).toBe(official);
  });

  it.each(['十五号', '〔26〕15号', '2026-15', ''])('%s is refused', (typed) => {
    expect(() => number(typed)).toThrow('不是发文字号');
  });
});
