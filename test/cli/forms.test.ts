import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Given } from '../../scripts/cli/command.ts';
import { forms as run } from '../../scripts/cli/forms.ts';
import { WrongUsage } from '../../scripts/cli/wrong-usage.ts';
import { pageText, wordText } from '../demo/document-text.ts';
import { textOfFile } from '../outputs/text-of-file.ts';
import { bookOf } from '../commands/opened-book.ts';
import { ofSocial, ofTown } from '../gallery/institutions.ts';
import { type Draft, changed } from '../gallery/sample.ts';
import { type Ran, chengnuoHere } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

const LEDGER = 'A01_机关第一党支部_2026.xlsx';

let social: Uint8Array;
let town: Uint8Array;
/** With a deadline that is none. */
let wrong: Uint8Array;
/** With a comment on a day that is none. */
let elsewhere: Uint8Array;

const bytesOf = async (draft: Draft): Promise<Uint8Array> => (await bookOf(draft)).bytes;

beforeAll(async () => {
  const oral = changed(ofSocial(), ({ roster }) =>
    Object.assign(roster[1]!, { pledgeForm: '口头', oralReason: '年老体弱', oralDecidedOn: '2026-02-10' }),
  );
  social = await bytesOf(oral);
  town = await bytesOf(ofTown());
  wrong = await bytesOf(changed(ofTown(), ({ commitments }) => (commitments[1]!['deadline'] = '年底前')));
  elsewhere = await bytesOf(changed(ofTown(), ({ comments }) => (comments[0]!['date'] = '三月')));
});

interface Done extends Ran {
  readonly dir: string;
}

function folderWith(bytes: Uint8Array): string {
  const dir = tempDir();
  writeFileSync(path.join(dir, LEDGER), bytes);
  return dir;
}

function forms(bytes: Uint8Array, ...args: readonly string[]): Done {
  const dir = folderWith(bytes);
  return { dir, ...chengnuoHere(dir, 'forms', LEDGER, '--today', '2026-04-10', ...args) };
}

/** The command without a process of its own, on a ledger in a folder of its own. */
async function inProcess(bytes: Uint8Array, options: Given['options'], more: readonly string[] = []): Promise<Done> {
  const dir = folderWith(bytes);
  const said: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const given = { positionals: [path.join(dir, LEDGER), ...more], options: { today: '2026-04-10', dir, ...options } };
    const code = await run(given);
    return { dir, code, out: said.join(''), err: '' };
  } catch (fault) {
    if (fault instanceof WrongUsage) return { dir, code: 2, out: said.join(''), err: fault.message };
    throw fault;
  } finally {
    spy.mockRestore();
  }
}

const filesIn = (dir: string): readonly string[] => readdirSync(dir).sort();

