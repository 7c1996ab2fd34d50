import path from 'node:path';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { type BranchRecord, branchColumns } from './branch-columns.ts';
import { branchRecords } from './branch-records.ts';
import { type ItemRecord, itemColumns } from './item-columns.ts';
import { itemRecords } from './item-records.ts';
import { type LogRecord, logColumns } from './log-columns.ts';
import { logRecords } from './log-records.ts';
import type { ParquetRun, ToldBranch } from './run-columns.ts';
import { parquetWriter } from './writer.ts';

/** The files of `bulletin --parquet`, beside the circular. */
export const parquetFiles = {
  items: '汇总台账.parquet',
  log: '变更记录.parquet',
  branches: '支部情况.parquet',
} as const;

/** A run as its Parquet files tell it; the figures are those of all its branches. */
export interface FullRun extends ParquetRun {
  readonly figures: Pick<CommitteeFigures, 'byBranch'>;
}

export interface OpenParquet {
  /** Rows of a branch, which may have been made in another process. */
  readonly add: (items: readonly ItemRecord[], log: readonly LogRecord[]) => void;
  /** Gives the names of the files. */
  readonly close: (branches: readonly BranchRecord[]) => readonly string[];
}

/** Begins the files of a run in a folder; they can be read once they are closed. */
export function openParquet(dir: string): OpenParquet {
  const itemRows = parquetWriter(path.join(dir, parquetFiles.items), itemColumns);
  const logRows = parquetWriter(path.join(dir, parquetFiles.log), logColumns);
  return {
    add: (items, log) => {
      itemRows.write(items);
      logRows.write(log);
    },
    close: (branches) => {
      const branchRows = parquetWriter(path.join(dir, parquetFiles.branches), branchColumns);
      branchRows.write(branches);
      for (const rows of [itemRows, logRows, branchRows]) rows.close();
      return Object.values(parquetFiles);
    },
  };
}

/** Writes the items, the log and the branches of a run into a folder, branch by branch as they come; gives the names. */
export async function writeParquet(
  dir: string,
  branches: Iterable<ToldBranch> | AsyncIterable<ToldBranch>,
  run: FullRun,
): Promise<readonly string[]> {
  const files = openParquet(dir);
  for await (const branch of branches) files.add(itemRecords(branch, run), logRecords(branch, run));
  return files.close(branchRecords(run.figures, run));
}
