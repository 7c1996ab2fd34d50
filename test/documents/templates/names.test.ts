import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const p = (inner: string): string => `<p>${inner}</p>`;

/** A template, and all that is to be said of it. */
type Case = readonly [title: string, name: string, source: string, said: readonly string[]];

const FIELDS: readonly Case[] = [
  ['a field of a piece', 'head', '\n<h1>{{titel}}</h1>', ['2:7 没有“titel”这一项；是不是“title”？']],
  ['a field of a group', 'head', p('{{orgMark.txt}}'), ['1:6 没有“txt”这一项；是不是“text”？']],
  ['a field of a group within', 'supervision', p('{{titel}}'), ['1:6 没有“titel”这一项；是不是“head.title”？']],
  ['a field by its Chinese name', 'head', p('{{主送机关}}'), ['1:6 没有“主送机关”这一项；是不是“addressee”？']],
  [
    'a field that nothing is like',
    'imprint',
    p('{{x1}}'),
    ['1:6 没有“x1”这一项，这里有：signer、date、copyTo、printer、printed'],
  ],
  ['in #if', 'head', p('{{#if titel}}是{{/if}}'), ['1:10 没有“titel”这一项；是不是“title”？']],
  ['in #unless', 'head', p('{{#unless titel}}是{{/unless}}'), ['1:14 没有“titel”这一项；是不是“title”？']],
  ['in {{else if}}', 'head', p('{{#if title}}{{else if leed}}{{/if}}'), ['1:27 没有“leed”这一项；是不是“lead”？']],
  [
    'in a branch that no data reach',
    'head',
    p('{{#if title}}{{else}}{{leed}}{{/if}}'),
    ['1:27 没有“leed”这一项；是不是“lead”？'],
  ],
  ['in #each', 'points', '{{#each pionts}}{{/each}}', ['1:9 没有“pionts”这一项；是不是“points”？']],
  ['within #each', 'points', '{{#each points}}\n<p>{{txt}}</p>{{/each}}', ['2:6 没有“txt”这一项；是不是“text”？']],
  [
    'of the context around',
    'annex-overdue',
    '{{#each rows}}<p>{{noun}}</p>{{/each}}',
    ['1:20 没有“noun”这一项；是不是“../noun”？'],
  ],
  [
    'by ../',
    'annex-overdue',
    '{{#each rows}}<p>{{../noum}}</p>{{/each}}',
    ['1:20 没有“noum”这一项；是不是“../noun”？'],
  ],
  [
    'by too many ../',
    'annex-overdue',
    '{{#each rows}}<p>{{../../noun}}</p>{{/each}}',
    ['1:20 ../ 写多了：这里最多写1个'],
  ],
  [
    'by ../ out of a piece',
    'head',
    p('{{../title}}'),
    ['1:6 这里外面没有可用的内容，不能写 ../；在部件中，外面的内容要在用它的地方写上（名=值）'],
  ],
  ['by @root', 'supervision', p('{{@root.hed}}'), ['1:6 没有“hed”这一项；是不是“head”？']],
  ['of @data', 'points', '{{#each points}}<p>{{@indx}}</p>{{/each}}', ['1:22 没有“@indx”；是不是“@index”？']],
  ['@index outside of #each', 'head', p('{{@index}}'), ['1:6 “@index”只能写在 {{#each}} 里面']],
  [
    'of a block parameter',
    'points',
    '{{#each points as |row i|}}<p>{{i}}{{row.txt}}</p>{{/each}}',
    ['1:38 没有“txt”这一项；是不是“text”？'],
  ],
  [
    'a block parameter itself',
    'points',
    '{{#each points as |point|}}<p>{{poimt}}</p>{{/each}}',
    ['1:33 没有“poimt”这一项；是不是“point”？'],
  ],
  ['as an argument of lookup', 'head', p('{{lookup orgmark "text"}}'), ['1:13 没有“orgmark”这一项；是不是“orgMark”？']],
  ['as the key of lookup', 'head', p('{{lookup orgMark "txt"}}'), ['1:21 没有“txt”这一项；是不是“text”？']],
  ['given to a piece', 'supervision', '{{> head haed}}', ['1:10 没有“haed”这一项；是不是“head”？']],
  [
    'given to a piece by name',
    'supervision',
    '{{> head head title=titel}}',
    ['1:21 没有“titel”这一项；是不是“head.title”？'],
  ],
  ['after something that is text', 'head', p('{{title.text}}'), ['1:6 “title”不是一组字段，没有“text”']],
  [
    'of a list without #each',
    'supervision',
    p('{{sections.heading}}'),
    ['1:6 “sections”是一组内容，“heading”要写在 {{#each sections}} 里面'],
  ],
];

const LACKING: readonly Case[] = [
  [
    'a field of what may be lacking',
    'circular',
    p('{{practices.heading}}'),
    ['1:6 “practices”有时没有，用其中的“heading”之前要先写 {{#if practices}}'],
  ],
  [
    'a piece of what may be lacking',
    'roll-up',
    '{{#each sections}}{{#each blocks}}{{> chart chart}}{{/each}}{{/each}}',
    ['1:45 “chart”有时没有，请写成 {{#if chart}}{{> chart chart}}{{/if}}'],
  ],
  [
    'the same after {{else}} of #unless is well',
    'circular',
    p('{{#unless practices}}{{else}}{{practices.heading}}{{/unless}}'),
    [],
  ],
  ['the same within #if is well', 'circular', p('{{#if practices}}{{practices.heading}}{{/if}}'), []],
  ['the same within #with is well', 'circular', p('{{#with practices}}{{heading}}{{../head.title}}{{/with}}'), []],
];

