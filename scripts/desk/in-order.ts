/** Asked for at the same time: so that no desk waits for what is written meanwhile. */
const AHEAD = 16;

/** Answers in the order of what is asked, some of them asked ahead. */
export async function* inOrder<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): AsyncGenerator<R> {
  const asked: Promise<R>[] = [];
  let next = 0;
  const more = (): void => {
    if (next >= all.length) return;
    const answer = ask(all[next++]!);
    // A fault is told when its turn comes.
    answer.catch(() => undefined);
    asked.push(answer);
  };
  for (let n = 0; n < AHEAD; n += 1) more();
  try {
    for (let first = asked.shift(); first !== undefined; first = asked.shift()) {
      const answer = await first;
      more();
      yield answer;
    }
  } finally {
    // Where the file could not be written, what was asked for is not wanted any more.
    await Promise.allSettled(asked);
  }
}
