import { describe, expect, it } from 'vitest';
import { personalNumberIn, withoutPersonalNumbers } from '../../ledger/privacy.ts';

describe('numbers that belong to a person', () => {
  it.each([
    ['联系电话13912345678。', '联系电话（号码略）。', '手机号码'],
    ['电话１３９１２３４５６７８', '电话（号码略）', '手机号码'],
    ['身份证11010119900307123X的老人', '身份证（号码略）的老人', '身份证号码'],
    ['证号110101199003071234，电话13912345678', '证号（号码略），电话（号码略）', '身份证号码'],
  ])('are left out of “%s”', (text, left, what) => {
    expect(withoutPersonalNumbers(text)).toBe(left);
    expect(personalNumberIn(text)).toBe(what);
  });

  it.each(['修好路灯36盏', '2026年9月30日前完成', '合同编号139123456789', '监督电话0531-8123456', '投入12345678901元'])(
    'are none in “%s”, which stays as it is',
    (text) => {
      expect(withoutPersonalNumbers(text)).toBe(text);
      expect(personalNumberIn(text)).toBeNull();
    },
  );
});
