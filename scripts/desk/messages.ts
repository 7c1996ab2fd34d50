import type { Fault } from './fault.ts';
import { judgedBytes, judgedFrom, recalledBytes, recalledFrom } from './judged-bytes.ts';
import type { Answer, TaskName } from './tasks.ts';

/** What a desk in another process says to what it was asked. */
export type Answered = { readonly answer: unknown } | { readonly fault: Fault };

/** How an answer becomes bytes, and is had back. */
interface AsBytes<N extends TaskName> {
  readonly bytes: (answer: Answer<N>) => Buffer;
  readonly from: (bytes: Uint8Array) => unknown;
}

/**
 * Answers of which there is one of every workbook go as texts, in which each byte is a character. Of objects the sending
 * process would keep all that it sends, until it collects all its memory.
 */
const asBytes: { readonly [N in TaskName]?: AsBytes<N> } = {
  judge: { bytes: judgedBytes, from: judgedFrom },
  recall: { bytes: recalledBytes, from: recalledFrom },
};

/** The message that tells what a desk answers. */
export function toMessage<N extends TaskName>(name: N, answer: Answer<N>): unknown {
  const form = asBytes[name] as AsBytes<N> | undefined;
  return form ? form.bytes(answer).toString('latin1') : { answer };
}

/** What a message says. */
export function fromMessage(name: TaskName, message: unknown): Answered {
  const form = asBytes[name] as AsBytes<TaskName> | undefined;
  return form && typeof message === 'string'
    ? { answer: form.from(Buffer.from(message, 'latin1')) }
    : (message as Answered);
}
