import { parseArgs } from 'node:util';
import { type Command, type Given, commonOptions } from './command.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Reads what stands behind a command's name; an option that it does not have, or one without its value, is wrong usage. */
export function readArgs(command: Command, args: readonly string[]): Given {
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
    const dashed = args.some((arg) => /^-[^-]/.test(arg));
    const instead = dashed ? '名称以“-”开头的文件，前面加 ./，例如 ./-台账.xlsx。\n' : '';
    const what =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `没有“${unknown ?? ''}”这个选项`
        : `选项“${unknown ?? ''}”的写法不对：需要值的选项后面要写值，其余不写`;
    throw new WrongUsage(`${what}。\n${instead}看说明：chengnuo ${command.name} --help`, { cause });
  }
}
