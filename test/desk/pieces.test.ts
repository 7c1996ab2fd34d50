import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextHash, marksOf } from '../../ledger/across/marks.ts';
import { type Sums, addSums } from '../../ledger/figures/figures.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../../scripts/cli/wrong-usage.ts';
import { faultOf, toError } from '../../scripts/desk/fault.ts';
import { inOrder } from '../../scripts/desk/in-order.ts';
import { union } from '../../scripts/desk/marks.ts';
import { SumsForm } from '../../scripts/desk/sums-form.ts';
import { NOWHERE, placementAt, placesOf } from '../../scripts/desk/places.ts';
import { construction, police } from '../support/schemes.ts';

const whole = (text: string, hash: TextHash): boolean => {
  hash.add(text);
  return true;
};

async function all<T>(answers: AsyncIterable<T>): Promise<readonly T[]> {
  const got: T[] = [];
  for await (const one of answers) got.push(one);
  return got;
}

describe('answers in the order of what is asked', () => {
  it('keep it, whichever comes first', async () => {
    const waits = fc.array(fc.nat(4), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(waits, async (times) => {
        const asked = times.map((time, index) => ({ time, index }));
        const got = await all(
          inOrder(asked, async ({ time, index }) => {
            await wait(time);
            return index;
          }),
        );
        expect(got).toEqual(times.map((_, index) => index));
      }),
      { numRuns: 20 },
    );
  });

  it('tell a fault at its turn, when all asked before has been given and nothing is left running', async () => {
    let running = 0;
    const ask = async (one: number): Promise<number> => {
      running += 1;
      try {
        await wait(one === 2 ? 0 : 30);
        if (one === 2) throw new Error('of the third');
        return one;
      } finally {
        running -= 1;
      }
    };
    const got: number[] = [];
    const reading = (async () => {
      for await (const one of inOrder([0, 1, 2, 3, 4], ask)) got.push(one);
    })();
    await expect(reading).rejects.toThrow('of the third');
    expect([got, running]).toEqual([[0, 1], 0]);
  });

  it('are waited for where nobody wants them any more, and no more are asked', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const answers = inOrder(
      Array.from({ length: 100 }, (_, index) => index),
      async (one) => {
        begun.push(one);
        await wait(5);
        ended.push(one);
        return one;
      },
    );
    for await (const one of answers) if (one === 1) break;
    expect(ended.length).toBe(begun.length);
    expect(begun.length).toBeLessThan(100);
    await wait(20);
    expect(ended.length).toBe(begun.length);
  });
});

describe('marks of several rows together', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 5 });

  it('are those of all their texts', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (parts) => {
        const pairs = (marks: Uint32Array): readonly string[] =>
          Array.from({ length: marks.length / 2 }, (_, at) => `${marks[2 * at]!} ${marks[2 * at + 1]!}`).sort();
        const together = union(parts.map((part) => marksOf(part, whole)));
        expect(pairs(together)).toEqual(pairs(marksOf(parts.flat(), whole)));
      }),
    );
  });
});

describe('places of what a ledger has in common', () => {
  const placement = {
    awayTo: (id: string | null) => (id === '2026-A01-001' ? 'B02' : null),
    isThere: (id: string | null) => (id === 'A01-001' ? false : id === 'A01-002' ? true : null),
    hasPledgedElsewhere: (id: string | null) => id === 'A01-001',
  };

  it('say what the placement says of them', () => {
    const places = structuredClone(placesOf(placement, ['2026-A01-001', '2026-A01-002'], ['A01-001', 'A01-002']));
    const again = placementAt(places);
    expect(['2026-A01-001', '2026-a01-001 ', '2026-A01-002'].map((id) => again.awayTo(id))).toEqual([
      'B02',
      'B02',
      null,
    ]);
    expect(['A01-001', 'A01-002'].map((id) => again.isThere(id))).toEqual([false, true]);
    expect(['A01-001', 'A01-002'].map((id) => again.hasPledgedElsewhere(id))).toEqual([true, false]);
  });

  it('leave the rest in its own ledger', () => {
    const again = placementAt(NOWHERE);
    expect([again.awayTo('2026-A01-001'), again.isThere('A01-001'), again.hasPledgedElsewhere('A01-001')]).toEqual([
      null,
      null,
      false,
    ]);
  });
});

describe('a fault of a desk', () => {
  const travelled = (thrown: unknown): Error => toError(structuredClone(faultOf(thrown)));

  it('of the file system keeps what a person is told of it', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(travelled(full)).toMatchObject({ code: 'ENOSPC', syscall: 'write', path: '' });
    const held = Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename', path: '/甲.new', dest: '/甲' });
    expect(travelled(held)).toMatchObject({ code: 'EBUSY', syscall: 'rename', path: '/甲' });
  });

  it('that a person has to mend is told in its words', () => {
    expect(travelled(new WrongUsage('请再运行一次。'))).toEqual(new WrongUsage('请再运行一次。'));
    expect(travelled(new WrongUsage('请再运行一次。'))).toBeInstanceOf(WrongUsage);
  });

  it('of the program keeps where it was', () => {
    const fault = travelled(new TypeError('no such thing'));
    expect(fault.message).toMatch(/^TypeError: no such thing\n +at /);
    expect(fault).not.toHaveProperty('code');
    expect(travelled('thrown as text').message).toBe('thrown as text');
  });
});

describe('sums as a row of numbers', () => {
  /** Some numbers of a scheme's sums, the rest of which are zeros. */
  const sumsWith = (scheme: Scheme, numbers: ReadonlyMap<number, number>): Sums => {
    let at = -1;
    const filled = (one: unknown): unknown =>
      typeof one === 'number'
        ? (numbers.get((at += 1)) ?? 0)
        : Object.fromEntries(Object.entries(one as object).map(([key, inner]) => [key, filled(inner)]));
    return filled(addSums([], scheme)) as Sums;
  };

  it.each([construction, police])('are the same when they are read back ($id)', (scheme) => {
    const form = new SumsForm(scheme);
    const number = fc.tuple(fc.nat(400), fc.nat(100_000));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), (some) => {
        const sums = sumsWith(scheme, new Map(some));
        const numbers = form.encode(sums);
        expect(numbers.every((one) => typeof one === 'number')).toBe(true);
        // Their order is that of the figures too.
        expect(JSON.stringify(form.decode(numbers))).toBe(JSON.stringify(sums));
      }),
    );
  });

  it('of another form are a fault of the program', () => {
    const others = Object.fromEntries(Object.entries(addSums([], construction)).filter(([key]) => key !== 'keyItems'));
    expect(() => new SumsForm(construction).encode(others as unknown as Sums)).toThrow('another form');
  });
});
