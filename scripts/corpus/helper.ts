import { type ChildProcess, fork } from 'node:child_process';
import type { Ask, Reader } from './answer.ts';
import type { Died, Reading } from './cells.ts';
import type { Difference } from './compare.ts';
import type { Verdict } from './witness/index.ts';

export interface HelperLimits {
  readonly heapMegabytes: number;
  readonly seconds: number;
}

/** A process that answers one question at a time, with a cap on its heap and a timer; started again after it died. */
export class Helper {
  readonly #script: string;
  readonly #limits: HelperLimits;
  #process: ChildProcess | undefined;

  constructor(script: string, limits: HelperLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  read(path: string, by: Reader): Promise<Reading | Died> {
    return this.#ask({ read: path, by });
  }

  judge(path: string, differences: readonly Difference[]): Promise<readonly Verdict[] | Died> {
    return this.#ask({ judge: path, differences });
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  #ask<A>(ask: Ask): Promise<A | Died> {
    const child = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      const settle = (answer: A | Died): void => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', crashed).off('error', crashed);
        resolve(answer);
      };
      const answered = (said: unknown): void => {
        settle(said as A);
      };
      const died = (how: Died['died']): void => {
        this.stop();
        settle({ died: how });
      };
      const crashed = (): void => {
        died('crashed');
      };
      const timer = setTimeout(() => {
        died('timeout');
      }, this.#limits.seconds * 1000);
      child.once('message', answered).once('exit', crashed).once('error', crashed);
      child.send(ask, (error) => {
        if (error) crashed();
      });
    });
  }

  #start(): ChildProcess {
    return fork(this.#script, {
      serialization: 'advanced',
      execArgv: ['--expose-gc', `--max-old-space-size=${this.#limits.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }
}
