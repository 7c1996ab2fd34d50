import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManyAs } from '../../intake/pool.ts';
import type { Bound, Line, Part, Setting, Table } from '../part.ts';
import { findPython, script } from '../python.ts';
import { generatedLedgers, resaved } from '../reading/ledgers.ts';
import { peerPackages } from '../reading/peer-packages.ts';
import type { Answered, Asked } from '../reading/reader.ts';
import type { readers } from '../reading/readers.ts';
import { rowsOf } from '../reading/rows-of.ts';
import { median, ratio } from '../statistics.ts';
import { wholeProcess } from '../whole-process.ts';

const ROUNDS = 3;
const WARM = 20;
/** How often the pool reads all files, so that starting its processes hardly counts. */
const TIMES = 10;

interface Peer {
  readonly name: string;
  readonly run: (asked: Asked) => Promise<Answered>;
}

const own = (file: string): string => fileURLToPath(new URL(`./${file}`, import.meta.url));

async function answerOf(command: string, args: readonly string[], asked: Asked): Promise<Answered> {
  return JSON.parse((await wholeProcess(command, args, { input: JSON.stringify(asked) })).output) as Answered;
}

const inNode = (name: string, reader: keyof typeof readers, peers = ''): Peer => ({
  name,
  run: (asked) => answerOf(process.execPath, [own('bench-reader.js'), reader, peers], asked),
});

/** Everything that reads here, the floor and our own reader first; and what could not be had. */
async function peersOf(setting: Setting): Promise<{ readonly peers: readonly Peer[]; readonly notes: string[] }> {
  const packages = await peerPackages(setting);
  const python = await findPython();
  const notes: string[] = [];
  if (packages === null) notes.push('hucre 和 SheetJS 没有量：npm install 没有成功');
  if (python === null) notes.push('openpyxl 没有量：没有找到装有它的 Python');
  const peers = [
    inNode('底线：只解压和解码', 'floor'),
    inNode('本软件', 'ours'),
    inNode('exceljs `load`', 'exceljs'),
    ...(packages === null
      ? []
      : [
          inNode(`SheetJS ${packages.versions['@e965/xlsx']!}（只要值）`, 'sheetjs', packages.dir),
          inNode(`hucre ${packages.versions['hucre']!}`, 'hucre', packages.dir),
        ]),
    ...(python === null
      ? []
      : [
          {
            name: `openpyxl ${python.openpyxl}（只读，只要值）`,
            run: (asked: Asked) => answerOf(python.command, [script('read_openpyxl.py')], asked),
          },
        ]),
  ];
  return { peers, notes };
}

interface Compared {
  readonly table: Table;
  /** Median milliseconds by the peer's name. */
  readonly medians: ReadonlyMap<string, number | null>;
  readonly notes: readonly string[];
}

/** All peers over the same files, one after the other, each in a process of its own. */
async function compared(title: string, files: readonly string[], peers: readonly Peer[], { say }: Setting) {
  const medians = new Map<string, number | null>();
  const used = new Map<string, number | null>();
  const notes: string[] = [];
  let expected: readonly number[] = [];
  for (const { name, run } of peers) {
    say(`${title}：${name}`);
    const { times, processor, cells } = await run({ files, rounds: ROUNDS, warm: WARM });
    medians.set(name, median(times));
    used.set(name, median(processor));
    if (name === '本软件') expected = cells;
    const differing = cells.filter((count, index) => count !== expected[index]).length;
    if (expected.length > 0 && differing > 0) {
      const at = cells.findIndex((count, index) => count !== expected[index]);
      const where = `例如${path.basename(files[at]!)}：${cells[at]!}格，本软件${expected[at]!}格`;
      notes.push(`${title}：${name}读出的有内容的格数在${differing}本中不同，${where}`);
    }
  }
  const [lowest, ours] = [medians.get(peers[0]!.name) ?? null, medians.get('本软件') ?? null];
  const lines = [...medians].map(([name, ms]): Line => ({
    name,
    values: [ms, ratio(ms, lowest), ratio(ms, ours), used.get(name) ?? null],
  }));
  if (notes.length === 0) notes.push(`${title}：各种读法读出的有内容的格数都相同，每本中位${median(expected) ?? 0}格`);
  const columns = [
    { header: '每本毫秒（中位）', decimals: 2 },
    { header: '对底线（倍）', decimals: 2 },
    { header: '对本软件（倍）', decimals: 1 },
    { header: '处理器毫秒', decimals: 2 },
  ];
  return { table: { title: `${title}，${files.length}本`, of: '读法', columns, lines }, medians, notes } as Compared;
}

/** Files a second of our pool with one process and with two. */
async function pooled(files: readonly string[]): Promise<readonly [one: number, two: number]> {
  const refs = Array.from({ length: TIMES }, () => files)
    .flat()
    .map((file) => ({ path: file, name: file }));
  // Everything is in the system's cache before the first is timed.
  for (const file of files) readFileSync(file);
  const speed = async (children: number): Promise<number> => {
    const start = performance.now();
    await readManyAs(refs, rowsOf, { children, childPath: own('bench-intake-child.js'), inProcess: 0 });
    return (refs.length * 1000) / (performance.now() - start);
  };
  const [one, two] = [await speed(1), await speed(2)];
  return [one, two];
}

function boundsOf({ medians }: Compared, peers: readonly Peer[], of: string): readonly Bound[] {
  const ours = medians.get('本软件') ?? null;
  const at = (part: string): number | null => {
    const found = peers.find(({ name }) => name.startsWith(part));
    return found === undefined ? null : (medians.get(found.name) ?? null);
  };
  const faster = (part: string, required: number): Bound => ({
    name: `${of}：比 ${part} 快`,
    is: ratio(at(part), ours),
    rule: 'at least',
    required,
    unit: '倍',
  });
  return [
    { name: `${of}：对底线`, is: ratio(ours, at('底线')), rule: 'at most', required: 2, unit: '倍' },
    faster('exceljs', 8),
    faster('SheetJS', 5),
    faster('hucre', 5),
    faster('openpyxl', 8),
  ];
}

/** Reading alone: our reader among its peers, and one process against two. */
export const reading: Part = async (setting) => {
  const { peers, notes } = await peersOf(setting);
  const made = await generatedLedgers(setting);
  const saved = await resaved(setting, made);
  if (saved === null) notes.push('LibreOffice 另存的没有量：没有找到 soffice');
  const sets = [['生成的台账', made] as const, ...(saved === null ? [] : [['LibreOffice 另存的台账', saved] as const])];
  const results: Compared[] = [];
  for (const [title, files] of sets) results.push(await compared(title, files, peers, setting));
  setting.say('一个进程和两个进程');
  const [one, two] = await pooled(made);
  const pool: Table = {
    title: '读台账的进程',
    of: '进程',
    columns: [{ header: '每秒本数', decimals: 0 }],
    lines: [
      { name: '一个', values: [one] },
      { name: '两个', values: [two] },
    ],
  };
  return {
    tables: [...results.map(({ table }) => table), pool],
    bounds: [
      ...results.flatMap((result, index) => boundsOf(result, peers, sets[index]![0])),
      { name: '两个进程对一个', is: ratio(two, one), rule: 'at least', required: 1.6, unit: '倍' },
    ],
    notes: [
      `每种读法各在自己的进程里，先热身${WARM}本；每本读${ROUNDS}遍，取最快的一遍，再取各本的中位。`,
      '“处理器毫秒”是各线程占用处理器的时间，机器有负载时以它为准。',
      ...results.flatMap((result) => result.notes),
      ...notes,
    ],
  };
};
