import { describe, expect, test } from 'vitest';
import { FormerParts } from '../../ledger/xlsx/former-parts.ts';

describe('small parts of the workbook before', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  function counting(): { readonly of: (name: string, bytes: Uint8Array) => string; readonly made: string[] } {
    const former = new FormerParts();
    const made: string[] = [];
    return {
      made,
      of: (name, part) =>
        former.made(name, part, () => {
          const text = new TextDecoder().decode(part);
          made.push(`${name}=${text.slice(0, 8)}`);
          return text;
        }),
    };
  }

  test('the same bytes under the same name are made once, any other anew', () => {
    const { of, made } = counting();
    const told = [of('a', bytes('eins')), of('a', bytes('eins')), of('b', bytes('eins')), of('a', bytes('zwei'))];
    expect(told).toEqual(['eins', 'eins', 'eins', 'zwei']);
    expect(made).toEqual(['a=eins', 'b=eins', 'a=zwei']);
  });

  test('bytes that are changed afterwards do not change what is remembered', () => {
    const { of } = counting();
    const part = bytes('eins');
    of('a', part);
    part.set(bytes('zwei'));
    expect([of('a', part), of('a', bytes('eins'))]).toEqual(['zwei', 'eins']);
  });

  test('a long part is made each time, and of very many names only some are remembered', () => {
    const { of, made } = counting();
    const long = bytes('x'.repeat((1 << 15) + 1));
    of('long', long);
    of('long', long);
    expect(made).toEqual(['long=xxxxxxxx', 'long=xxxxxxxx']);
    for (let name = 0; name < 257; name++) of(`${name}`, bytes('kurz'));
    made.length = 0;
    of('256', bytes('kurz'));
    of('0', bytes('kurz'));
    expect(made).toEqual(['0=kurz']);
  });
});
