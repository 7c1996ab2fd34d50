import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { construction } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';
import { review } from './sample.ts';

const BOOK = '党委工作簿.xlsx';
const init = (dir: string) => chengnuoHere(dir, 'init', '某局', '--scheme', 'construction');

describe('R5: init', () => {
  it('makes the committee workbook and says what it is for', () => {
    const dir = tempDir();
    const { code, out } = init(dir);
    expect(code).toBe(0);
    expect(out).toContain(`${BOOK}　请记审查意见、评选表彰，随时填写`);
    expect(existsSync(path.join(dir, '某局', BOOK))).toBe(true);
  });

  it('gives a folder that was begun without one its workbook, and touches nothing else', () => {
    const dir = tempDir();
    init(dir);
    const scheme = path.join(dir, '某局', '方案.json');
    writeFileSync(scheme, '{"extends":"construction"}');
    rmSync(path.join(dir, '某局', BOOK));
    const { code, out } = init(dir);
    expect([code, out]).toEqual([0, `“${path.join(dir, '某局')}”原来没有 ${BOOK}，已补上；其他文件没有改动。\n`]);
    expect(existsSync(path.join(dir, '某局', BOOK))).toBe(true);
    expect(readFileSync(scheme, 'utf8')).toBe('{"extends":"construction"}');
  });

  it('never writes over one', () => {
    const dir = tempDir();
    mkdirSync(path.join(dir, '某局'));
    writeFileSync(path.join(dir, '某局', BOOK), 'the clerk’s own');
    const { code, err } = init(dir);
    expect([code, err]).toEqual([2, expect.stringContaining(`${BOOK}”已经有了，没有改动`)]);
    expect(readFileSync(path.join(dir, '某局', BOOK), 'utf8')).toBe('the clerk’s own');
    expect(existsSync(path.join(dir, '某局', '方案.json'))).toBe(false);
  });
});

describe('R5: check', () => {
  it('finds nothing wrong with a new folder’s workbooks', () => {
    const dir = tempDir();
    init(dir);
    const { code, out } = chengnuoHere(path.join(dir, '某局'), 'check', BOOK, '支部名册.xlsx');
    expect([code, out]).toEqual([
      1,
      `${BOOK}：党委工作簿\n  没有发现错误。\n\n支部名册.xlsx：支部名册\n  还没有填写支部，请用 Excel 打开填写，一行一个支部。\n\n核对2个文件，1个有错误或没有填写。\n`,
    ]);
  });

  it('tells what is wrong with the committee workbook', async () => {
    const dir = tempDir();
    const rows = { committeeReviews: [review({ cFeasible: '否' })] };
    writeFileSync(path.join(dir, BOOK), await buildCommitteeBook(construction, rows));
    const { code, out } = chengnuoHere(dir, 'check', BOOK);
    expect(code).toBe(1);
    expect(out).toContain(`${BOOK}：党委工作簿，有错误\n  有错误，改正以前不能汇总。\n`);
    expect(out).toContain('审查意见 F2：“切实可行”是“否”，结论是“通过”');
    expect(out).toContain('核对1个文件，1个有错误。');
  });

  it('tells machines whether it could be used', async () => {
    const dir = tempDir();
    const doubled = [
      { code: 'A01', name: '一支部', orgForm: '党支部' },
      { code: 'A01', name: '二支部', orgForm: '党支部' },
    ];
    writeFileSync(path.join(dir, BOOK), await buildCommitteeBook(construction, { committeeReviews: [review()] }));
    writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, doubled));
    const { out } = chengnuoHere(dir, 'check', BOOK, '支部名册.xlsx', '--json');
    const { files } = JSON.parse(out) as { files: { file: string; state: string; findings: { code: string }[] }[] };
    expect(files.map(({ file, state, findings }) => [file, state, findings.map(({ code }) => code)])).toEqual([
      [BOOK, 'accepted', []],
      ['支部名册.xlsx', 'returned', ['branch-code-doubled']],
    ]);
  });
});

describe('R5: bulletin refuses a committee workbook', () => {
  const refused = (dir: string): readonly [number | null, string] => {
    const { code, err } = chengnuoHere(dir, 'bulletin', '--period', '2026Q3');
    return [code, err];
  };
  async function folder(): Promise<string> {
    const dir = tempDir();
    mkdirSync(path.join(dir, '上报', '2026Q3'), { recursive: true });
    const branches = [{ code: 'A01', name: '一支部', orgForm: '党支部' }];
    writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, branches));
    writeFileSync(path.join(dir, '方案.json'), '{"extends":"construction"}');
    return dir;
  }

  it('that another scheme’s was put in the place of', async () => {
    const dir = await folder();
    writeFileSync(path.join(dir, BOOK), await buildCommitteeBook({ ...construction, id: 'town' }, {}));
    const [code, err] = refused(dir);
    expect([code, err]).toEqual([2, expect.stringContaining(`${BOOK} 是按方案“town”建的，方案.json 是“construction”`)]);
    expect(existsSync(path.join(dir, '通报', '2026Q3'))).toBe(false);
  });

  it('that can’t be read, and does not ask a branch for it', async () => {
    const dir = await folder();
    writeFileSync(path.join(dir, BOOK), '不是工作簿');
    const [code, err] = refused(dir);
    expect([code, err]).toEqual([2, expect.stringContaining(`${BOOK} 读不出来：`)]);
    expect(err).not.toContain('支部');
    rmSync(path.join(dir, BOOK));
    mkdirSync(path.join(dir, BOOK));
    expect(refused(dir)).toEqual([2, expect.stringContaining(`${BOOK} 读不出来：是文件夹`)]);
  });
});
