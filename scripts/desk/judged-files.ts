import type { Marked } from '../../ledger/across/copies.ts';
import type { Filed } from '../consolidate/types.ts';
import type { JudgedFile } from './tasks.ts';

type Kept = Pick<JudgedFile, 'links' | 'extract' | 'rows'>;

const keyOf = ({ kept, name, branch }: Filed): string => (kept ? `kept ${branch!.code}` : name);

/** What desks answered, by file. */
export class JudgedFiles {
  readonly #files = new Map<string, Kept>();
  readonly #marks = new Map<string, Marked>();
  /** Files that were taken from the cache, and those of which it was damaged. */
  readonly cached: { readonly taken: number; readonly damaged: number };

  constructor(answers: readonly JudgedFile[]) {
    for (const { filed, marked, links, extract, rows } of answers) {
      this.#files.set(keyOf(filed), { links, extract, rows });
      if (marked !== null) this.#marks.set(keyOf(filed), marked);
    }
    const times = (what: JudgedFile['cache']): number => answers.filter(({ cache }) => cache === what).length;
    this.cached = { taken: times('taken'), damaged: times('damaged') };
  }

  of(filed: Filed): Kept {
    return this.#files.get(keyOf(filed))!;
  }

  markedOf(filed: Filed): Marked {
    return this.#marks.get(keyOf(filed))!;
  }

  /** Gives the room of the marks free, which are half of all, once ledgers have been compared. */
  forgetMarks(): void {
    this.#marks.clear();
  }
}
