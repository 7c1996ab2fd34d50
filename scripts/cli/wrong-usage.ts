/** Wrong usage or configuration: nothing was written, exit code 2. The message is for the person at the terminal. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
