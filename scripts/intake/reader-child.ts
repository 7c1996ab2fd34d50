import type { ChildProcess } from 'node:child_process';
import { onStop } from '../files/stopping.ts';
import { type ChildRoom, startChild } from './start-child.ts';

export type ChildAnswer = { readonly result: unknown } | { readonly failed: 'crashed' | 'timeout' };

export interface ChildLimits extends ChildRoom {
  readonly seconds: number;
}

/** Milliseconds by which a timer is late where this process was at work all the while. */
const HELD_UP = 500;

/** A message that was sent and not answered yet. */
interface Asked {
  readonly message: object;
  readonly resolve: (answer: ChildAnswer) => void;
}

/**
 * A process that answers messages one at a time, in their order, with a cap on its heap and a timer for each. One may wait
 * while another is worked on, so that the process need not. It is started when first needed and again after it died, of
 * which the message at work is told; those that waited are sent to the next. (A worker thread would not do: running out of
 * memory there takes the whole process along.)
 */
export class ReaderChild {
  readonly #script: string;
  #limits: ChildLimits;
  #greeting: object | null = null;
  #process: ChildProcess | undefined;
  /** The first is at work. */
  #asked: Asked[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(script: string, limits: ChildLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** Starts a process before there is anything to ask, so that it is ready then; it may be told something ahead. */
  begin(ahead?: object): void {
    if (this.#process !== undefined) return;
    this.#process = this.#start();
    if (ahead !== undefined) this.#process.send(ahead);
  }

  /** The first message to each process, which answers nothing to it. */
  greet(greeting: object): void {
    this.#greeting = greeting;
    this.#process?.send(greeting);
  }

  ask(message: object): Promise<ChildAnswer> {
    return new Promise((resolve) => {
      this.#send({ message, resolve });
    });
  }

  /** Ends the process, even one that no longer answers; whatever it was asked has failed. One that is started again has `limits`. */
  stop(limits = this.#limits): void {
    this.#limits = limits;
    for (const { resolve } of this.#end()) resolve({ failed: 'crashed' });
  }

  #send(asked: Asked): void {
    const child = (this.#process ??= this.#start());
    this.#asked.push(asked);
    if (this.#asked.length === 1) this.#wait();
    child.send(asked.message, (error) => {
      if (error) this.#fail(child, 'crashed');
    });
  }

  #wait(): void {
    const due = performance.now() + this.#limits.seconds * 1000;
    const child = this.#process;
    this.#timer = setTimeout(() => {
      // This process had no time to listen: the answer may be there already.
      if (performance.now() > due + HELD_UP) this.#wait();
      else this.#fail(child, 'timeout');
    }, this.#limits.seconds * 1000);
  }

  #answer(child: ChildProcess, result: unknown): void {
    if (child !== this.#process) return;
    clearTimeout(this.#timer);
    const first = this.#asked.shift();
    if (this.#asked.length > 0) this.#wait();
    first?.resolve({ result });
  }

  #fail(child: ChildProcess | undefined, failed: 'crashed' | 'timeout'): void {
    if (child !== this.#process) return;
    const [first, ...waiting] = this.#end();
    for (const one of waiting) this.#send(one);
    first?.resolve({ failed });
  }

  #end(): readonly Asked[] {
    const asked = this.#asked;
    this.#asked = [];
    clearTimeout(this.#timer);
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    return asked;
  }

  #start(): ChildProcess {
    const child = startChild(this.#script, this.#limits);
    const forget = onStop(() => child.kill('SIGKILL'));
    const crashed = (): void => {
      this.#fail(child, 'crashed');
    };
    child
      .on('message', (result) => {
        this.#answer(child, result);
      })
      .once('exit', forget)
      .once('exit', crashed)
      .once('error', crashed);
    if (this.#greeting !== null) child.send(this.#greeting);
    return child;
  }
}
