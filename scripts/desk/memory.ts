import type { Day } from '../../ledger/day.ts';
import { branchKey } from '../../ledger/branch.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { roundsOf } from '../../ledger/scoring/rounds.ts';
import type { Archive } from '../archive/archive.ts';
import { isSecret } from '../consolidate/secret-cells.ts';
import { readRegular } from '../files/read-regular.ts';
import { sha256 } from '../files/sha256.ts';
import { type AnswerKind, type Kept, keptFile, readAnswer, readKept, writeAnswer, writeKept } from './cache.ts';
import type { DeskGiven } from './given.ts';
import { judgedBytes, judgedFrom } from './judged-bytes.ts';
import { plain } from './plain.ts';
import { type Again, type JudgedFile, type RecalledBytes, UNREAD } from './tasks.ts';

/** What earlier runs made of workbooks, as far as it still holds. */
export class Memory {
  readonly #given: DeskGiven;
  readonly #archive: Archive;

  constructor(given: DeskGiven, archive: Archive) {
    this.#given = given;
    this.#archive = archive;
  }

  /** Where the record of a workbook is, by its digest; `undefined` where none are kept. */
  get recordOf(): ((digest: string) => string) | undefined {
    const { cache } = this.#given;
    return cache === null ? undefined : (digest) => keptFile(cache.folder, digest);
  }

  /** What was made of a workbook, where nothing that bears on it by itself has changed; from the record, if that is at hand. */
  recall(digest: string, name: string, record?: Uint8Array | null): RecalledBytes | 'none' | 'damaged' {
    const { cache } = this.#given;
    if (cache === null) return 'none';
    const kept = readKept(cache.folder, digest, record);
    if (kept === null || kept === 'damaged') return kept ?? 'none';
    const { code, judged } = kept;
    const same = kept.madeBy === cache.madeBy && kept.name === name && kept.firstSeen === this.#firstSeen(digest);
    if (!same || !this.#holdsToday(kept)) return 'none';
    const now = this.#compared(code, digest);
    const isCompared = now.comparedWith === kept.comparedWith && now.allowed === kept.allowed;
    return { judged: isCompared ? judged : judgedBytes({ ...judgedFrom(judged), ...UNREAD }), isCompared };
  }

  /** Keeps what was made of a file, unless a finding tells of a cell that must not leave the workbook. */
  async keep(judged: JudgedFile, ledger: Ledger | null): Promise<void> {
    const { cache, today, book } = this.#given;
    const { filed } = judged;
    if (cache === null || filed.digest === '') return;
    if (filed.findings.some((found) => isSecret(found, filed))) return;
    // Measures are judged by the day on which they are to be mended.
    const measures = (ledger?.measures.length ?? 0) + (book?.committeeMeasures.length ?? 0);
    const steady = measures === 0 && filed.findings.every(({ code }) => code !== 'recorded-in-future');
    const { name, digest, firstSeen, branch } = filed;
    const code = branch?.code ?? null;
    const of = { name, firstSeen, code, judged: judgedBytes(judged) };
    const { madeBy, folder } = cache;
    await writeKept(folder, digest, { madeBy, madeOn: today, steady, ...of, ...this.#compared(code, digest) });
  }

  /**
   * What comes of work on a ledger that was judged: what an earlier run made of the same workbook by the same, else what is
   * made now. `by` is what the work goes by beside what the run goes by; nothing of it may depend on the day else.
   */
  async once<T>(kind: AnswerKind, again: Again, by: unknown, make: () => Promise<T>): Promise<T> {
    const kept = this.#answer<T>(kind, again, by);
    const known = kept?.read() ?? null;
    if (known !== null) return known;
    const answer = await make();
    await kept?.write(answer);
    return answer;
  }

  /**
   * The same of a file that is written of a ledger: the cache keeps its digest only, and the file that an earlier run wrote
   * is at `former`, or it is made anew.
   */
  async sameFile(
    kind: AnswerKind,
    again: Again,
    by: unknown,
    former: string | null,
    make: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const kept = this.#answer<string>(kind, again, by);
    const digest = kept?.read() ?? null;
    const there = digest === null || former === null ? null : await readRegular(former).catch(() => null);
    if (there !== null && sha256(there) === digest) return there;
    const bytes = await make();
    await kept?.write(sha256(bytes));
    return bytes;
  }

  /** Where the cache has, or is to have, an answer; `null` where nothing is kept. */
  #answer<T>(kind: AnswerKind, { name, digest, kept }: Again, by: unknown) {
    const { cache } = this.#given;
    if (cache === null || kept) return null;
    const { folder, madeBy } = cache;
    const goesBy = sha256(JSON.stringify([madeBy, name, by], plain));
    return {
      read: () => readAnswer<T>(folder, digest, kind, goesBy),
      write: (answer: T) => writeAnswer(folder, digest, kind, { by: goesBy, answer }),
    };
  }

  #firstSeen(digest: string): Day {
    return this.#given.received.get(digest) ?? this.#given.today;
  }

  #compared(code: string | null, digest: string): Pick<Kept, 'comparedWith' | 'allowed'> {
    if (code === null) return { comparedWith: null, allowed: false };
    const { allow, period } = this.#given;
    return {
      comparedWith: this.#archive.before(code, digest, period)?.digest ?? null,
      allowed: allow.some((one) => branchKey(one) === branchKey(code)) || this.#archive.isAllowed(code, digest),
    };
  }

  /** What was made on an earlier day says the same today, unless a round of evaluation has ended meanwhile. */
  #holdsToday({ madeOn, steady }: Kept): boolean {
    const { today, scheme, period } = this.#given;
    if (madeOn === today) return true;
    const ended = roundsOf(scheme, period.year).some(({ until }) => until >= madeOn && until < today);
    return steady && madeOn < today && !ended;
  }
}
