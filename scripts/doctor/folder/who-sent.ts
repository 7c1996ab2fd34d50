import { type BranchEntry, branchKey, branchesAsOf, isExpected } from '../../../ledger/branch.ts';
import type { Day } from '../../../ledger/day.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type ReadManyOptions, readMany } from '../../intake/pool.ts';
import { type Line, notice, ok } from '../line.ts';
import { listed } from './shown.ts';
import { SUBMISSIONS, type SentFolder } from './submissions.ts';

/** Of so many files it would take as long as a run. */
const MOST = 2000;
/** Read at once, so that a large folder is never held as a whole. */
const BATCH = 100;

/** Whose a file says it is: a branch's code, or none. */
export interface Sent {
  readonly name: string;
  /** `null`: no ledger, or one that does not say. */
  readonly code: string | null;
}

/** Whose each file is, by what stands in it; nothing of it is judged. */
export async function whoSent({ at, files }: SentFolder, onDone?: ReadManyOptions['onDone']): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    const refs = files.slice(from, from + BATCH).map((name) => ({ name, path: `${at}/${name}` }));
    const read = await readMany(refs, { onDone: (result, done) => onDone?.(result, from + done, files.length) });
    sent.push(
      ...read.map(({ name, outcome }) => {
        const identity = 'grid' in outcome ? readIdentity(outcome.grid) : null;
        return { name, code: identity?.branchCode ?? null };
      }),
    );
  }
  return sent;
}

/** Who has not sent, and what is sent that belongs to nobody expected. */
export function sentLines(
  { period }: SentFolder,
  sent: readonly Sent[],
  roster: readonly BranchEntry[],
  today: Day,
): readonly Line[] {
  const asOf = period.to < today ? period.to : today;
  const expected = branchesAsOf(roster, asOf).filter((branch) => isExpected(branch, asOf));
  const here = new Set(sent.flatMap(({ code }) => (code === null ? [] : [branchKey(code)])));
  const missing = expected.filter(({ code }) => !here.has(branchKey(code)));
  const known = new Set(roster.map(({ code }) => branchKey(code)));
  const unknown = sent.filter(({ code }) => code !== null && !known.has(branchKey(code)));
  const foreign = sent.filter(({ code }) => code === null);
  const what = `${SUBMISSIONS}/${period.id}`;
  const names = missing.map(({ code, name }) => `${code} ${name}`);
  return [
    missing.length === 0
      ? ok(what, `应报的${expected.length}个支部都有台账`)
      : notice(
          what,
          `还没有台账的支部${missing.length}个：${listed(names, '个')}`,
          '请催报；没有报的在通报中列为未报。',
        ),
    ...(unknown.length === 0
      ? []
      : [
          notice(
            what,
            `支部名册中没有的支部：${listed(
              unknown.map(({ name, code }) => `${name}（${code!}）`),
              '个文件',
            )}`,
            '请核对台账封面的支部代码，或把支部填进支部名册。',
          ),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          notice(
            what,
            `不是台账，或读不出来的：${listed(
              foreign.map(({ name }) => name),
              '个文件',
            )}`,
            '运行 bulletin 时会逐一说明原因；不是报送的请移走。',
          ),
        ]),
  ];
}

/** Whether a folder is small enough to look into every file. */
export const canLookInto = ({ files }: SentFolder): boolean => files.length > 0 && files.length <= MOST;
