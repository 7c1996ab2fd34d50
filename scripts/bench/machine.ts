import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** What a figure was measured on, and when. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Programs waiting for the processor over the last minute: above the cores, times are too long. */
  readonly load: number;
}

export const machine = (): Machine => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  system: `${process.platform} ${release()}`,
  processor: cpus()[0]?.model.trim() ?? '',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  load: Number(loadavg()[0]!.toFixed(1)),
});

export const machineLine = ({ date, node, processor, cores, memoryGiB, load }: Machine): string =>
  `${date}，Node ${node}，${processor}，${cores}核，${memoryGiB} GiB，负载${load}`;
