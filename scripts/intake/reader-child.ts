import type { ChildProcess } from 'node:child_process';
import { onStop } from '../files/stopping.ts';
import { startChild } from './start-child.ts';

export type ChildAnswer = { readonly result: unknown } | { readonly failed: 'crashed' | 'timeout' };

export interface ChildLimits {
  readonly heapMegabytes: number;
  readonly seconds: number;
}

/** Milliseconds by which a timer is late where this process was at work all the while. */
const HELD_UP = 500;

/**
 * A process that answers one message at a time, with a cap on its heap and a timer for each. It is started when first needed and
 * again after it died. (A worker thread would not do: running out of memory there takes the whole process along.)
 */
export class ReaderChild {
  readonly #script: string;
  readonly #limits: ChildLimits;
  readonly #greeting: object | null;
  #process: ChildProcess | undefined;

  /** `greeting` is the first message to each process, which answers nothing to it. */
  constructor(script: string, limits: ChildLimits, greeting: object | null = null) {
    this.#script = script;
    this.#limits = limits;
    this.#greeting = greeting;
  }

  ask(message: object): Promise<ChildAnswer> {
    const child = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      const settle = (answer: ChildAnswer): void => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', crashed).off('error', crashed);
        if ('failed' in answer) this.stop();
        resolve(answer);
      };
      const answered = (result: unknown): void => {
        settle({ result });
      };
      const crashed = (): void => {
        settle({ failed: 'crashed' });
      };
      const wait = (): NodeJS.Timeout => {
        const due = performance.now() + this.#limits.seconds * 1000;
        return setTimeout(() => {
          // This process had no time to listen: the answer may be there already.
          if (performance.now() > due + HELD_UP) timer = wait();
          else settle({ failed: 'timeout' });
        }, this.#limits.seconds * 1000);
      };
      let timer = wait();
      child.once('message', answered).once('exit', crashed).once('error', crashed);
      child.send(message, (error) => {
        if (error) crashed();
      });
    });
  }

  /** Ends the process, even one that no longer answers. */
  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  #start(): ChildProcess {
    const child = startChild(this.#script, this.#limits.heapMegabytes);
    const forget = onStop(() => child.kill('SIGKILL'));
    child.once('exit', forget);
    if (this.#greeting !== null) child.send(this.#greeting);
    return child;
  }
}
