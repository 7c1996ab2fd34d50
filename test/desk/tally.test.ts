import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../ledger/across/marks.ts';
import { Tally } from '../../scripts/desk/tally.ts';

const counted = fc.array(fc.tuple(fc.nat(300), fc.constantFrom(1, 1, 1, -1)), { maxLength: 2000 });

describe('V4: how often each of very many hashes came', () => {
  it('is what a map counts, however many there are', () => {
    fc.assert(
      fc.property(counted, fc.nat(3), (all, often) => {
        const [tally, map] = [new Tally(), new Map<number, number>()];
        for (const [no, more] of all) {
          const key = hashOf(`A01-${no}`);
          const now = (map.get(key) ?? 0) + more;
          if (now < 0) continue;
          tally.add(key, more);
          map.set(key, now);
        }
        const only = tally.only((count) => count > often);
        for (let no = 0; no <= 300; no += 1) {
          const key = hashOf(`A01-${no}`);
          const count = map.get(key) ?? 0;
          expect([tally.of(key), only.of(key)]).toEqual([count, count > often ? count : 0]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells hashes apart whose highest bits are the same', () => {
    const tally = new Tally();
    for (let low = 1; low <= 500; low += 1) tally.add(low, low);
    for (let low = 1; low <= 500; low += 1) expect(tally.of(low)).toBe(low);
    expect(tally.of(501)).toBe(0);
  });
});

describe('the hash of a text', () => {
  it('is another for each id and each name of a city', () => {
    const family = [
      ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚',
    ];
    const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志红梅斌波辉宁鹏飞玉兰林峰云龙海燕'];
    const names = family.flatMap((one) =>
      given.flatMap((two) => [one + two, ...given.map((three) => one + two + three)]),
    );
    const ids = Array.from({ length: 18_500 }, (_, branch) =>
      Array.from({ length: 20 }, (__, no) => `B${String(branch).padStart(5, '0')}-${String(no + 1).padStart(3, '0')}`),
    ).flat();
    const texts = [...names, ...ids];
    expect(texts.length).toBeGreaterThan(450_000);
    const hashes = texts.map(hashOf);
    expect(new Set(hashes).size).toBe(texts.length);
    expect(hashes.every((one) => Number.isSafeInteger(one) && one > 0)).toBe(true);
  });
});