describe('forms', () => {
  it('F1: writes Word and page beside the ledger, says where, and who has nothing to print', () => {
    const before = social.slice();
    const { dir, code, out } = forms(social, '--kind', 'pledge');
    expect(code).toBe(0);
    const [word, page] = ['A01_机关第一党支部_2026_承诺书.docx', 'A01_机关第一党支部_2026_承诺书.html'];
    expect(filesIn(dir)).toEqual([LEDGER, word, page].sort());
    expect(out).toBe(
      [
        '已生成承诺书6份，共6页：',
        `  ${word}`,
        `  ${page}`,
        '没有可以印的1个：',
        '  李四：口头承诺，不签承诺书',
        '',
      ].join('\n'),
    );
    // The ledger itself is as it was.
    expect(Buffer.compare(readFileSync(path.join(dir, LEDGER)), before)).toBe(0);
    expect(textOfFile(path.join(dir, word))).toContain('2026年度基层党组织公开承诺书');
  });

  it('F1: Word and page hold the same forms', async () => {
    const { dir } = await inProcess(social, { kind: 'pledge' });
    const name = path.join(dir, 'A01_机关第一党支部_2026_承诺书');
    const word = wordText(readFileSync(`${name}.docx`)).tables;
    const page = pageText(readFileSync(`${name}.html`, 'utf8')).tables;
    expect(word.length).toBe(6);
    const cells = (tables: readonly (readonly (readonly string[])[])[]): readonly string[] =>
      tables.flat(2).filter((cell) => cell !== '');
    expect(cells(word)).toEqual(cells(page));
  });

  it('makes a valid page that asks for nothing', async () => {
    const { dir } = await inProcess(town, { kind: 'card' });
    const page = readFileSync(path.join(dir, 'A01_机关第一党支部_2026_承诺卡.html'), 'utf8');
    const rules = ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'];
    const { results } = await new HtmlValidate({ root: true, extends: rules }).validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/);
  });

  it('F2: the posted copies hold no telephone, birth or nation', async () => {
    const { dir } = await inProcess(social, { kind: 'pledge', member: '张三' });
    const page = readFileSync(path.join(dir, 'A01_机关第一党支部_2026_承诺书_张三.html'), 'utf8');
    const copies = page.split('<section').slice(1);
    expect(copies.map((copy) => /（(.*?)）/.exec(copy)?.[1])).toEqual(['所在党组织存', '承诺人存', '用于公示']);
    const secret = ['85551234', '汉族', '1998年7月', '大学本科'];
    expect(secret.filter((text) => copies[2]!.includes(text))).toEqual([]);
    expect(secret.filter((text) => copies[0]!.includes(text))).toEqual(['汉族', '1998年7月', '大学本科']);
  });

  it('F1: only of whom is asked for, by name, id or several', async () => {
    const one = await inProcess(town, { kind: 'card', member: 'A01-002', json: true });
    expect(JSON.parse(one.out)).toMatchObject({ kind: 'card', forms: 1, sheets: 1, lacking: [] });
    expect(filesIn(one.dir)).toContain('A01_机关第一党支部_2026_承诺卡_李四.docx');
    const several = 'A01_机关第一党支部_2026_承诺卡_张三等2个.docx';
    expect(filesIn((await inProcess(town, { kind: 'card', member: '张三、本支部' })).dir)).toContain(several);
    expect(filesIn((await inProcess(town, { kind: 'card', member: '张三' }, ['本支部'])).dir)).toContain(several);
    // The option given twice is for the command line to join.
    const twice = forms(town, '--kind', 'card', '--member', '张三', '--member', '机关第一党支部');
    expect([twice.code, filesIn(twice.dir).includes(several)]).toEqual([0, true]);
  });

  it('writes where it is told, never over the ledger', async () => {
    const dir = tempDir();
    await inProcess(town, { kind: 'board', out: path.join(dir, '公开栏') });
    await inProcess(town, { kind: 'board', out: path.join(dir, '栏/四月.docx') });
    expect(filesIn(path.join(dir, '公开栏')).length).toBe(2);
    expect(filesIn(path.join(dir, '栏'))).toEqual(['四月.docx', '四月.html']);
    const again = await inProcess(town, { kind: 'board', out: path.join(dir, '栏/四月.docx') });
    expect(again.out).toContain(`  ${path.join(dir, '栏/四月.docx')}（已替换原来的）`);
    const over = await inProcess(town, { kind: 'board', out: LEDGER });
    expect([over.code, over.err]).toEqual([2, `“--out ${LEDGER}”应是文件夹，或以 .docx 结尾的文件名。什么都没有写。`]);
    expect(filesIn(over.dir)).toEqual([LEDGER]);
  });

  it.each([
    ['no kind', {}, '请写哪一种表'],
    ['a kind the scheme has not', { kind: 'plate' }, '本方案没有“plate”这种表'],
    ['a kind written wrong', { kind: 'cards' }, '是不是“card”？'],
    ['an unknown member', { kind: 'card', member: '李四四' }, '台账中没有“李四四”。是不是“李四”？什么都没有写。'],
    ['a member on the board of the whole branch', { kind: 'board', member: '李四' }, '是整个支部一张，不能按姓名选'],
    ['no name', { kind: 'card', member: '、' }, '“--member”后面要写姓名或编号'],
  ])('refuses %s with what there is, and writes nothing', async (_, options, said) => {
    const { dir, code, err } = await inProcess(town, options);
    expect([code, filesIn(dir)]).toEqual([2, [LEDGER]]);
    expect(err).toContain(said);
  });

  it('says why a member named has nothing to print', async () => {
    const { code, err } = await inProcess(social, { kind: 'pledge', member: '李四' });
    expect([code, err]).toEqual([2, '“李四”没有可以印的“承诺书”：口头承诺，不签承诺书。什么都没有写。']);
  });

  it('prints nothing of a ledger with errors in what is printed, and says which', async () => {
    const { dir, code, out } = await inProcess(wrong, { kind: 'pledge' });
    expect([code, filesIn(dir)]).toEqual([1, [LEDGER]]);
    expect(out).toContain('没有生成，先改正台账');
    expect(out).toContain('年底前');
  });

  it('prints what errors elsewhere do not touch, and says that there are some', async () => {
    const { code, out } = await inProcess(elsewhere, { kind: 'card' });
    expect([code, out.split('\n')[0]]).toEqual([0, '已生成承诺卡3份，共1页：']);
    expect(out).toContain('台账的其他表有错误，不影响这种表');
  });

  it('says of a file that is no ledger what it is', async () => {
    const { dir, code, out } = await inProcess(new Uint8Array([1, 2, 3]), { kind: 'pledge' });
    expect([code, filesIn(dir)]).toEqual([1, [LEDGER]]);
    expect(out).toContain('没有生成');
  });

  it('takes the scheme of the committee’s folder where there is one', async () => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'town', forms: { card: '党员亮诺卡' } }));
    const { code, out } = await inProcess(town, { kind: 'card', dir });
    expect([code, out.split('\n')[0]]).toEqual([0, '已生成党员亮诺卡3份，共1页：']);
  });
});
