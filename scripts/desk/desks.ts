import { availableParallelism } from 'node:os';
import path from 'node:path';
import { problemOf } from '../../ledger/xlsx/problem.ts';
import { MANY_BRANCHES } from '../consolidate/many.ts';
import { supersede } from '../consolidate/supersede.ts';
import { failedFile } from '../intake/read-file.ts';
import { setEngine } from '../intake/engine.ts';
import { type ChildLimits, ReaderChild } from '../intake/reader-child.ts';
import { childScript } from '../intake/start-child.ts';
import { Desk } from './desk.ts';
import { type Fault, faultOf, toError } from './fault.ts';
import type { DeskGiven } from './given.ts';
import { type Answered, fromMessage } from './messages.ts';
import { OwnBytes } from './own-bytes.ts';
import type { Answer, Ask, JudgedFile, Recalled, Source, TaskName } from './tasks.ts';

/** Told of each file as it is judged, in any order. */
type OnJudged = (done: number, total: number, judged: JudgedFile) => void;

/** Desks at which the workbooks of a run are worked on, in this process or in others. */
export interface Desks {
  /** Judges all; a file that takes a process down, or never ends, is tried once more, alone, and then reported. */
  readonly judge: (sources: readonly Source[], onDone?: OnJudged) => Promise<JudgedFile[]>;
  readonly ask: <N extends TaskName>(name: N, ask: Ask<N>) => Promise<Answer<N>>;
  /** Gives the room of processes free that have nothing to do; whoever asks for more has them started again. */
  readonly rest: () => void;
  /** Starts processes that rest, to be ready when they are asked. */
  readonly begin: () => void;
  readonly close: () => void;
}

const LIMITS: ChildLimits = { heapMegabytes: 768, seconds: 30 };
/**
 * Where very many files are judged and none is looked up, children have four times the room for young objects: some hundredths
 * of the processor less. The run itself is small meanwhile; those that go on when it has grown, after a rest, have no more
 * room than any.
 */
const YOUNG_WHERE_MANY = 32;
/** Up to so many files are worked on in this process, where starting others would cost more than it saves. */
const HERE = 8;
const CHILDREN = 2;

async function failedAt(
  desk: Desk,
  given: DeskGiven,
  source: Source,
  why: 'crashed' | 'timeout',
  { seconds }: ChildLimits,
): Promise<JudgedFile> {
  if ('kept' in source) throw new Error(`the snapshot of ${source.kept} could not be read: ${why}`);
  const problem = why === 'timeout' ? problemOf('file-timeout', { seconds }) : problemOf('file-crashed', {});
  const file = { name: source.name, path: path.resolve(given.from, source.name) };
  return desk.failed(await failedFile(file, problem));
}

/** A disk that is full, say, is no fault of the workbook. */
const isFromOutside = ({ system, said }: Fault): boolean => system !== null || said !== null;

/** In this process there is no second attempt: a fault of the program would only repeat itself. */
function deskHere(desk: Desk, given: DeskGiven): Desks {
  const judgeOne = (source: Source): Promise<JudgedFile> =>
    desk.do('judge', { source }).catch((thrown: unknown) => {
      if (isFromOutside(faultOf(thrown))) throw thrown;
      return failedAt(desk, given, source, 'crashed', LIMITS);
    });
  return {
    judge: async (sources, onDone) => {
      const judged: JudgedFile[] = [];
      for (const source of sources) {
        const one = await judgeOne(source);
        judged.push(one);
        onDone?.(judged.length, sources.length, one);
      }
      return judged;
    },
    ask: (name, ask) => desk.do(name, ask),
    rest: () => undefined,
    begin: () => undefined,
    close: () => undefined,
  };
}

/** So many judged at a time by a child, all but the first waiting. */
const AHEAD = 4;
/** Workbooks that an earlier run may have judged are asked about together: the messages would take longer than the answers. */
const RECALLED_AT_ONCE = 16;
const RECALLS_AHEAD = 2;
/** Work so quick that the next may wait at a child, so that the child need not; behind a long one it could be done by another. */
const QUICK: readonly TaskName[] = ['linked', 'extract'];
/** So many quick pieces go in one message. */
const QUICK_AT_ONCE = 8;

/** What is to be asked of quick work, as it goes in messages. */
export const fewAtATime = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / QUICK_AT_ONCE) }, (_, at) =>
    all.slice(at * QUICK_AT_ONCE, (at + 1) * QUICK_AT_ONCE),
  );

/**
 * Work that nothing else of the run waits for gives way to all other; so much of it is at a child that it has something
 * to do while this process draws up the figures.
 */
const LAST: readonly TaskName[] = ['returned'];
const LAST_AHEAD = 16;

/** How work is handed out. */
interface Turn {
  /** To a child that has less than so much to do. */
  readonly most: number;
  readonly last: boolean;
}

function turnOf(name: TaskName): Turn {
  const last = LAST.includes(name);
  return { most: last ? LAST_AHEAD : QUICK.includes(name) ? AHEAD : 1, last };
}

