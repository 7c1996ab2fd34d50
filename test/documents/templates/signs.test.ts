import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

type Case = readonly [title: string, source: string, said: readonly string[]];

const SIGNS: readonly Case[] = [
  [
    'full-width braces',
    '<p>｛｛title｝｝</p>',
    ['1:4 花括号应为半角：｛｛ 应写成 {{', '1:11 花括号应为半角：｝｝ 应写成 }}'],
  ],
  ['one full-width brace', '<p>\n {｛title}}</p>', ['2:3 花括号应为半角：｛ 应写成 {']],
  ['a full-width sign of a block', '<p>{{＃if title}}x{{/if}}</p>', ['1:6 全角符号 ＃ 应写成半角 #']],
  [
    'full-width quotes and equals',
    '{{> imprint signer＝“甲”}}',
    ['1:19 全角符号 ＝“ 应写成半角 ="', '1:22 全角符号 ” 应写成半角 "'],
  ],
  ['a full-width space', '<p>{{#if　title}}{{/if}}</p>', ['1:9 全角空格应去掉或改成半角空格']],
  ['full-width letters', '<p>{{ｔｉｔｌｅ}}</p>', ['1:6 全角符号 ｔｉｔｌｅ 应写成半角 title']],
  ['what can’t be seen', '<p>{{title\u200b}}</p>', ['1:11 这里有看不见的字符，请删掉重新输入']],
  ['a block that is not closed', '<p>\n{{#if title}}x</p>', ['2:1 {{#if}} 没有结束，缺 {{/if}}']],
  [
    'a block closed by another',
    '{{#if title}}\n{{/each}}',
    ['2:1 {{/each}} 不对：第1行第1列开始的是 {{#if}}，应以 {{/if}} 结束'],
  ],
  ['an end without a beginning', '<p>{{/if}}</p>', ['1:4 {{/if}} 前面没有 {{#if}}']],
  ['braces that are not closed', '<p>{{title}</p>\n<p>{{lead}}</p>', ['1:4 “{{”后面没有与它成对的“}}”']],
  ['braces not closed to the end', '<p>{{title', ['1:4 “{{”后面没有与它成对的“}}”']],
  ['{{else}} outside', '<p>{{else}}</p>', ['1:4 这里不能写 {{else}}：它要写在 {{#if}} 等的里面，而且只能有一个']],
  [
    '{{else}} twice',
    '{{#if title}}{{else}}{{else}}{{/if}}',
    ['1:22 这里不能写 {{else}}：它要写在 {{#if}} 等的里面，而且只能有一个'],
  ],
  ['empty braces', '<p>{{}}</p>', ['1:6 花括号里没有写完，或者是空的']],
  ['../ in the middle', '<p>{{title/../lead}}</p>', ['1:6 名称的写法不对：../ 只能写在最前面']],
];

