import { expect, it } from 'vitest';
import { actionsOf } from './actions.ts';

const SH = '```sh';
const END = '```';

it('commands, what they print and what a person does are read in the order of the document', () => {
  const source = `# 题

<!-- run: fill-roster 某局 -->

${SH}
chengnuo init 某局 --scheme town  # 建文件夹
# 只是说明
chengnuo template \\
  --year 2026
${END}

${'```text'}
已建好
${END}

文字。

<!-- run: not here: 要有真的 Excel -->
${SH}
npm run sideload
${END}
`;
  expect(actionsOf(source)).toEqual([
    { kind: 'step', line: 3, name: 'fill-roster', words: ['某局'] },
    {
      kind: 'commands',
      line: 5,
      commands: ['chengnuo init 某局 --scheme town  # 建文件夹', 'chengnuo template --year 2026'],
      prints: ['已建好'],
      notHere: null,
      refused: false,
    },
    {
      kind: 'commands',
      line: 19,
      commands: ['npm run sideload'],
      prints: null,
      notHere: '要有真的 Excel',
      refused: false,
    },
  ]);
});

it('what the program refuses is said of one block', () => {
  const source = `<!-- run: refused -->\n\n${SH}\nchengnuo buletin\n${END}\n\n${SH}\nls\n${END}\n`;
  expect(actionsOf(source)).toMatchObject([{ refused: true }, { refused: false }]);
});

it('a text further down is not what the commands print', () => {
  const [commands] = actionsOf(`${SH}\nls\n${END}\n\n看下面：\n\n${'```text'}\n别的\n${END}\n`);
  expect(commands).toMatchObject({ prints: null });
});

it('commands in a list are read too', () => {
  expect(actionsOf(`1. 运行\n\n   ${SH}\n   ls\n   ${END}\n`)).toMatchObject([{ commands: ['ls'] }]);
});