const USES: readonly Case[] = [
  ['an unknown piece', 'supervision', '{{> haed head}}', ['1:5 没有名为“haed”的部件；是不是“head”？']],
  ['an unknown block', 'points', '{{#eahc points}}{{/eahc}}', ['1:4 没有“#eahc”这个用法；是不是“each”？']],
  ['an unknown helper', 'head', p('{{percent title}}'), ['1:6 没有“percent”这个用法']],
  ['something after a field', 'head', p('{{title "x"}}'), ['1:6 “title”后面不能再写别的']],
  ['a block written as a field', 'head', p('{{if title}}'), ['1:6 “if”要写成 {{#if …}}…{{/if}}']],
  [
    'a field written as a block',
    'points',
    '{{#points}}{{/points}}',
    ['1:4 “#points”要写成 {{#each points}}…{{/each}}'],
  ],
  [
    '#each over text',
    'head',
    '{{#each title}}{{/each}}',
    ['1:9 “title”不是一组内容，不能用 {{#each}}，可用 {{#if}} 或 {{#with}}'],
  ],
  ['#if without anything', 'head', '{{#if}}{{/if}}', ['1:1 {{#if}} 后面要写、也只能写要判断的一项']],
  [
    'a list printed',
    'points',
    p('{{points}}'),
    ['1:6 “points”是一组内容，不能直接显示，请写 {{#each points}}…{{/each}}'],
  ],
  [
    'a group printed',
    'head',
    p('{{orgMark}}'),
    ['1:6 “orgMark”是一组字段，不能直接显示，请写明其中哪一项，如 {{orgMark.…}}'],
  ],
  [
    'yes or no printed',
    'branch-table',
    p('{{ranked}}'),
    ['1:6 “ranked”只有“是”和“否”，不能直接显示，请写 {{#if ranked}}…{{/if}}'],
  ],
  ['a text in braces', 'head', p('{{"标题"}}'), ['1:4 花括号里应写数据的名称，文字直接写在外面']],
  [
    'raw output',
    'head',
    p('{{{title}}}{{&title}}'),
    ['1:4 不允许不转义的输出 {{{ }}} 或 {{& }}，请写 {{ }}', '1:15 不允许不转义的输出 {{{ }}} 或 {{& }}，请写 {{ }}'],
  ],
  ['a piece within itself', 'head', p('{{> head}}'), ['1:8 部件“head”又用到了它自己：head → head']],
  [
    'a piece of one’s own making',
    'head',
    '{{#*inline "x"}}{{/inline}}',
    ['1:1 不支持这种写法（{{#> }} 和 {{#* }}）；请写成部件 {{> 名称}}'],
  ],
  [
    'a piece with a body',
    'head',
    '{{#> imprint}}{{/imprint}}',
    ['1:1 不支持这种写法（{{#> }} 和 {{#* }}）；请写成部件 {{> 名称}}'],
  ],
  ['a piece by a computed name', 'head', '{{> (lookup . "title")}}', ['1:5 部件的名称要直接写出来']],
  [
    'a piece of the software where it does not fit',
    'supervision',
    '\n{{> points head}}',
    ['2:1 部件“points”不能这样用：其中没有“points”这一项，这里有：orgMark、number、title、addressee、lead'],
  ],
];

const REACHING: readonly Case[] = [
  [
    'constructor',
    'head',
    p('{{constructor}}'),
    ['1:6 没有“constructor”这一项，这里有：orgMark、number、title、addressee、lead'],
  ],
  ['__proto__', 'head', p('{{orgMark.__proto__}}'), ['1:6 没有“__proto__”这一项，这里有：text、size']],
  [
    'a prototype by lookup',
    'head',
    p('{{lookup this "toString"}}'),
    ['1:18 没有“toString”这一项，这里有：orgMark、number、title、addressee、lead'],
  ],
  ['log', 'head', p('{{log title}}'), ['1:6 没有“log”这个用法']],
];

describe('a name that is not there is told with its place and the nearest right one', () => {
  it.each([...FIELDS, ...LACKING])('%s', (_, name, source, said) => {
    expect(told({ [name]: source })).toEqual(said.map((one) => `${name} ${one}`));
  });
});

describe('what can’t be done is told with what to write', () => {
  it.each([...USES, ...REACHING])('%s', (_, name, source, said) => {
    expect(told({ [name]: source })).toEqual(said.map((one) => `${name} ${one}`));
  });

  it('pieces that multiply without end', () => {
    const twenty = (name: string): string => `{{> ${name}}}`.repeat(20);
    const own = { head: twenty('points'), points: twenty('branches'), branches: twenty('left-out'), 'left-out': '' };
    // Of the circular: head 1, points 2 and 423, each followed by 20 of 21 pieces; the 501st is the 14th in the 4th of those.
    expect(told(own)).toContain('branches 1:187 一份文书用到的部件超过500个，部件套部件太多了');
  });
});

describe('what is well is not complained of', () => {
  it.each([
    [
      'a field of the context around',
      'annex-overdue',
      '{{#each rows}}<p>{{no}}{{@index}}{{../noun}}{{#if amended}}{{../noun}}{{/if}}</p>{{/each}}',
    ],
    ['the length of a list', 'points', p('{{points.length}}')],
    ['one of a list', 'points', p('{{#with points.[0]}}{{text}}{{/with}}')],
    ['lines of text', 'annex-notes', '{{#each items}}<p>{{this}}</p>{{/each}}'],
    ['a view by @root in a piece', 'correction-table', p('{{@root.head.title}}')],
    ['a comment with anything', 'head', '{{!-- {{titel}} ｛｛ {{{x}}} <script> --}}<p>{{title}}</p>'],
    ['a piece given more', 'supervision', '{{> head head title="标题"}}'],
  ])('%s', (_, name, source) => {
    expect(told({ [name]: source })).toEqual([]);
  });
});
