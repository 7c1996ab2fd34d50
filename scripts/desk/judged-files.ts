import type { Marked } from '../../ledger/across/copies.ts';
import type { Filed } from '../consolidate/types.ts';
import type { Links } from './links.ts';
import type { JudgedFile } from './tasks.ts';

type Kept = Pick<JudgedFile, 'extract' | 'rows'>;

const keyOf = ({ kept, name, branch }: Filed): string => (kept ? `kept ${branch!.code}` : name);

/** What desks answered, by file. */
export class JudgedFiles {
  readonly #files = new Map<string, Kept>();
  readonly #links = new Map<string, Links>();
  readonly #marks = new Map<string, Marked>();
  /** Files that were taken from the cache, and those of which it was damaged. */
  readonly cached: { readonly taken: number; readonly damaged: number };

  constructor(answers: readonly JudgedFile[]) {
    for (const { filed, marked, links, extract, rows } of answers) {
      this.#files.set(keyOf(filed), { extract, rows });
      if (links !== null) this.#links.set(keyOf(filed), links);
      if (marked !== null) this.#marks.set(keyOf(filed), marked);
    }
    const times = (what: JudgedFile['cache']): number => answers.filter(({ cache }) => cache === what).length;
    this.cached = { taken: times('taken'), damaged: times('damaged') };
  }

  of(filed: Filed): Kept {
    return this.#files.get(keyOf(filed))!;
  }

  /** `null` where it does not count. */
  linksOf(filed: Filed): Links | null {
    return this.#links.get(keyOf(filed)) ?? null;
  }

  /** Gives the room of the rosters free, once it is known which members are looked at. */
  forgetLinks(): void {
    this.#links.clear();
  }

  markedOf(filed: Filed): Marked {
    return this.#marks.get(keyOf(filed))!;
  }

  /** Gives the room of the marks free, which are half of all, once ledgers have been compared. */
  forgetMarks(): void {
    this.#marks.clear();
  }
}
