const PLAIN = /^[\p{L}\p{N}_./:=@%+,、。〔〕（）-]+$/u;

/** An argument as it is typed: in quotes where a shell would take it apart. */
function quoted(text: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return /^[\p{L}\p{N}_.\\/:=@+〔〕（）、。-]+$/u.test(text) ? text : `"${text}"`;
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A file or folder as an argument: one whose name begins with “-” would be taken for an option. */
export const pathArg = (name: string): string => (name.startsWith('-') ? `./${name}` : name);

/** A command as a person types it at the terminal of the platform. */
export function commandLine(args: readonly string[], platform: NodeJS.Platform = process.platform): string {
  return ['chengnuo', ...args.map((arg) => quoted(arg, platform))].join(' ');
}
