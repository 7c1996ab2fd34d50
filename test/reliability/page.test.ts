import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page } from '../../scripts/reliability/table.ts';
import type { Seen, Trial } from '../../scripts/reliability/trial.ts';
import { trials } from '../../scripts/reliability/trials/index.ts';

const rows = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

const cellOf = (row: string, place: number): string => row.split(' | ')[place]!.replace(/^\| /, '');

describe('docs/reliability.md', () => {
  it('has a row for every trial, in their order, with what is tried today', () => {
    expect(rows.map((row) => [cellOf(row, 0), cellOf(row, 1)])).toEqual(
      trials.map(({ name, tried }) => [name.replaceAll('|', '\\|'), tried]),
    );
  });

  it('tells of nothing that was not as designed, and of nothing that was not tried', () => {
    expect(rows.filter((row) => !cellOf(row, 3).startsWith('符合：'))).toEqual([]);
  });
});

const trial = (name: string): Trial => ({
  name,
  tried: '试',
  does: '做',
  run: () => Promise.reject(new Error('none')),
});
const seen = (what: string, problems: readonly string[] = []): Seen => ({ times: 1, seen: what, problems });
const EMPTY = '前\n<!-- 表由 npm run reliability 生成 -->\n<!-- 表到此为止 -->\n后\n';

describe('the table of the page', () => {
  it('keeps the line of a trial that was not run this time', () => {
    const first = page(
      EMPTY,
      [
        [trial('甲'), seen('好')],
        [trial('乙'), seen('好')],
      ],
      ['甲', '乙'],
    );
    const second = page(first, [[trial('乙'), seen('更好')]], ['甲', '乙']);
    expect(second).toContain('| 甲 | 试 | 1 | 符合：好 | 做 |\n| 乙 | 试 | 1 | 符合：更好 | 做 |');
  });

  it('says what was not as designed', () => {
    expect(page(EMPTY, [[trial('甲'), seen('好', ['留下1个进程'])]], ['甲'])).toContain('**1处不符**：留下1个进程');
  });
});
