import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { markedOf } from '../../ledger/across/copies.ts';
import { branchKey } from '../../ledger/branch.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { type Archive, readArchive } from '../archive/archive.ts';
import { wholeLedger } from '../archive/archive.ts';
import { keepSnapshot } from '../archive/record.ts';
import { type KeptEntry, fromArchive, keptLedger, keptSubmission } from '../consolidate/archived.ts';
import { thenOf } from '../consolidate/before.ts';
import { classify } from '../consolidate/classify.ts';
import { compared, counts } from '../consolidate/compared.ts';
import { type Extract, type ExtractRun, type Taken, extractOf, judgedOf } from '../consolidate/extract.ts';
import { againstOf } from '../consolidate/plan.ts';
import { beyondScheme } from '../consolidate/register-switched.ts';
import { toReadFile } from '../consolidate/read-files.ts';
import { writeReport } from '../consolidate/reports/write.ts';
import { branchLedger } from '../consolidate/side-by-side.ts';
import type { BranchEntry, Filed, Submission, ToldBranch } from '../consolidate/types.ts';
import { sha256 } from '../files/sha256.ts';
import { ReadAhead } from '../intake/read-ahead.ts';
import { type FileResult, gridOf, readFile } from '../intake/read-file.ts';
import { itemRecords } from '../parquet/item-records.ts';
import { logRecords } from '../parquet/log-records.ts';
import type { DeskGiven } from './given.ts';
import { takenFrom } from './judged-bytes.ts';
import { type PackedRows, packRows, returnedCopy, rowMaker } from './ledger-work.ts';
import { packLinked } from './linked.ts';
import { type LinksGiven, linksOf } from './links.ts';
import { packExtract } from './packed-extract.ts';
import { Memory } from './memory.ts';
import { NOWHERE, type Places, placementAt } from './places.ts';
import { SumsForm } from './sums-form.ts';
import {
  type Again,
  type Answer,
  type Ask,
  type BothPlaces,
  type Extracted,
  type JudgedFile,
  type RecalledBytes,
  type Source,
  type TaskName,
  UNREAD,
} from './tasks.ts';

/** A file as it is told of, without what was read from it. */
export function filedOf({ parsed: _, grid: __, ...filed }: Submission): Filed {
  return filed;
}

const placedAt = ({ now, then }: BothPlaces) => ({ now: placementAt(now), then: placementAt(then) });

/** One after the other, as messages are worked on. */
async function oneByOne<A, B>(asks: readonly A[], work: (ask: A) => Promise<B>): Promise<readonly B[]> {
  const answers: B[] = [];
  for (const ask of asks) answers.push(await work(ask));
  return answers;
}

/** Works on the workbooks of a run one at a time: reads, judges, sums up. What it answers is small and plain. */
export class Desk {
  readonly #given: DeskGiven;
  readonly #archive: Archive;
  // What its work goes by, put together once: of a copy for each workbook no two would be alike to the engine.
  readonly #run: ExtractRun;
  readonly #link: LinksGiven;
  readonly #compare: Parameters<typeof compared>[1];
  #kept: ReadonlyMap<string, KeptEntry> | undefined;
  readonly #memory: Memory;
  readonly #against: ReturnType<typeof againstOf>['against'];
  readonly #form: SumsForm;
  readonly #files: ReadAhead;
  #makeRows: { readonly filled: string; readonly make: ReturnType<typeof rowMaker> } | undefined;

  private constructor(given: DeskGiven, archive: Archive, files: ReadAhead) {
    this.#given = given;
    this.#files = files;
    this.#archive = archive;
    this.#run = { ...given, then: thenOf(given.roster, given.period, given.asOf) };
    this.#link = { ...given, veiled: (fact) => sha256(`${given.cache?.salt ?? ''}${fact}`).slice(0, 16) };
    this.#compare = { ...given, archive };
    this.#against = againstOf({ ...given, sha256 }).against;
    this.#memory = new Memory(given, archive);
    this.#form = new SumsForm(given.scheme);
  }

