/** What is asked of the process to know whether a person sits at a terminal. */
export interface Streams {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false';

/** Whether a person can be asked: keys come in and the screen takes what is drawn; never in an automatic run. */
export function isAtTerminal({ stdin, stdout, env }: Streams): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && !isSet(env['CI']) && env['TERM'] !== 'dumb';
}
