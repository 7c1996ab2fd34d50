import type { WorkbookGrid } from '../../ledger/grid.ts';
import { ExcelFault } from '../excel/fault.ts';
import type { Change, RowSpan, Selection } from '../excel/gateway.ts';
import type { Core } from './core.ts';
import { withRows } from './patched.ts';

/** Edits that come one upon the other are checked together, ms. */
const SETTLE = 120;
/** More rows than these are not looked at one by one: the whole workbook is read again when there is time. */
const MOST_ROWS = 2000;
/** After this rest the content is compared with the seal: the digest of a large ledger takes longer than a check, ms. */
const SEAL_REST = 1200;
/** Edits whose rows are not known, or too many, are followed by a check of everything after this rest, ms. */
const REST = 1200;

const joined = (a: RowSpan, b: RowSpan): RowSpan => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

const sizeOf = ({ first, last }: RowSpan): number => last - first + 1;

/** A timer that begins anew each time it is set. */
class Rest {
  #timer: ReturnType<typeof setTimeout> | undefined;

  set(milliseconds: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * Checks again what a person typed or pasted: the edited rows are read anew and the ledger is judged with them. On the web
 * a choice from a drop-down does not always tell of itself (office-js #3888), so the rows left behind by moving the
 * selection are looked at too.
 */
export class Live {
  readonly #core: Core;
  readonly #edited = new Map<string, RowSpan>();
  readonly #settle = new Rest();
  readonly #rest = new Rest();
  readonly #moved = new Rest();
  readonly #seal = new Rest();
  #left: Selection | null = null;
  #stops: readonly (() => Promise<void>)[] = [];

  constructor(core: Core) {
    this.#core = core;
  }

  async start(): Promise<void> {
    const { gateway } = this.#core.around;
    this.#stops = [
      await gateway.onChanged((change) => {
        this.#changed(change);
      }),
      await gateway.onSelected(() => {
        this.#moved.set(SETTLE, () => void this.#selected());
      }),
    ];
  }

  async stop(): Promise<void> {
    for (const timer of [this.#settle, this.#rest, this.#moved, this.#seal]) timer.stop();
    const stops = this.#stops;
    this.#stops = [];
    await Promise.all(stops.map((stop) => stop()));
  }

  #changed({ sheet, span, own }: Change): void {
    if (own) return;
    if (span === null || sizeOf(span) > MOST_ROWS) {
      this.#readAllLater();
      return;
    }
    const before = this.#edited.get(sheet);
    this.#edited.set(sheet, before ? joined(before, span) : span);
    this.#settle.set(SETTLE, () => void this.#check());
  }

  #readAllLater(): void {
    this.#core.set({ stale: true });
    this.#rest.set(REST, () => void this.#core.turns.take(() => this.#quietly(() => this.#core.read())));
  }

  /** A check that nobody asked for gives way to what Excel is doing; the findings are then those of before. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof ExcelFault)) throw fault;
      this.#core.set({ stale: true });
    }
  }

  #check(): Promise<void> {
    return this.#core.turns.take(() =>
      this.#quietly(async () => {
        const spans = [...this.#edited];
        this.#edited.clear();
        for (const [sheet, span] of spans) {
          if (sizeOf(span) > MOST_ROWS) this.#readAllLater();
          else await this.#readAgain(sheet, span);
        }
      }),
    );
  }

  async #readAgain(sheet: string, span: RowSpan): Promise<void> {
    const { grid, around } = this.#core;
    if (grid === null) return;
    const fresh = await around.gateway.rows(sheet, span);
    const patched = withRows(grid, sheet, span, fresh);
    if (patched === null) this.#readAllLater();
    else if (patched !== grid) this.#judge(patched);
  }

  #judge(grid: WorkbookGrid): void {
    this.#core.take(grid, this.#core.state.stale, 'asBefore');
    const { opened } = this.#core;
    if (opened === null || opened.parsed.ledger.identity.sealedAt === null) return;
    this.#seal.set(SEAL_REST, () => void this.#core.turns.take(() => this.#compareSeal()));
  }

  #compareSeal(): Promise<void> {
    const { grid, state } = this.#core;
    if (grid !== null) this.#core.take(grid, state.stale);
    return Promise.resolve();
  }

  #selected(): Promise<void> {
    return this.#core.turns.take(() =>
      this.#quietly(async () => {
        const left = this.#left;
        const selection = await this.#core.around.gateway.selection();
        this.#left = selection;
        this.#core.select(selection);
        // Excel does not tell of a sheet that was renamed.
        const { grid } = this.#core;
        if (selection.sheet !== '' && grid?.sheets.every(({ name }) => name !== selection.sheet)) this.#readAllLater();
        const rows = left?.spans.reduce((sum, span) => sum + sizeOf(span), 0) ?? 0;
        if (left === null || rows === 0 || rows > MOST_ROWS) return;
        const [first, ...more] = left.spans;
        if (first) await this.#readAgain(left.sheet, more.reduce(joined, first));
      }),
    );
  }
}
