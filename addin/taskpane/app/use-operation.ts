import { useCallback, useState } from 'react';
import type { Outcome } from '../../workspace/workspace.ts';
import { usePane } from './pane-context.ts';

/** Something a page does with the workspace, one at a time. */
export interface Operation {
  readonly running: boolean;
  /** What the last one came to; `null` before the first, while one runs, and after a fault of the program. */
  readonly outcome: Outcome | null;
  /** Does it; tells what it came to, `null` after a fault, which is shown already. */
  readonly run: (work: () => Promise<Outcome>) => Promise<Outcome | null>;
  readonly clear: () => void;
}

/** Runs the operations of a page: what they come to is announced, faults of the program are caught and shown. */
export function useOperation(): Operation {
  const { texts, announced } = usePane();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { running, attempt } = useAttempt();
  const run = useCallback(
    async (work: () => Promise<Outcome>) => {
      setOutcome(null);
      const result = await attempt(work);
      setOutcome(result);
      if (result !== null) {
        announced.set(result.kind === 'problems' ? texts.form.problems(result.problems.length) : result.message);
      }
      return result;
    },
    [attempt, announced, texts],
  );
  const clear = useCallback(() => {
    setOutcome(null);
  }, []);
  return { running, outcome, run, clear };
}

export interface Attempts {
  readonly running: boolean;
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | null>;
}

/** Catches what the program throws: it is shown above the page, and `null` is told. */
export function useAttempt(): Attempts {
  const { fault, announced, notice } = usePane();
  const [running, setRunning] = useState(false);
  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      setRunning(true);
      announced.set('');
      notice.set('');
      fault.set(null);
      try {
        return await work();
      } catch (error) {
        fault.set(error);
        return null;
      } finally {
        setRunning(false);
      }
    },
    [fault, announced, notice],
  );
  return { running, attempt };
}
