import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BULLETIN, type Digests, OUT, type Place, SENT, copyOf, digests, same } from './committee.ts';
import { type Ran, run } from './program.ts';

/** What undisturbed runs leave: before the new workbooks came, and after. */
export interface Good {
  readonly base: Place;
  readonly before: Digests;
  readonly after: Digests;
  /** The committee's own files and what was sent: no run may touch them. */
  readonly inputs: Digests;
  /** 收件登记 and 接收存档 after the undisturbed run. */
  readonly records: Digests;
  /** Milliseconds of the undisturbed run, and how often it changes something on disk. */
  readonly took: number;
  readonly steps: number;
}

export interface Expected {
  /** Exit codes as designed; `null` where a signal may end it. */
  readonly codes: readonly (number | null)[];
  /** What the person must be told, where the run was not carried through. */
  readonly says?: RegExp;
  readonly left: 'old' | 'new' | 'either';
}

const OWN = ['方案.json', '支部名册.xlsx', '党委工作簿.xlsx', SENT];
const RECORDS = ['收件登记.json', '接收存档'];

function digestsOf({ dir }: Place, names: readonly string[]): Digests {
  const all = names.flatMap((name) =>
    Object.entries(digests(path.join(dir, name))).map(([file, digest]) => [`${name}/${file}`, digest] as const),
  );
  return Object.fromEntries(all);
}

const inputsOf = (place: Place): Digests => digestsOf(place, OWN);
const recordsOf = (place: Place): Digests => digestsOf(place, RECORDS);

/** The outputs of the period; while a run is between its two renamings they lie aside. */
export function outputsOf({ dir }: Place): Digests {
  const aside = path.join(dir, '通报', '.2026Q3.old');
  const target = path.join(dir, OUT);
  return digests(existsSync(target) ? target : aside);
}

const entries = (dir: string): readonly string[] => (existsSync(dir) ? readdirSync(dir) : []);

/** A stack trace, or the program calling a fault its own. */
const FAULTY = /\n\s+at .*:\d+:\d+|程序自身出错/;

/** What is wrong with how a run ended and what it said. */
export function judgeRun({ code, signal, err, out, hung, orphans }: Ran, { codes, says }: Expected): readonly string[] {
  const problems: string[] = [];
  const end = `${code ?? signal ?? ''}`;
  if (hung) problems.push('两分钟还没有结束');
  if (!codes.includes(code)) problems.push(`退出码${end}：${err.trim().split('\n').at(-1) ?? ''}`);
  if (FAULTY.test(err + out)) problems.push(`给人看到了程序内部的出错信息：${err.slice(0, 300)}`);
  const isDone = code === null || code === 0 || code === 1;
  if (says && !isDone && !says.test(err)) problems.push(`没有说明白：${err.trim().split('\n').at(-1) ?? ''}`);
  if (orphans > 0) problems.push(`留下${orphans}个进程`);
  return problems;
}

function folderProblems(place: Place, good: Good, { left }: Expected): string[] {
  const problems: string[] = [];
  if (!same(inputsOf(place), good.inputs)) problems.push('报送的文件或党委自己的文件被改动');
  const outputs = outputsOf(place);
  const [isOld, isNew] = [same(outputs, good.before), same(outputs, good.after)];
  if (left === 'old' && !isOld) problems.push('不是原来完整的结果');
  if (left === 'new' && !isNew) problems.push('不是新的完整的结果');
  if (left === 'either' && !isOld && !isNew) problems.push('结果既不是原来完整的，也不是新的完整的');
  const outside = [...entries(place.temp), ...entries(place.home)];
  const strange = entries(place.root).filter((name) => !['示例局', 'temp', 'home'].includes(name));
  if (outside.length + strange.length > 0) problems.push(`在别处写了文件：${[...outside, ...strange].join('、')}`);
  return problems;
}

/** What is wrong after a trial's run. */
export const judge = (place: Place, ran: Ran, good: Good, expected: Expected): readonly string[] => [
  ...judgeRun(ran, expected),
  ...folderProblems(place, good, expected),
];

/** Hidden entries that a run leaves while it works. */
function leftovers({ dir }: Place): readonly string[] {
  const working = (name: string): boolean => /^\..*\.(new|old|lock)$/.test(name);
  return ['', '通报', OUT, '接收存档'].flatMap((within) => entries(path.join(dir, within)).filter(working));
}

/** The ordinary run after it must succeed, say and keep what the good one did, and leave nothing lying about. */
export async function thenGood(place: Place, good: Good): Promise<readonly string[]> {
  const ran = await run(place, BULLETIN);
  const left = leftovers(place).map((name) => `留下${name}`);
  const records = same(recordsOf(place), good.records) ? [] : ['收件登记或接收存档与正常运行的不同'];
  const problems = judge(place, ran, good, { codes: [1], left: 'new' });
  return [...problems, ...left, ...records].map((problem) => `再运行：${problem}`);
}

/** The good runs that trials are held against. */
export async function goodRuns(base: Place, root: string): Promise<Good> {
  const place = copyOf(base, root);
  const into = path.join(root, '..', 'steps');
  const first = await run(place, BULLETIN);
  if (first.code !== 1) throw new Error(`the undisturbed run failed: ${first.code}\n${first.err}`);
  const good: Good = {
    base,
    before: outputsOf(base),
    after: outputsOf(place),
    inputs: inputsOf(base),
    records: recordsOf(place),
    took: first.took,
    steps: 0,
  };
  const counted = copyOf(base, root);
  await run(counted, BULLETIN, { fault: { kind: 'count', into } });
  return { ...good, steps: Number(readFileSync(into, 'utf8')) };
}
