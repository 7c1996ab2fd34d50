import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATES_FOLDER, readOwnTemplates } from '../../scripts/committee/own-templates.ts';
import { marked } from '../../scripts/committee/template-file.ts';
import { documentsAmong, usedTemplateLines, usedTemplates } from '../../scripts/committee/used-templates.ts';
import { builtInTemplates } from '../../templates/documents/documents.ts';
import { tempDir } from '../support/temp-dir.ts';

const HEAD = '<h1>{{title}}</h1>\n<p>{{lead}}</p>\n';

/** A committee's folder with these files among its templates. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = tempDir();
  mkdirSync(path.join(dir, TEMPLATES_FOLDER, '部件'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(dir, TEMPLATES_FOLDER, name), content);
  return dir;
}

const read = (files: Readonly<Record<string, string | Uint8Array>>) => readOwnTemplates(folderWith(files));

describe('a committee’s own templates', () => {
  it('are none where there is no folder, and none where nothing in it was changed', async () => {
    expect(await readOwnTemplates(tempDir())).toEqual({});
    const copies = {
      '部件/版头和标题_head.hbs': marked('head', builtInTemplates['head']!),
      '通报_circular.hbs': builtInTemplates['circular']!,
    };
    expect(await read(copies)).toEqual({});
  });

  it('are as they were copied also where the software’s own has changed since', async () => {
    expect(await read({ 'head.hbs': marked('head', '<h1>{{formerTitle}}</h1>') })).toEqual({});
  });

  it('are known by the end of their file’s name, in any folder, with a byte order mark and ends of line as in Windows', async () => {
    expect(await read({ '部件/版头_head.hbs': `\ufeff${HEAD.replaceAll('\n', '\r\n')}` })).toEqual({ head: HEAD });
    expect(await read({ 'head.hbs': HEAD, '读我.txt': '自己写的' })).toEqual({ head: HEAD });
  });

  it('keep the line that says where they come from, so that places are those of the file', async () => {
    const changed = marked('head', builtInTemplates['head']!).replace('{{title}}', '{{titel}}');
    await expect(read({ '版头_head.hbs': changed })).rejects.toThrow(
      /版头_head\.hbs 第6行第7列：没有“titel”这一项；是不是“title”？/,
    );
  });

  it.each([
    ['another encoding', { '版头_head.hbs': new Uint8Array([0x3c, 0xb1, 0xea, 0xcc, 0xe2, 0x3e]) }, /编码不是 UTF-8/],
    ['nothing', { '版头_head.hbs': ' \n' }, /文书模板\/版头_head\.hbs 是空的/],
    ['nothing but the first line', { 'head.hbs': marked('head', '').trimEnd() + '\n' }, /head\.hbs 是空的/],
    ['an ending too many', { '版头_head.hbs.txt': HEAD }, /多了“\.txt”/],
    ['an unknown name', { '版头_haed.hbs': HEAD }, /没有名为“haed”的模板；是不是“head”？/],
    ['a copy made by the file manager', { '版头_head - 副本.hbs': HEAD }, /没有名为“head - 副本”的模板/],
    ['the same twice', { '版头_head.hbs': HEAD, '部件/head.hbs': HEAD }, /是同一个模板，不知道用哪一个/],
  ] as const)('are refused with %s', async (_, files, said) => {
    await expect(read(files)).rejects.toThrow(said);
  });

  it('are refused with every wrong place of every file', async () => {
    const wrong = read({ '部件/版头_head.hbs': '<h1>{{titel}}</h1>', '版记_imprint.hbs': '<p>{{{signer}}}</p>' });
    await expect(wrong).rejects.toThrow(
      [
        '文书模板不对，什么都没有写：',
        '  文书模板/部件/版头_head.hbs 第1行第7列：没有“titel”这一项；是不是“title”？',
        '  文书模板/版记_imprint.hbs 第1行第4列：不允许不转义的输出 {{{ }}} 或 {{& }}，请写 {{ }}',
        '请改正后再运行；不想用改过的，删除那个文件，就用软件自带的。',
      ].join('\n'),
    );
  });
});

describe('what is said of changed templates', () => {
  it('names those that went into the documents written', () => {
    const written = ['通报.docx', '通报（公开版）.docx', '提醒函/A01_甲支部.docx', '问题清单.xlsx'];
    expect(documentsAmong(written)).toEqual(['circular', 'reminder']);
    const own = { head: HEAD, 'kind-table': '', supervision: '' };
    expect(usedTemplateLines(usedTemplates(own, ['circular', 'reminder']))).toEqual([
      '',
      '用了本级改过的文书模板：版头和标题（head）、分类统计表（kind-table）。',
    ]);
    expect(usedTemplateLines(usedTemplates(own, ['branch-results']))).toEqual([]);
  });
});
