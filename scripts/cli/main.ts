#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { OwnTemplateFault } from '../../templates/documents/own-template-fault.ts';
import { type Command, type Given, commonOptions } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { listenForStops } from '../files/stopping.ts';
import { systemAnswer } from './system-answer.ts';
import { WrongUsage } from './wrong-usage.ts';

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function read(command: Command, args: readonly string[]): Given {
  const known = { ...command.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const values = Object.entries(parsed.values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('、') : value,
    ]);
    return { positionals: parsed.positionals, options: Object.fromEntries(values) as Given['options'] };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    const [unknown] = /'(--?[^' ]+)/.exec(String(cause))?.slice(1) ?? [];
    const what =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `没有“${unknown ?? ''}”这个选项`
        : `选项“${unknown ?? ''}”的写法不对：需要值的选项后面要写值，其余不写`;
    throw new WrongUsage(`${what}。\n看说明：chengnuo ${command.name} --help`, { cause });
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    write(generalHelp(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    throw new WrongUsage(`没有“${name}”这个命令。可用的命令：${commands.map((one) => one.name).join('、')}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    write(commandHelp(command));
    return 0;
  }
  return command.run(read(command, rest));
}

listenForStops();
// Who was listening may have gone, as `head` does: what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    const told = fault instanceof WrongUsage || fault instanceof OwnTemplateFault;
    const answer = told ? fault.message : systemAnswer(fault);
    if (answer !== null) {
      complain(answer);
      process.exitCode = 2;
      return;
    }
    complain('程序自身出错，原有的结果没有改动。请把下面的内容发给维护人员：');
    complain(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    process.exitCode = 70;
  },
);
