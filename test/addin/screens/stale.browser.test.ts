import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, READINGS } from './kept.ts';
import type { Readings } from './shots.ts';
import { take } from './take.ts';

const kept = JSON.parse(readFileSync(READINGS, 'utf8')) as Readings;
let now: Readings;
beforeAll(async () => {
  now = (await take(false)).readings;
});

describe("the pictures of the secretary's handbook (npm run screens takes them anew)", () => {
  it.each(Object.keys(kept))('%s says what the add-in and the workbook say today', (name) => {
    expect(now[name]).toEqual(kept[name]);
  });

  it('are those of the walk, none more, none less, and small', () => {
    const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
    expect(pictures.map((name) => path.basename(name, '.png')).sort()).toEqual(Object.keys(now).sort());
    expect(pictures.filter((name) => statSync(path.join(FOLDER, name)).size > 60_000)).toEqual([]);
  });
});
