import { meant } from '../../ledger/scheme/nearest.ts';
import { commands } from './commands.ts';
import { faultAnswer } from './fault-answer.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readArgs } from './read-args.ts';
import { isAtTerminal } from './terminal.ts';
import { versionLine } from './version-line.ts';
import { WrongUsage } from './wrong-usage.ts';

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined && isAtTerminal(process)) return (await import('../menu/menu.ts')).menu();
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    write(generalHelp(commands));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    write(versionLine());
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const names = commands.map((one) => one.name);
    throw new WrongUsage(`没有“${name}”这个命令${meant(name, names) || '。'}可用的命令：${names.join('、')}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    write(commandHelp(command));
    return 0;
  }
  return command.run(readArgs(command, rest));
}

/** Does what was typed behind `chengnuo`, and gives the exit code; a fault that ended it is told on standard error. */
export async function answer(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (fault: unknown) {
    const { text, code } = faultAnswer(fault);
    process.stderr.write(`${text}\n`);
    return code;
  }
}