interface Waiting extends Turn {
  readonly resolve: (child: ReaderChild) => void;
}

/** Hands out children, first come, first served but for what comes last: the least busy, if it has little enough to do. */
class Pool {
  readonly children: readonly ReaderChild[];
  readonly #busy: Map<ReaderChild, number>;
  readonly #waiting: { readonly next: Waiting[]; readonly last: Waiting[] } = { next: [], last: [] };

  constructor(children: readonly ReaderChild[]) {
    this.children = children;
    this.#busy = new Map(children.map((child) => [child, 0]));
  }

  async with<T>(turn: Turn, work: (child: ReaderChild) => Promise<T>): Promise<T> {
    const child = this.#take(turn) ?? (await this.#wait(turn));
    try {
      return await work(child);
    } finally {
      this.#busy.set(child, this.#busy.get(child)! - 1);
      this.#handOut();
    }
  }

  idle(): readonly ReaderChild[] {
    return this.children.filter((child) => this.#busy.get(child) === 0);
  }

  #wait(turn: Turn): Promise<ReaderChild> {
    const { next, last } = this.#waiting;
    return new Promise((resolve) => (turn.last ? last : next).push({ ...turn, resolve }));
  }

  #handOut(): void {
    const { next, last } = this.#waiting;
    for (;;) {
      const queue = next.length > 0 ? next : last;
      const first = queue[0];
      const child = first ? this.#take(first) : null;
      if (!first || !child) return;
      queue.shift();
      first.resolve(child);
    }
  }

  /** What comes last fills one child first, so that a few pieces leave the other free for what the run waits for. */
  #take({ most, last }: Turn): ReaderChild | null {
    const busy = (child: ReaderChild): number => this.#busy.get(child)!;
    const able = this.children.filter((child) => busy(child) < most);
    if (!last) able.sort((a, b) => busy(a) - busy(b));
    const child = able[0] ?? null;
    if (child !== null) this.#busy.set(child, busy(child) + 1);
    return child;
  }
}

type Said = Answered | { readonly failed: 'crashed' | 'timeout' };

async function askChild(child: ReaderChild, name: TaskName, ask: Ask<TaskName>): Promise<Said> {
  const answer = await child.ask({ name, ask });
  const said: Said = 'result' in answer ? fromMessage(name, answer.result) : answer;
  if ('fault' in said && isFromOutside(said.fault)) throw toError(said.fault);
  return said;
}

/**
 * How this process collects garbage. While desks judge it holds what they answer, and would else let as much again pile up;
 * where they only look up what they judged before, it has the room that the desks do not need. What comes after is work of
 * its own, a third of which would go into collecting at each tenth more; a city that is run again takes a tenth less time
 * where there may be six tenths more. That it collects whenever little comes in would cost a city seconds, which the desks
 * lack.
 */
const collecting = {
  whileRecalling: ['--no-memory-reducer', '--heap-growing-percent=60'],
  whileJudging: ['--heap-growing-percent=0', '--optimize-for-size'],
  after: ['--no-optimize-for-size', '--heap-growing-percent=30'],
  afterRecalling: ['--no-optimize-for-size', '--heap-growing-percent=60'],
} as const;

/** Which of some files a newer one of the same branch takes the place of, so that nothing else is asked of them. */
function replacedOf(some: ReadonlyMap<number, JudgedFile>, judged: readonly JudgedFile[]): ReadonlySet<number> {
  if (some.size === 0) return new Set();
  // Of those judged, some have no answer yet: `flatMap` passes over them.
  const standing = supersede([...some.values(), ...judged.flatMap((one) => [one])].map(({ filed }) => filed));
  return new Set([...some.keys()].filter((_, at) => standing[at]!.state === 'superseded'));
}

