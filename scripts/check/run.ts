/** Commands one after another; a later one also runs where an earlier one failed. */
type Lane = readonly string[];

/** Lanes run beside each other. A stage begins when the one before it has passed. */
export interface Stage {
  readonly title: string;
  readonly lanes: readonly Lane[];
}

export interface Host {
  /** Whether a command passed. What it prints goes to `print`, or straight on where there is none. */
  readonly run: (command: string, print: ((text: string) => void) | null) => Promise<boolean>;
  readonly say: (text: string) => void;
}

/** Runs a lane; what it prints is held back until its end, so that lanes do not mix. */
async function heldBack(lane: Lane, { run, say }: Host): Promise<readonly string[]> {
  const printed: string[] = [];
  const failed = await inOrder(lane, (command) => run(command, (text) => printed.push(text)));
  say(printed.join(''));
  return failed;
}

async function inOrder(lane: Lane, run: (command: string) => Promise<boolean>): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const command of lane) if (!(await run(command))) failed.push(command);
  return failed;
}

/** The commands that failed, of the first stage in which any did. The first lane prints as it goes. */
export async function failures(stages: readonly Stage[], host: Host): Promise<readonly string[]> {
  for (const { title, lanes } of stages) {
    host.say(`\n== ${title}\n`);
    const [first = [], ...beside] = lanes;
    const ends = [inOrder(first, (command) => host.run(command, null)), ...beside.map((lane) => heldBack(lane, host))];
    const failed = (await Promise.all(ends)).flat();
    if (failed.length > 0) return failed;
  }
  return [];
}
