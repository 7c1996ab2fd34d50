import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Given } from '../../scripts/cli/command.ts';
import { doctor } from '../../scripts/cli/doctor.ts';
import { lookAtFolder } from '../../scripts/doctor/folder/index.ts';
import { type Line, isSound } from '../../scripts/doctor/line.ts';
import { toldSections } from '../../scripts/doctor/tell.ts';
import { type Committee, committee, firstWorkbooks, workbook } from '../issue/committee.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

const TODAY = day('2026-10-10');
let root: string;
let whole: Committee;

/** A committee that has merged, answered and issued a quarter; every test has its own copy. */
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'chengnuo-'));
  whole = await committee(root);
  await firstWorkbooks(whole);
  whole.run('2026-10-08', 'bulletin', '--period', '2026Q3');
  whole.run('2026-10-08', 'receipts', '--period', '2026Q3');
  whole.run('2026-10-09', 'issue', '--period', '2026Q3', '--number', '15');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function copy(): string {
  const dir = path.join(tempDir(), '示例局');
  cpSync(whole.dir, dir, { recursive: true });
  return dir;
}

const look = async (dir: string): Promise<readonly Line[]> => (await lookAtFolder(dir, TODAY)).section.lines;

const stateOf = async (dir: string, what: string): Promise<string> => {
  const lines = (await look(dir)).filter((line) => line.what === what);
  return lines.map(({ state, says }) => `${state} ${says}`).join('\n');
};

/** Every entry of a folder with its digest and time of change. */
function printOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const at = path.join(dir, name);
      const found = statSync(at);
      const digest = found.isFile() ? createHash('sha256').update(readFileSync(at)).digest('hex') : 'folder';
      return `${name} ${digest} ${found.mtimeMs} ${found.mode}`;
    });
}

describe('a committee’s folder', () => {
  it('in order is told so, with who has not sent, and what is next', async () => {
    const { section, facts } = await lookAtFolder(whole.dir, TODAY);
    expect(isSound([section])).toBe(true);
    const said = section.lines.map(({ state, what, says }) => `${state} ${what} ${says}`);
    expect(said).toContain('ok 支部名册.xlsx 今天应报的支部3个');
    expect(said).toContain('ok 上报 2026Q3（2个文件）');
    expect(said).toContain('notice 上报/2026Q3 还没有台账的支部1个：A03 丙支部');
    expect(said).toContain('ok 接收存档 接收过2个支部的台账2份，都完好');
    expect(said).toContain('ok 收件登记.json 登记了2个文件');
    expect(said).toContain('ok 回执登记.json 发过回执：2026年2个支部');
    expect(said).toContain('ok 已印发 2026Q3，与印发时一致');
    expect(said).toContain('ok 临时文件 没有残留');
    expect(facts).toMatchObject({ isReady: true, newest: { hasDraft: true, hasReceipts: true, isIssued: true } });
  });

  it('is left as it is, byte for byte, even where things are broken', () => {
    const dir = copy();
    writeFileSync(path.join(dir, '.通报.lock'), `999999\n${hostname()}\n`);
    mkdirSync(path.join(dir, '通报', '.2026Q2.old'));
    writeFileSync(path.join(dir, '回执登记.json'), '{');
    const before = printOf(dir);
    const ran = chengnuoHere(dir, 'doctor', '--today', '2026-10-10');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('有误　回执登记.json：');
    expect(ran.out + ran.err).not.toMatch(/^\s+at /m);
    expect(printOf(dir)).toEqual(before);
  });
});

const damage =
  (name: string, bytes = '{') =>
  (dir: string) =>
    writeFileSync(path.join(dir, name), bytes);
const pipe = (at: string): void => {
  execFileSync('mkfifo', [at]);
};
const instead = (name: string, make: (at: string) => unknown) => (dir: string) => {
  rmSync(path.join(dir, name), { recursive: true });
  make(path.join(dir, name));
};
const inArchive = (dir: string): string => path.join(dir, '接收存档');
const snapshot = (dir: string): string =>
  path.join(
    inArchive(dir),
    readdirSync(inArchive(dir)).find((name) => name.endsWith('.gz'))!,
  );

