import { type Command, type Option, commonOptions } from './command.ts';

// A Chinese character takes two columns of a terminal.
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)));

function optionLines(options: Readonly<Record<string, Option>>): readonly string[] {
  return Object.entries(options).map(([name, option]) => {
    const call = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
    return `  ${pad(call, 26)}${option.help}`;
  });
}

export function commandHelp(command: Command): string {
  const lines = [`用法：chengnuo ${command.usage}`, '', command.summary, ...command.details.map((line) => line)];
  const own = optionLines(command.options);
  return [...lines, '', '选项：', ...own, ...optionLines(commonOptions)].join('\n');
}

export function generalHelp(commands: readonly Command[]): string {
  return [
    '承诺台账：党支部和党员公开承诺的台账、核对、通报',
    '',
    '用法：chengnuo 命令 [选项]',
    '',
    '命令：',
    ...commands.map((command) => `  ${pad(command.name, 12)}${command.summary}`),
    '',
    '每个命令的详细说明：chengnuo 命令 --help；版本：chengnuo --version',
    '不写命令，在终端里运行 chengnuo：逐步询问要做什么',
    '退出码：0 完成；1 完成，但有文件被退回或无法读取；2 用法或配置不对，什么都没有写；70 程序自身出错；130 按 Ctrl-C 停止',
  ].join('\n');
}
