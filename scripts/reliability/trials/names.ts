import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBranchRoster } from '../../../templates/workbook/index.ts';
import { type Place, construction } from '../committee.ts';
import { judgeRun } from '../judge.ts';
import { run } from '../program.ts';
import { type Trial, endings } from '../trial.ts';

/** Codes as a roster allows them, and names that a file's name can't hold, or not beside another. */
const BRANCHES: readonly (readonly [string, string])[] = [
  ['A1', '甲/乙支部'],
  ['A-1', '甲:乙支部'],
  ['A-2', '甲-乙支部'],
  ['D1', '..'],
  ['D2', '../../外面'],
  ['CON', 'CON'],
  ['nul', 'NUL.1'],
  ['B1', '长'.repeat(200)],
  ['B2', `${'长'.repeat(199)}短`],
  ['C'.repeat(16), '丙支部'],
  [`${'C'.repeat(15)}D`, '丙支部'],
  ['R1', '\u202e丁支部\u200f'],
  ['R2', '丁支部'],
  ['E1', 'caf\u00e9支部'],
  ['E2', 'cafe\u0301支部'],
  ['E3', 'CAF\u00c9支部'],
  ['P1', '戊支部. '],
  ['P2', '戊_支部'],
];

const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)([. ]|$)/iu;
const folded = (name: string): string => name.normalize('NFD').toUpperCase();

/** The names in a folder that are unsafe, too long or the same to some system. */
function nameProblems(dir: string, count: number): readonly string[] {
  const names = readdirSync(dir);
  const unsafe = names.filter((name) => UNSAFE.test(name) || Buffer.byteLength(name) > 255);
  const problems = unsafe.map((name) => `文件名不安全：${JSON.stringify(name)}`);
  const distinct = new Set(names.map(folded)).size;
  return distinct === count ? problems : [...problems, `应有${count}个互不相同的文件，有${distinct}个`];
}

async function rosterOf(place: Place): Promise<void> {
  const rows = BRANCHES.map(([code, name]) => ({ code, name, orgForm: '党支部', secretary: '陈书记' }));
  writeFileSync(path.join(place.dir, '支部名册.xlsx'), await buildBranchRoster(construction(), rows));
}

const hostile: Trial = {
  name: '支部代码和名称不能作文件名',
  tried:
    '名册中18个支部，代码有“CON”“nul”，名称有“/”“:”“..”、200个字、从右到左的标记、末尾的点、只有大小写或 Unicode 形式不同的；生成台账模板（代码中的其他字符名册不接受，另由单元测试试过）',
  does: '文件名以代码打头，去掉或换掉不能用的字符，限制字节数；代码因此改变的，加上由原代码算出的尾号，互不相同',
  run: async ({ fresh }) => {
    const place = fresh();
    await rosterOf(place);
    const ran = await run(place, ['template', '--year', '2026', '--today', '2026-01-10']);
    const problems = [...judgeRun(ran, { codes: [0], left: 'old' })];
    if (ran.code === 0) problems.push(...nameProblems(path.join(place.dir, '台账模板'), BRANCHES.length));
    const strange = readdirSync(place.root).filter((name) => !['示例局', 'temp', 'home'].includes(name));
    if (strange.length > 0) problems.push(`在别处写了文件：${strange.join('、')}`);
    return { times: BRANCHES.length, seen: `${endings([ran])}；${BRANCHES.length}个文件名都安全，互不相同`, problems };
  },
};

export const nameTrials: readonly Trial[] = [hostile];