describe('what is damaged or lacking is a line', () => {
  it.each<[string, (dir: string) => void, string, string]>([
    ['no scheme', (dir) => rmSync(path.join(dir, '方案.json')), '方案.json', 'missing 没有'],
    ['a scheme that is no JSON', damage('方案.json'), '方案.json', 'faulty'],
    ['a scheme of an unknown base', damage('方案.json', '{"extends":"twon"}'), '方案.json', 'faulty'],
    ['no roster', (dir) => rmSync(path.join(dir, '支部名册.xlsx')), '支部名册.xlsx', 'missing 没有'],
    ['a roster that is no workbook', damage('支部名册.xlsx', '甲'), '支部名册.xlsx', 'faulty'],
    ['a committee workbook that is none', damage('党委工作簿.xlsx', '甲'), '党委工作簿.xlsx', 'faulty'],
    [
      'an archive without its index',
      (dir) => rmSync(path.join(inArchive(dir), '目录.json')),
      '接收存档',
      'faulty 目录.json 不见了，里面还有2份存档',
    ],
    [
      'an archive that is gone',
      (dir) => rmSync(inArchive(dir), { recursive: true }),
      '接收存档',
      'faulty 以前接收过台账（有回执登记.json、印发过的通报），接收存档却不见了',
    ],
    [
      'a register of files that is gone',
      (dir) => rmSync(path.join(dir, '收件登记.json')),
      '收件登记.json',
      'faulty 以前登记过文件（有接收存档、回执登记.json、印发过的通报）',
    ],
    ['a register of files that is empty', damage('收件登记.json', '{}'), '收件登记.json', 'faulty 以前登记过文件'],
    ...['方案.json', '支部名册.xlsx', '党委工作簿.xlsx', '收件登记.json', '回执登记.json'].flatMap(
      (name): [string, (dir: string) => void, string, string][] => [
        [`a folder at ${name}`, instead(name, mkdirSync), name, `faulty ${name} 读不出来：是文件夹`],
        [`a pipe at ${name}`, instead(name, pipe), name, `faulty ${name} 读不出来：不是普通的文件`],
      ],
    ),
    [
      'a scheme of 3 MB',
      damage('方案.json', `{"name":"${'甲'.repeat(700_000)}"}`),
      '方案.json',
      'faulty 方案.json 读不出来：有3 MB，比这个文件该有的大得多',
    ],
    ['a register of files', damage('收件登记.json'), '收件登记.json', 'faulty'],
    ['a register of receipts', damage('回执登记.json'), '回执登记.json', 'faulty'],
    ['an index of the archive', damage('接收存档/目录.json'), '接收存档', 'faulty'],
    ['a snapshot that is gone', (dir) => rmSync(snapshot(dir)), '接收存档', 'faulty 缺少或已损坏的1份'],
    ['a snapshot cut short', (dir) => writeFileSync(snapshot(dir), 'x'), '接收存档', 'faulty 缺少或已损坏的1份'],
    ['an issued file changed', damage('通报/2026Q3/已印发-1/通报.html', '甲'), '已印发', 'faulty 不符的1处'],
    ['an issued record damaged', damage('通报/2026Q3/已印发-1/印发.json'), '已印发', 'faulty 不符的1处'],
    [
      'a file where 上报 should be a folder',
      (dir) => {
        rmSync(path.join(dir, '上报'), { recursive: true });
        writeFileSync(path.join(dir, '上报'), '');
      },
      '上报',
      '是一个文件，这里应是文件夹',
    ],
    ...['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$A01.xlsx'].map(
      (name): [string, (dir: string) => void, string, string] => [
        `${name} beside the ledgers`,
        damage(`上报/2026Q3/${name}`),
        '上报',
        'ok 2026Q3（2个文件）',
      ],
    ),
    ['files beside the periods', damage('上报/A01.xlsx', ''), '上报', 'notice 不在期间文件夹里的：A01.xlsx'],
    ['a file that is no ledger', damage('上报/2026Q3/说明.txt', '甲'), '上报/2026Q3', 'notice 不是台账的：说明.txt'],
    [
      'what a killed run left',
      (dir) => mkdirSync(path.join(dir, '通报', '.2026Q3.new')),
      '临时文件',
      'notice 中断的运行留下了1个：通报/.2026Q3.new',
    ],
    [
      'the lock of a dead run',
      damage('.通报.lock', `999999\n${hostname()}\n`),
      '别的运行',
      'ok “.通报.lock”是中断的运行留下的',
    ],
    [
      'the lock of a run elsewhere',
      damage('.通报.lock', '1\n别的电脑\n'),
      '别的运行',
      'notice “别的电脑”这台电脑上的运行正在写',
    ],
    ['a workbook that is open', damage('~$支部名册.xlsx', ''), '打开着的文件', 'notice ~$支部名册.xlsx'],
    [
      'a template with a mistake',
      (dir) => {
        mkdirSync(path.join(dir, '文书模板'));
        writeFileSync(path.join(dir, '文书模板', '通报_circular.hbs'), '{{#if}}');
      },
      '文书模板',
      'faulty 改过的模板有',
    ],
  ])('%s', async (_what, spoil, what, said) => {
    const dir = copy();
    spoil(dir);
    expect(await stateOf(dir, what)).toContain(said);
  });

  it('tells a ledger that can’t be read as sent, under the branch that its name begins with', async () => {
    const dir = copy();
    const sent = path.join(dir, '上报', '2026Q3');
    writeFileSync(path.join(sent, 'A03_丙支部_2026.xlsx'), Buffer.from('504b0304', 'hex'));
    expect(await stateOf(dir, '上报/2026Q3')).toBe(
      'ok 应报的3个支部都有台账，其中1个的读不出来\nnotice 报来了、但读不出来的文件1个',
    );
    const unread = (await look(dir)).find(({ says }) => says.startsWith('报来了'))!;
    expect(unread.more).toEqual([expect.stringMatching(/^A03_丙支部_2026\.xlsx（看文件名是A03 丙支部）：文件不完整/)]);
    renameSync(path.join(sent, 'A03_丙支部_2026.xlsx'), path.join(sent, 'A031.xlsx'));
    mkdirSync(path.join(sent, 'a03.xlsx'));
    expect(await stateOf(dir, '上报/2026Q3')).toBe(
      'notice 还没有台账的支部1个：A03 丙支部\nnotice 报来了、但读不出来的文件1个',
    );
  });

  it('a copy of no file in a template: says nothing of writing, as nothing is', async () => {
    const dir = copy();
    mkdirSync(path.join(dir, '文书模板'));
    pipe(path.join(dir, '文书模板', '通报_circular.hbs'));
    expect(await stateOf(dir, '文书模板')).toBe(
      'faulty 文书模板/通报_circular.hbs 读不出来：不是普通的文件。请移走它，从备份恢复这个文件。',
    );
  });

  it('a pipe for a record, a snapshot or the index is told, and not waited for', async () => {
    for (const [name, what, said] of [
      ['通报/2026Q3/已印发-1/印发.json', '通报/2026Q3', '印发.json” 读不出来：不是普通的文件'],
      ['通报/2026Q3/已印发-1/通报.docx', '已印发', '不符的1处'],
      ['接收存档/目录.json', '接收存档', '目录.json” 读不出来：不是普通的文件'],
    ] as const) {
      const dir = copy();
      instead(name, pipe)(dir);
      expect(await stateOf(dir, what)).toContain(said);
    }
    const dir = copy();
    instead(path.relative(dir, snapshot(dir)), pipe)(dir);
    expect(await stateOf(dir, '接收存档')).toBe('faulty 缺少或已损坏的1份');
  });

  it('names a branch that the roster does not know', async () => {
    const dir = copy();
    writeFileSync(path.join(dir, '上报', '2026Q3', 'B09.xlsx'), await workbook('B09', '外单位', []));
    expect(await stateOf(dir, '上报/2026Q3')).toContain('支部名册中没有的支部：B09.xlsx（B09）');
  });

  it('points out what still is the template’s', async () => {
    const dir = copy();
    writeFileSync(path.join(dir, '方案.json'), '{"extends":"construction","committee":{"numberPrefix":"×委"}}');
    expect(await stateOf(dir, '党委名称和文号')).toBe(
      'notice 党委名称还是方案自带的“中共建管局委员会”；发文代字还是“×委”',
    );
  });
});

