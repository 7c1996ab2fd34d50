import { ExcelFault } from '../excel/fault.ts';
import type { Work } from '../excel/gateway.ts';
import type { Core } from './core.ts';
import { unread } from './read-again.ts';

/** Ends long work when any of the signals does. */
function either(signals: readonly (AbortSignal | undefined)[], stop: AbortController): void {
  for (const signal of signals) {
    if (signal?.aborted === true) stop.abort();
    signal?.addEventListener('abort', () => {
      stop.abort();
    });
  }
}

/** 校验: reads the whole workbook and judges it, telling how far it is; what was known stays when it is stopped. */
export class Refreshing {
  readonly #core: Core;
  #stop: AbortController | null = null;

  constructor(core: Core) {
    this.#core = core;
  }

  cancel(): void {
    this.#stop?.abort();
  }

  run({ progress, signal }: Work = {}): Promise<void> {
    const core = this.#core;
    return core.turns.take(async () => {
      const stop = new AbortController();
      either([signal], stop);
      this.#stop = stop;
      const tell = (done: number, total: number): void => {
        core.set({ busy: { what: '读取工作簿', done, total, stoppable: true } });
        progress?.(done, total);
      };
      tell(0, 0);
      try {
        await core.readOwnScheme();
        await core.read({ progress: tell, signal: stop.signal });
      } catch (fault) {
        const stopped = fault instanceof ExcelFault && fault.kind === 'cancelled';
        if (!stopped || core.state.book.kind !== 'ledger') unread(core, fault);
      } finally {
        this.#stop = null;
        core.set({ busy: null });
      }
    });
  }
}
