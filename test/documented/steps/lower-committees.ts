import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { committee, firstWorkbooks } from '../../issue/committee.ts';
import { chengnuoHere } from '../../support/chengnuo.ts';
import type { Steps } from '../step.ts';
import { typeRows } from './workbooks.ts';

/** Draws up what a committee below sends up: the third quarter's circular and the year's evaluation. */
function drawUp(dir: string): void {
  const runs = [
    ['bulletin', '--period', '2026Q3', '--today', '2026-10-08'],
    ['evaluation', '--year', '2026', '--today', '2027-01-11'],
  ];
  for (const args of runs) {
    const { code, err } = chengnuoHere(dir, ...args);
    if (code !== 0) throw new Error(err);
  }
}

/** The second has one branch that has not reported. */
const LATE = '西河区';
const DISTRICTS = ['东山区', LATE];

export const lowerCommitteeSteps: Steps = {
  'fill-lower-roster': (root, dir) => {
    const rows = DISTRICTS.map((name) => ({ 党委名称: `中共${name}委员会`, 简称: name }));
    return typeRows(path.join(root, dir!, '下级党委名册.xlsx'), '下级党委', rows);
  },
  /** What two committees below have sent up lies in a folder, one folder a committee. */
  'lower-committees': async (root, dir) => {
    const parent = await mkdtemp(path.join(tmpdir(), 'lower-'));
    const first = await committee(parent);
    await firstWorkbooks(first);
    for (const name of DISTRICTS) {
      const own = path.join(parent, name);
      await cp(first.dir, own, { recursive: true });
      const scheme = path.join(own, '方案.json');
      await writeFile(scheme, (await readFile(scheme, 'utf8')).replaceAll('示例局', name));
      if (name === LATE) await rm(path.join(own, '上报/2026Q3/A02.xlsx'));
      drawUp(own);
      for (const made of ['通报', '年终'])
        await cp(path.join(own, made), path.join(root, dir!, name, made), { recursive: true });
    }
    await rm(parent, { recursive: true });
  },
};