describe('chengnuo doctor', () => {
  it('in a folder that is none looks at the computer and says how to begin; a named one that is none is lacking', () => {
    const dir = tempDir();
    const here = chengnuoHere(dir, 'doctor');
    expect(here.code).toBe(0);
    expect(here.out).toContain('这里不是党委的文件夹');
    expect(here.out).toContain('chengnuo init 某局 --scheme construction');
    expect(chengnuoHere(dir, 'doctor', '--dir', '.').code).toBe(1);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('tells a program the same, on standard output or in a new file', () => {
    const dir = tempDir();
    const ran = chengnuoHere(dir, 'doctor', '--dir', whole.dir, '--today', '2026-10-10', '--json', '体检.json');
    expect(ran.code).toBe(0);
    const found = JSON.parse(readFileSync(path.join(dir, '体检.json'), 'utf8')) as object;
    expect(found).toMatchObject({ sound: true, sections: [{ title: '这台电脑' }, {}], next: { call: null } });
    const again = chengnuoHere(dir, 'doctor', '--dir', whole.dir, '--json', '体检.json');
    expect(again).toMatchObject({ code: 2, out: '' });
    const printed = JSON.parse(chengnuoHere(dir, 'doctor', '--json').out) as object;
    expect(printed).toMatchObject({ sound: true, next: null });
  });

  it.each<[Given, string]>([
    [{ positionals: [], options: { dir: '没有' } }, '找不到文件夹'],
    [{ positionals: ['某局'], options: {} }, '多写了“某局”'],
    [{ positionals: ['体检.txt'], options: { json: true } }, '应以 .json 结尾'],
  ])('%j is wrong usage', async (given, said) => {
    await expect(doctor(given)).rejects.toThrow(said);
  });

  it('tells each line with its state, what it lists and what to do, and the next command', () => {
    const lines = toldSections(
      [
        {
          title: '甲',
          lines: [
            { state: 'ok', what: '一', says: '好' },
            { state: 'missing', what: '二', says: '没有', more: ['细目'], todo: '补上。' },
          ],
        },
      ],
      { says: '汇总', command: ['bulletin'] },
      'chengnuo bulletin',
    );
    expect(lines).toEqual([
      '甲',
      '  正常　一：好',
      '  缺　　二：没有',
      '          细目',
      '        → 补上。',
      '',
      '缺1项；其余正常。',
      '下一步：汇总：',
      '  chengnuo bulletin',
    ]);
  });
});

describe('chengnuo --version', () => {
  it('tells version, build and Node', () => {
    const { out, code } = chengnuoHere('.', '--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^chengnuo \d+\.\d+\.\d+（构建 [0-9a-f]{8}，Node \d+\.\d+\.\d+）\n$/);
  });
});