const MARKUP: readonly Case[] = [
  ['a program', '<script>alert(1)</script>', ['1:1 不能用标签 <script>：不能写程序']],
  ['a style', '<style>p{}</style>', ['1:1 不能用标签 <style>：样式由软件统一给出']],
  [
    'another page',
    '<iframe src="x"></iframe>',
    ['1:1 不能用标签 <iframe>：不能嵌入别的网页', '1:9 不能写属性“src”：文书不能引用外面的文件'],
  ],
  [
    'a picture',
    '<p>\n<img src="http://x/a.png"></p>',
    ['2:1 不能用标签 <img>：不能放图片', '2:6 不能写属性“src”：文书不能引用外面的文件'],
  ],
  ['a handler', '<p onclick="x()">{{title}}</p>', ['1:4 不能写属性“onclick”：文书里不能有程序']],
  [
    'a link outside',
    '<p><a href="https://x">x</a></p>',
    ['1:4 不能用标签 <a>：这份文书里没有链接', '1:7 链接只能指向本页（href="#…"），不能指向外面'],
  ],
  [
    'a link of data',
    '<p><a href="{{title}}">x</a></p>',
    ['1:4 不能用标签 <a>：这份文书里没有链接', '1:7 链接只能指向本页（href="#…"），不能指向外面'],
  ],
  ['a tag that Word has not', '<h4>{{title}}</h4>', ['1:1 不能用标签 <h4>：标题只到 <h3>']],
  ['a misspelt tag', '<secton></secton>', ['1:1 不能用标签 <secton>；是不是“section”？']],
  [
    'a style of its own',
    '<p style="background:url(http://x)">{{title}}</p>',
    ['1:4 style 只能写列宽，如 style="width:20%"'],
  ],
  ['a style of data', '<p style="{{title}}">{{title}}</p>', ['1:4 style 只能写列宽，如 style="width:20%"']],
  ['a tag of data', '<p><{{title}}></p>', ['1:4 标签不能由数据拼成']],
  ['full-width quotes in a tag', '<p class=“to”>{{title}}</p>', ['1:4 标签里的引号、等号应是半角的 " 和 =']],
  ['a full-width sign for equal', '<p class＝"to">{{title}}</p>', ['1:4 标签里的引号、等号应是半角的 " 和 =']],
  [
    'a table without columns',
    '<section>\n<table><tr><td>{{title}}</td></tr></table></section>',
    ['2:1 表格要先写各列的宽：<colgroup><col style="width:20%">…</colgroup>'],
  ],
  ['a table without rows', '<table></table>', ['1:1 表格中一行也没有，缺 <tr>']],
  [
    'cells over no or too many columns, or over rows',
    '<table><colgroup><col></colgroup><tr><td colspan="-3">1</td><td colspan="100">2</td><td rowspan="2">3</td></tr></table>',
    ['1:42 colspan 应是1到99的数', '1:65 colspan 应是1到99的数', '1:89 不能写 rowspan：Word 中的格子不能跨行'],
  ],
  ['tags 101 deep', `${'<div>'.repeat(101)}${'</div>'.repeat(101)}`, ['1:501 标签一层套一层，最多100层']],
  ['an attribute of data', '<p {{title}}>{{title}}</p>', ['1:4 属性不能由数据拼成，只有引号里的值可以用数据']],
  ['a tag that is not closed', '<p>{{title}}\n<p>{{lead}}</p>', ['1:1 <p> 没有结束，缺 </p>']],
  [
    'a tag closed by another',
    '<p><strong>{{title}}</p>',
    ['1:21 这里应以 </strong> 结束第1行第4列的 <strong>，却写了 </p>'],
  ],
  ['an end without a tag', '{{#if title}}</p>{{/if}}', ['1:14 </p> 前面没有 <p>']],
  [
    'a paragraph or a table within a paragraph',
    '<p>{{title}}<strong><p>{{lead}}</p></strong>\n<table></table></p>',
    [
      '1:21 <strong> 里只能写文字，不能再放 <p>',
      '2:1 <p> 里只能写文字，不能再放 <table>',
      '2:1 表格中一行也没有，缺 <tr>',
    ],
  ],
  [
    'a class that there is not',
    '<p class="sginer">{{title}}</p><p class="first {{title}} x{{lead}}">{{lead}}</p>',
    ['1:4 没有“sginer”这种样式；是不是“signer”？'],
  ],
  [
    'text outside of a paragraph',
    '<section>\n {{title}}</section>',
    ['2:2 文字要写在 <p>…</p> 等里面，不能直接放在 <section> 里'],
  ],
  [
    'a width is well',
    '<table><colgroup><col style="width:{{title}}%"></colgroup><tr><td>{{title}}</td></tr></table>',
    [],
  ],
];

describe('signs are told from where they are', () => {
  it.each(SIGNS)('%s', (_, source, said) => {
    expect(told({ head: source })).toEqual(said.map((one) => `head ${one}`));
  });

  it('full-width signs in a text in quotes are well', () => {
    expect(told({ supervision: '{{> imprint tail signer="“总”＝"}}' })).toEqual([]);
  });
});

describe('markup that a document can’t have is told from where it is', () => {
  it.each(MARKUP)('%s', (_, source, said) => {
    expect(told({ head: source })).toEqual(said.map((one) => `head ${one}`));
  });

  it('what the software’s own template of the name has is allowed', () => {
    expect(told({ chart: '<ol class="bars"><li>{{caption}}</li></ol>' })).toEqual([]);
  });
});
