import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ReaderChild } from '../../scripts/intake/reader-child.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Answers in the order in which it is asked, with its own number; some messages it does not outlive. */
const SCRIPT = `
process.on('disconnect', () => process.exit());
process.on('message', ({ say }) => {
  if (say === 'crash') process.exit(3);
  if (say === 'hang') for (;;);
  process.send([say, process.pid]);
});`;

let open: ReaderChild | undefined;
afterEach(() => open?.stop());

function started(seconds = 30): ReaderChild {
  const script = path.join(tempDir(), 'child.mjs');
  writeFileSync(script, SCRIPT);
  open = new ReaderChild(script, { heapMegabytes: 64, seconds });
  return open;
}

const askAll = (child: ReaderChild, all: readonly string[]) => Promise.all(all.map((say) => child.ask({ say })));

/** What was answered, and how many processes answered. */
async function told(child: ReaderChild, all: readonly string[]) {
  const answers = await askAll(child, all);
  const said = answers.map((one) => ('failed' in one ? one.failed : (one.result as [string, number])[0]));
  const pids = answers.flatMap((one) => ('failed' in one ? [] : [(one.result as [string, number])[1]]));
  return { said, processes: new Set(pids).size };
}

describe('a child that is asked several things at once', () => {
  it('answers each, in their order, in one process', async () => {
    expect(await told(started(), ['a', 'b', 'c'])).toEqual({ said: ['a', 'b', 'c'], processes: 1 });
  });

  it('fails of what it dies of only; what waited is asked of the next', async () => {
    const child = started();
    expect(await told(child, ['a'])).toEqual({ said: ['a'], processes: 1 });
    expect(await told(child, ['crash', 'b', 'crash', 'c'])).toEqual({
      said: ['crashed', 'b', 'crashed', 'c'],
      processes: 2,
    });
  });

  it('gives each its own time', async () => {
    expect(await told(started(2), ['hang', 'b', 'hang', 'c'])).toEqual({
      said: ['timeout', 'b', 'timeout', 'c'],
      processes: 2,
    });
  });

  it('fails of all when it is stopped, and begins again when it is asked', async () => {
    const child = started();
    const asked = told(child, ['hang', 'b', 'c']);
    child.stop();
    expect((await asked).said).toEqual(['crashed', 'crashed', 'crashed']);
    expect(await told(child, ['d'])).toEqual({ said: ['d'], processes: 1 });
  });
});
