import { commands } from '../cli/commands.ts';
import { faultAnswer } from '../cli/fault-answer.ts';
import { readArgs } from '../cli/read-args.ts';
import { warn } from '../cli/out.ts';

/** Runs a command as if it had been typed; what ends it early is told in the same words, with its exit code. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name)!;
  try {
    return await command.run(readArgs(command, args));
  } catch (fault) {
    const { text, code } = faultAnswer(fault);
    warn(text);
    return code;
  }
}
