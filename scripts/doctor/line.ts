import { messageLines } from './message.ts';

/** How it stands with what was looked at; `missing` and `faulty` are to be mended before one can go on. */
export type LineState = 'ok' | 'notice' | 'missing' | 'faulty';

export const stateName: Readonly<Record<LineState, string>> = {
  ok: '正常',
  notice: '注意',
  missing: '缺',
  faulty: '有误',
};

/** What was looked at, how it stands, and what to do where anything is to be done. */
export interface Line {
  readonly state: LineState;
  /** What was looked at, as a person names it. */
  readonly what: string;
  readonly says: string;
  /** Particulars, a line each. */
  readonly more?: readonly string[];
  readonly todo?: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export const ok = (what: string, says: string): Line => ({ state: 'ok', what, says });
export const notice = (what: string, says: string, todo: string): Line => ({ state: 'notice', what, says, todo });

/** Whether anything has to be mended before one can go on. */
export const isSound = (sections: readonly Section[]): boolean =>
  sections.every(({ lines }) => lines.every(({ state }) => state === 'ok' || state === 'notice'));

/** A line of what another part of the program refuses: its sentence, and below it what that lists. */
export function refused(what: string, fault: unknown): Line {
  const [says, ...more] = messageLines(fault);
  return { state: 'faulty', what, says, more };
}