function desksElsewhere(given: DeskGiven, { children, limits }: DeskChildren): Desks {
  for (const child of children) child.greet({ given });
  const pool = new Pool(children);
  let closed = false;
  // A child that was ended is started again when it is asked: after the end nobody may ask.
  const askOne: typeof askChild = async (child, name, ask) => {
    if (closed) throw new Error(`${name}: the desks are closed`);
    return askChild(child, name, ask);
  };
  const askAny = async (name: TaskName, ask: Ask<TaskName>): Promise<unknown> => {
    for (let tries = 0; ; tries += 1) {
      const said = await pool.with(turnOf(name), (child) => askOne(child, name, ask));
      if ('answer' in said) return said.answer;
      if ('fault' in said) throw toError(said.fault);
      if ('asks' in ask && ask.asks.length > 1) {
        // One of them may need all the time and memory of a message.
        const alone = ask.asks.map((one) => askAny(name, { asks: [one] } as Ask<TaskName>));
        return (await Promise.all(alone)).flat();
      }
      if (tries > 0) throw new Error(`${name}: the process at work ${said.failed}`);
    }
  };
  return {
    judge: async (sources, onDone) => {
      const judged: JudgedFile[] = [];
      const ownBytes = new OwnBytes();
      const again: number[] = [];
      let done = 0;
      const settle = (index: number, one: JudgedFile): void => {
        const own = ownBytes.judged(one);
        judged[index] = own;
        onDone?.(++done, sources.length, own);
      };
      const waiting = sources.map((_, index) => index);
      const toJudge: number[] = [];
      const outdated = new Map<number, JudgedFile>();
      // Where an earlier run is of little use, as after a new roster, no more are asked about.
      let [asked, known] = [0, 0];
      const recall = async (child: ReaderChild): Promise<void> => {
        while (waiting.length > 0 && known * 2 >= asked) {
          const some = waiting.splice(0, RECALLED_AT_ONCE);
          const said = await askOne(child, 'recall', { sources: some.map((index) => sources[index]!) });
          const answers = 'answer' in said ? (said.answer as readonly (Recalled | null)[]) : [];
          asked += some.length;
          for (const [at, index] of some.entries()) {
            const one = answers[at] ?? null;
            if (one === null) {
              toJudge.push(index);
              continue;
            }
            known += 1;
            if (one.isCompared) settle(index, one.judged);
            else outdated.set(index, one.judged);
          }
        }
      };
      const judge = async (child: ReaderChild): Promise<void> => {
        for (let index = toJudge.shift(); index !== undefined; index = toJudge.shift()) {
          const said = await askOne(child, 'judge', { source: sources[index]! });
          if ('answer' in said) settle(index, said.answer as JudgedFile);
          else again.push(index);
        }
      };
      // The first goes to each, before any has a second.
      const atChildren = (ahead: number, work: (child: ReaderChild) => Promise<void>) =>
        Promise.all(Array.from({ length: ahead }, () => pool.children.map(work)).flat());
      setEngine(...collecting.whileRecalling);
      if (given.cache !== null) await atChildren(RECALLS_AHEAD, recall);
      setEngine(...collecting.whileJudging);
      toJudge.push(...waiting);
      await atChildren(AHEAD, judge);
      const replaced = replacedOf(outdated, judged);
      for (const [index, one] of outdated) {
        if (replaced.has(index)) settle(index, one);
        else toJudge.push(index);
      }
      await atChildren(AHEAD, judge);
      setEngine(...(known * 2 >= sources.length ? collecting.afterRecalling : collecting.after));
      // The others have nothing to do by now, so memory and processor are the file's alone.
      for (const index of again.sort((a, b) => a - b)) {
        const said = await askOne(pool.children[0]!, 'judge', { source: sources[index]! });
        if ('answer' in said) settle(index, said.answer as JudgedFile);
        else {
          const why = 'failed' in said ? said.failed : 'crashed';
          settle(index, await failedAt(await Desk.open(given), given, sources[index]!, why, limits));
        }
      }
      return judged;
    },
    ask: (name, ask) => askAny(name, ask) as Promise<Answer<typeof name>>,
    rest: () => {
      for (const child of pool.idle()) child.stop(limits);
    },
    begin: () => {
      for (const child of pool.children) child.begin();
    },
    close: () => {
      closed = true;
      for (const child of pool.children) child.stop();
    },
  };
}

interface DeskOptions {
  /** The bundled child script; by default that of `child.ts`, beside this bundle. */
  readonly childPath?: string;
  readonly limits?: ChildLimits;
  /** Whether an earlier run judged none of the files, as far as the cache tells. */
  readonly isFirst?: boolean;
}

/** Processes for desks, before it is known what these go by. */
export interface DeskChildren {
  readonly children: readonly ReaderChild[];
  readonly limits: ChildLimits;
}

function childrenFor(files: number, { childPath, limits = LIMITS, isFirst = false }: DeskOptions): DeskChildren {
  const script = childScript('desk-child', childPath);
  const count = Math.max(1, Math.min(CHILDREN, availableParallelism()));
  const first = isFirst && files >= MANY_BRANCHES ? { ...limits, youngMegabytes: YOUNG_WHERE_MANY } : limits;
  return { children: Array.from({ length: count }, () => new ReaderChild(script, first)), limits };
}

/**
 * Starts the processes for about so many files of a committee's folder, to be ready when desks are opened: they read what it
 * has accepted. `null` where few files are worked on here.
 */
export function beginChildren(files: number, dir: string, options: DeskOptions = {}): DeskChildren | null {
  if (files <= HERE) return null;
  const begun = childrenFor(files, options);
  for (const child of begun.children) child.begin({ archiveOf: dir });
  return begun;
}

export function endChildren(begun: DeskChildren | null): void {
  for (const child of begun?.children ?? []) child.stop();
}

/** Opens desks for so many files, at processes that have begun if there are any. */
export async function openDesks(
  given: DeskGiven,
  files: number,
  options: DeskOptions = {},
  begun: DeskChildren | null = null,
): Promise<Desks> {
  if (files > HERE) return desksElsewhere(given, begun ?? childrenFor(files, options));
  endChildren(begun);
  return deskHere(await Desk.open(given), given);
}
