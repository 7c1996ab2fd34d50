import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../addin/commands/functions.ts';
import { STEP_FUNCTIONS } from '../../../addin/commands/step-functions.ts';
import { child, manifest, named, said, stringsOf, textOf } from './manifest.ts';

const short = stringsOf('bt:ShortStrings');
const long = stringsOf('bt:LongStrings');
const labelOf = (control: Parameters<typeof child>[0]) => short.get(child(control, 'Label').attributes['resid']!)!;

describe('what manifest.xml says', () => {
  it('is in both languages, within the lengths that Excel allows', () => {
    for (const [list, most] of [
      [short, 125],
      [long, 250],
    ] as const) {
      for (const [id, { chinese, english }] of list) {
        expect(chinese, id).toMatch(/^[\p{Script=Han}][^,;:!?()]*$/u);
        expect(english, id).toMatch(/^[A-Z][\x20-\x7e’]*$/);
        expect(Math.max(chinese.length, english.length), id).toBeLessThanOrEqual(most);
      }
    }
  });

  it('names itself in both languages', () => {
    const name = said(child(manifest, 'DisplayName'), 'Override');
    const about = said(child(manifest, 'Description'), 'Override');
    expect(name).toEqual({ chinese: '承诺台账', english: 'Commitment ledger' });
    expect(about.chinese).toMatch(/。$/);
    expect(Math.max(about.chinese.length, about.english.length)).toBeLessThanOrEqual(250);
  });

  it('keeps labels short enough for the ribbon, and ends what a button does with a full stop', () => {
    expect([...short.values()].filter(({ chinese, english }) => chinese.length > 6 || english.length > 18)).toEqual([]);
    expect([...long.values()].filter(({ chinese }) => !chinese.endsWith('。'))).toEqual([]);
    expect([...long.values()].filter(({ english }) => !english.endsWith('.'))).toEqual([]);
  });

  it('has the tab and the groups that a secretary looks for', () => {
    expect(labelOf(named('CustomTab')[0]!).chinese).toBe('承诺台账');
    expect(named('Group').map((group) => labelOf(group).chinese)).toEqual([
      '台账',
      '办理',
      '登记',
      '评议',
      '上报',
      '打印',
    ]);
  });

  it('runs what is registered, and all of it', () => {
    const names = named('FunctionName').map(textOf);
    expect([...names].sort()).toEqual([...FUNCTIONS.keys()].sort());
  });

  it('L1: has a button for every step of the log, under its own name', () => {
    const labels = new Map(
      named('Item').map((item) => [textOf(child(child(item, 'Action'), 'FunctionName')), labelOf(item).chinese]),
    );
    expect(Object.fromEntries(labels)).toEqual(
      Object.fromEntries(Object.entries(STEP_FUNCTIONS).map(([step, name]) => [name, step])),
    );
  });
});