  /** `archive` where that of the run's folder is being read already. */
  static async open(
    given: DeskGiven,
    archive: Promise<Archive> = readArchive(given.dir),
    files = new ReadAhead(),
  ): Promise<Desk> {
    return new Desk(given, await archive, files);
  }

  /** Told of work that will be asked for soon. */
  expect<N extends TaskName>(name: N, ask: Ask<N>): void {
    const sources =
      name === 'judge' ? [(ask as Ask<'judge'>).source] : name === 'recall' ? (ask as Ask<'recall'>).sources : [];
    const recordOf = name === 'recall' ? this.#memory.recordOf : undefined;
    for (const source of sources) if (!('kept' in source)) this.#files.expect(this.#at(source), recordOf);
  }

  #at({ name }: { readonly name: string }): string {
    return path.resolve(this.#given.from, name);
  }

  async do<N extends TaskName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
    const work: { readonly [K in TaskName]: (ask: Ask<K>) => Promise<Answer<K>> } = {
      recall: ({ sources }) => oneByOne(sources, (source) => this.#recall(source)),
      judge: ({ source }) => this.#judge(source),
      linked: ({ asks }) =>
        oneByOne(asks, ({ again, wanted }) =>
          this.#memory.once('linked', again, wanted, async () => {
            const { name, branch } = again;
            const ledger = await this.#ledger(again);
            const own = { code: branch!.code, file: name, ledger, items: itemsOf(ledger, this.#given.scheme) };
            return packLinked(own, wanted, this.#given.scheme);
          }),
        ),
      extract: ({ asks }) =>
        oneByOne(asks, ({ again, places }) =>
          this.#memory.once('extract', again, [this.#given.today, places], async () =>
            this.#extracted(again, await this.#ledger(again), placedAt(places)),
          ),
        ),
      rows: async ({ again, places, filled, share }) => this.#rows(filled)(await this.#told(again, places), share),
      records: async ({ again, places }) => {
        const one = await this.#told(again, places);
        return { items: itemRecords(one, this.#given), log: logRecords(one, this.#given) };
      },
      snapshot: async ({ again }) => {
        await keepSnapshot(this.#given.dir, { digest: again.digest, ...(await this.#open(again)) });
        return null;
      },
      returned: async ({ again, findings, file, former }) => {
        const make = async (): Promise<Uint8Array> =>
          returnedCopy({ ...again, ...(await this.#open(again)), findings }, this.#given);
        await writeFile(
          file,
          await this.#memory.sameFile('returned', again, [this.#given.today, findings], former, make),
        );
        return null;
      },
      report: ({ report, dir }) => writeReport(report, dir, this.#given.templates),
    };
    return work[name](ask);
  }

  /** What a file is judged to be whose reading failed from outside. */
  failed(result: FileResult): JudgedFile {
    return { filed: filedOf(this.#submission(result)), ...UNREAD, cache: 'none' };
  }

  #submission(result: FileResult): Submission {
    const file = toReadFile(result, this.#given.received, this.#given.today);
    return compared(classify(file, this.#against), this.#compare);
  }

  async #load(source: { readonly name: string }) {
    const { name } = source;
    const file = { name, path: this.#at(source) };
    const loaded = await this.#files.load(file);
    if ('failed' in loaded) return { file, loaded, before: 'none' as const };
    return { file, loaded, before: this.#memory.recall(loaded.digest, name, loaded.beside) };
  }

  async #recall(source: Source): Promise<RecalledBytes | null> {
    const before = 'kept' in source ? null : (await this.#load(source)).before;
    return typeof before === 'object' ? before : null;
  }

  async #judge(source: Source): Promise<JudgedFile> {
    if ('kept' in source) {
      return this.#judgedOf(keptSubmission(this.#keptOf(source.kept), this.#archive, this.#against));
    }
    const { file, loaded, before } = await this.#load(source);
    if (typeof before === 'object' && before.isCompared) return takenFrom(before.judged);
    const submission = this.#submission(gridOf(file, loaded));
    const judged = this.#judgedOf(submission);
    if (judged.extract && this.#given.keep) await keepSnapshot(this.#given.dir, submission, this.#isKnown(submission));
    await this.#memory.keep(judged, submission.parsed?.ledger ?? null);
    return before === 'damaged' ? { ...judged, cache: 'damaged' } : judged;
  }

  #isKnown({ branch, digest }: Submission): boolean {
    const entries = branch && this.#archive.index.get(branchKey(branch.code));
    return entries?.some((entry) => entry.digest === digest) ?? false;
  }

  #judgedOf(submission: Submission): JudgedFile {
    const filed = filedOf(submission);
    if (!counts(submission)) return { filed, ...UNREAD, cache: 'none' };
    const one = branchLedger(submission, this.#given.scheme);
    const links = linksOf(one, this.#link);
    // Every item of a ledger that counts is compared, moved or not.
    const marked = markedOf(one, this.#given.scheme, null);
    if (submission.state !== 'accepted') return { filed, links, marked, extract: null, rows: null, cache: 'none' };
    const alone = placedAt({ now: NOWHERE, then: NOWHERE });
    const { extract, rows } = this.#extracted(submission, submission.parsed!.ledger, alone);
    return { filed, links, marked, extract, rows, cache: 'none' };
  }

  /** The entry of a source that is kept in the archive; few runs have any. */
  #keptOf(key: string): KeptEntry {
    this.#kept ??= new Map(
      fromArchive(this.#archive, this.#against).kept.map((one) => [branchKey(one.branch.code), one]),
    );
    return this.#kept.get(key)!;
  }

  /** A ledger that was judged, for figures and for other ledgers, which ask for no personal columns. */
  async #ledger(again: Again): Promise<Ledger> {
    const { keep, dir } = this.#given;
    const kept = keep && !again.kept ? wholeLedger(dir, again.digest, again.name) : null;
    return kept ?? (await this.#open(again)).parsed.ledger;
  }

  /** A ledger that was judged, without judging it again. */
  async #open({ name, digest, kept, branch }: Again): Promise<{ parsed: ParsedLedger; grid: WorkbookGrid | null }> {
    if (kept) {
      const { entry } = this.#keptOf(branchKey(branch!.code));
      return { parsed: keptLedger(entry, this.#archive), grid: null };
    }
    const read = await readFile({ name, path: this.#at({ name }) });
    const grid = 'grid' in read.outcome && read.digest === digest ? toNewest(read.outcome.grid) : null;
    const identity = grid && readIdentity(grid);
    if (!grid || !identity) {
      throw new WrongUsage(`“${name}”在汇总的时候被改动或移走了，结果没有写，原有的没有改动。请再运行一次。`);
    }
    return { parsed: parseLedger(grid, identity, this.#given.scheme, name), grid };
  }

  #taken(branch: BranchEntry, own: Ledger): Taken {
    const { scheme, book } = this.#given;
    return { branch, ledger: underAuthority(own, book, scheme).ledger, items: itemsOf(own, scheme) };
  }

  #extracted(submission: Again, own: Ledger, placed: ReturnType<typeof placedAt>): Extracted {
    const branch = submission.branch!;
    const taken = this.#taken(branch, own);
    const { extract, judged } = extractOf(taken, placed, this.#run);
    const told = { branch, submission, items: judged, decided: taken.ledger };
    return { extract: packExtract(extract, this.#form), rows: this.#packed(told, extract) };
  }

  #packed(told: ToldBranch, { filled, lines }: Extract): PackedRows | null {
    if (!this.#given.lines || beyondScheme(filled, this.#given.scheme).length > 0) return null;
    return packRows(this.#rows([])(told, { from: 0, until: Math.max(lines.items, lines.steps) }));
  }

  async #told(again: Again, places: Places): Promise<ToldBranch> {
    const taken = this.#taken(again.branch!, (await this.#open(again)).parsed.ledger);
    const items = judgedOf(taken, { now: placementAt(places) }, this.#run);
    return { branch: again.branch!, submission: again, items, decided: taken.ledger };
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
