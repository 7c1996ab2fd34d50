import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInScheme } from '../../../templates/schemes/index.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../../templates/workbook/index.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { chengnuo } from '../../support/chengnuo.ts';

const BRANCHES = [
  { code: 'A01', name: '建筑设计院党支部', orgForm: '党支部', secretary: '林晓梅' },
  { code: 'A02', name: '质量监督站党支部', orgForm: '党支部', secretary: '高明' },
];

/** The committee above, which answers by the command line. */
export class Committee {
  readonly #parent = mkdtempSync(path.join(tmpdir(), 'chengnuo-screens-'));
  /** `init` takes the committee's name from it. */
  readonly #dir = path.join(this.#parent, '青石县建管局');
  readonly #scheme = builtInScheme('construction') as Scheme;

  async sitsDown(): Promise<void> {
    mkdirSync(this.#dir);
    this.#run('init', '.', '--scheme', 'construction');
    this.#write('支部名册.xlsx', await buildBranchRoster(this.#scheme, BRANCHES));
  }

  async reviews(rows: readonly RowValues[]): Promise<void> {
    this.#write('党委工作簿.xlsx', await buildCommitteeBook(this.#scheme, { committeeReviews: rows }));
  }

  /** Takes in what the branch sent for a period; gives a file of what is answered. */
  answers(period: string, today: string, submitted: Uint8Array, answer: string): Uint8Array {
    mkdirSync(path.join(this.#dir, '上报', period), { recursive: true });
    this.#write(path.join('上报', period, `A01_建筑设计院党支部_${period}.xlsx`), submitted);
    this.#run('receipts', '--period', period, '--today', today);
    return readFileSync(path.join(this.#dir, '回执', period, answer));
  }

  /** A ledger that the committee makes. */
  template(file: string, ...asked: readonly string[]): Uint8Array {
    this.#run('template', ...asked);
    return readFileSync(path.join(this.#dir, '台账模板', file));
  }

  goes(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }

  #write(file: string, bytes: Uint8Array): void {
    writeFileSync(path.join(this.#dir, file), bytes);
  }

  /** Whoever has sent nothing, or is returned, leaves 1 behind. */
  #run(...args: readonly string[]): void {
    const { code, out, err } = chengnuo(this.#dir, ...args);
    if (code !== 0 && code !== 1) throw new Error(out + err);
  }
}
