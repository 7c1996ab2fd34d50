import path from 'node:path';
import { branchKey } from '../../ledger/branch.ts';
import { type Archive, readArchive } from '../archive/archive.ts';
import { keepSnapshot } from '../archive/record.ts';
import { type KeptEntry, fromArchive, keptSubmission } from '../consolidate/archived.ts';
import { type Then, thenOf } from '../consolidate/before.ts';
import { classify } from '../consolidate/classify.ts';
import { compared, counts } from '../consolidate/compared.ts';
import { extractOf } from '../consolidate/extract.ts';
import { againstOf } from '../consolidate/plan.ts';
import { toReadFile } from '../consolidate/read-files.ts';
import { writeReport } from '../consolidate/reports/write.ts';
import { branchLedger } from '../consolidate/side-by-side.ts';
import type { AcceptedBranch, Filed, Submission } from '../consolidate/types.ts';
import { sha256 } from '../files/sha256.ts';
import { type FileResult, readFile } from '../intake/read-file.ts';
import { itemRecords } from '../parquet/item-records.ts';
import { logRecords } from '../parquet/log-records.ts';
import type { DeskGiven } from './given.ts';
import { decidedLedger, rowMaker, writeReturnedCopy } from './ledger-work.ts';
import { linkedLedger } from './linked.ts';
import { linksOf } from './links.ts';
import { NOWHERE, placementAt } from './places.ts';
import type { Answer, Ask, BothPlaces, JudgedFile, Source, TaskName } from './tasks.ts';

/** A file as it is told of, without what was read from it. */
export function filedOf({ parsed: _, grid: __, ...filed }: Submission): Filed {
  return filed;
}

/** Works on the workbooks of a run one at a time: reads, judges, sums up. What it answers is small and plain. */
export class Desk {
  readonly #given: DeskGiven;
  readonly #archive: Archive;
  readonly #then: Then | null;
  readonly #kept: ReadonlyMap<string, KeptEntry>;
  readonly #against: ReturnType<typeof againstOf>['against'];
  #makeRows: { readonly filled: string; readonly make: ReturnType<typeof rowMaker> } | undefined;

  private constructor(given: DeskGiven, archive: Archive) {
    this.#given = given;
    this.#archive = archive;
    this.#then = thenOf(given.roster, given.period, given.asOf);
    this.#against = againstOf({ ...given, sha256 }).against;
    const { kept } = fromArchive(archive, this.#against);
    this.#kept = new Map(kept.map((one) => [branchKey(one.branch.code), one]));
  }

  static async open(given: DeskGiven): Promise<Desk> {
    return new Desk(given, await readArchive(given.dir));
  }

  async do<N extends TaskName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
    const work: { readonly [K in TaskName]: (ask: Ask<K>) => Promise<Answer<K>> } = {
      judge: ({ source }) => this.#judge(source),
      linked: async ({ source, wanted }) => {
        return linkedLedger(branchLedger(await this.#read(source), this.#given.scheme), wanted, this.#given.scheme);
      },
      extract: async ({ source, places }) => this.#extract(await this.#read(source), places).extract,
      rows: async ({ source, places, filled, share }) => {
        return this.#rows(filled)(await this.#accepted(source, places), share);
      },
      records: async ({ source, places }) => {
        const one = await this.#accepted(source, places);
        return { items: itemRecords(one, this.#given), log: logRecords(one, this.#given) };
      },
      returned: async ({ source, filed, file }) => {
        await writeReturnedCopy({ ...(await this.#read(source)), ...filed }, this.#given, file);
        return null;
      },
      report: ({ report, dir }) => writeReport(report, dir),
    };
    return work[name](ask);
  }

  /** What a file is judged to be whose reading failed from outside. */
  failed(result: FileResult): JudgedFile {
    return { filed: filedOf(this.#submission(result)), links: null, extract: null };
  }

  #submission(result: FileResult): Submission {
    const file = toReadFile(result, this.#given.received, this.#given.today);
    return compared(classify(file, this.#against), { ...this.#given, archive: this.#archive });
  }

  async #read(source: Source): Promise<Submission> {
    if ('kept' in source) return keptSubmission(this.#kept.get(source.kept)!, this.#archive, this.#against);
    const { name } = source;
    return this.#submission(await readFile({ name, path: path.resolve(this.#given.from, name) }));
  }

  async #judge(source: Source): Promise<JudgedFile> {
    const submission = await this.#read(source);
    const filed = filedOf(submission);
    if (!counts(submission)) return { filed, links: null, extract: null };
    const { scheme, keep } = this.#given;
    const { cache } = this.#given;
    const veiled = (fact: string): string => sha256(`${cache?.salt ?? ''}${fact}`).slice(0, 16);
    const links = linksOf(branchLedger(submission, scheme), { ...this.#given, veiled });
    if (submission.state !== 'accepted') return { filed, links, extract: null };
    if (keep && !('kept' in source)) await keepSnapshot(this.#given.dir, submission);
    return { filed, links, extract: this.#extract(submission, { now: NOWHERE, then: NOWHERE }).extract };
  }

  #extract(submission: Submission, places: BothPlaces) {
    const { scheme, book } = this.#given;
    const { ledger, items } = decidedLedger(submission, book, scheme);
    const taken = { branch: submission.branch!, ledger, items };
    const placed = { now: placementAt(places.now), then: placementAt(places.then) };
    return { ...extractOf(taken, placed, { ...this.#given, then: this.#then }), ledger, placement: placed.now };
  }

  async #accepted(source: Source, places: BothPlaces): Promise<AcceptedBranch> {
    const submission = await this.#read(source);
    const { extract, judged, ledger, placement } = this.#extract(submission, places);
    return { branch: submission.branch!, submission, extract, items: judged, decided: ledger, placement };
  }

  #rows(filled: readonly string[]): ReturnType<typeof rowMaker> {
    const key = filled.join(' ');
    if (this.#makeRows?.filled !== key) {
      const accepted = [{ extract: { filled: filled as Ask<'rows'>['filled'] } }];
      this.#makeRows = { filled: key, make: rowMaker({ ...this.#given, accepted }) };
    }
    return this.#makeRows.make;
  }
}
