/** What no shell of the system takes apart; a first “@” or “=” means something else to PowerShell and to zsh. */
const PLAIN = /^(?![@=])[\p{L}\p{N}_./:=@%+,、。〔〕（）-]+$/u;
const PLAIN_ON_WINDOWS = /^(?![@=])[\p{L}\p{N}_.\\/:=@+〔〕（）、。-]+$/u;
/** What PowerShell takes for more than itself between double quotes, of which it knows the Chinese ones too. */
const EXPANDED = /[$`"“”„]/;

/** Whether the program was started from PowerShell, which puts the modules of the person's own folder before the computer's. */
function isPowerShell({ PSModulePath: modules = '', USERPROFILE: own = '' }: NodeJS.ProcessEnv): boolean {
  return own !== '' && modules.toLowerCase().includes(own.toLowerCase());
}

function quotedOnWindows(text: string, env: NodeJS.ProcessEnv): string {
  if (PLAIN_ON_WINDOWS.test(text)) return text;
  // A “\” before the closing quote would make it a part of the name.
  const whole = text.replace(/\\$/, '\\\\');
  return EXPANDED.test(text) && isPowerShell(env) ? `'${whole.replace(/['‘’‚‛]/g, '$&$&')}'` : `"${whole}"`;
}

/** An argument as it is typed: in quotes where a shell would take it apart. */
export function quoted(
  text: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') return quotedOnWindows(text, env);
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A file or folder as an argument: one whose name begins with “-” would be taken for an option. */
export const pathArg = (name: string): string => (name.startsWith('-') ? `./${name}` : name);

/** A command as a person types it at the terminal that the program was started from. */
export function commandLine(
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  return ['chengnuo', ...args.map((arg) => quoted(arg, platform, env))].join(' ');
}
