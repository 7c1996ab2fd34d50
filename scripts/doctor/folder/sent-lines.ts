import path from 'node:path';
import { type BranchEntry, branchKey, branchesAsOf, isExpected } from '../../../ledger/branch.ts';
import type { Day } from '../../../ledger/day.ts';
import { type Line, notice, ok } from '../line.ts';
import { listed } from './shown.ts';
import { SUBMISSIONS, type SentFolder } from './submissions.ts';
import type { Sent } from './who-sent.ts';

/** Files that are named one by one. */
const MOST_TOLD = 10;

/** Whose a file is by its name, which begins with the branch's code as that of its template does; `null` where none. */
function branchNamed(file: string, branches: readonly BranchEntry[]): BranchEntry | null {
  const name = branchKey(path.posix.basename(file));
  const led = branches.filter(({ code }) => {
    const key = branchKey(code);
    return name.startsWith(key) && !/^[\p{Lu}\p{N}]/u.test(name.slice(key.length));
  });
  return led.sort((a, b) => b.code.length - a.code.length)[0] ?? null;
}

function unreadLine(what: string, unread: readonly Sent[], roster: readonly BranchEntry[]): Line {
  const more = unread.slice(0, MOST_TOLD).map((one) => {
    const branch = branchNamed(one.name, roster);
    return `${one.name}${branch === null ? '' : `（看文件名是${branch.code} ${branch.name}）`}：${one.unread!}`;
  });
  const todo = '请检查读取权限，或请支部重新发来；汇总时还读不出来的，在通报中列为未报。';
  return { ...notice(what, `报来了、但读不出来的文件${unread.length}个`, todo), more };
}

/** Who of those expected has sent nothing, by what stands in the files, and by the names of those that can't be read. */
function missingLine(what: string, expected: readonly BranchEntry[], sent: readonly Sent[]): Line {
  const here = new Set(sent.flatMap(({ code }) => (code === null ? [] : [branchKey(code)])));
  const without = expected.filter(({ code }) => !here.has(branchKey(code)));
  const named = new Set(sent.flatMap(({ name, unread }) => (unread === null ? [] : [branchNamed(name, expected)])));
  const missing = without.filter((branch) => !named.has(branch));
  const all = `应报的${expected.length}个支部都有台账`;
  if (without.length === 0) return ok(what, all);
  if (missing.length === 0) return ok(what, `${all}，其中${without.length}个的读不出来`);
  const names = missing.map(({ code, name }) => `${code} ${name}`);
  return notice(
    what,
    `还没有台账的支部${missing.length}个：${listed(names, '个')}`,
    '请催报；没有报的在通报中列为未报。',
  );
}

/** Who has not sent, what can't be read, and what is sent that belongs to nobody expected. */
export function sentLines(
  { period }: SentFolder,
  sent: readonly Sent[],
  roster: readonly BranchEntry[],
  today: Day,
): readonly Line[] {
  const asOf = period.to < today ? period.to : today;
  const expected = branchesAsOf(roster, asOf).filter((branch) => isExpected(branch, asOf));
  const known = new Set(roster.map(({ code }) => branchKey(code)));
  const unread = sent.filter((one) => one.unread !== null);
  const unknown = sent.flatMap(({ name, code }) =>
    code === null || known.has(branchKey(code)) ? [] : [`${name}（${code}）`],
  );
  const foreign = sent.filter(({ code, unread: why }) => code === null && why === null).map(({ name }) => name);
  const what = `${SUBMISSIONS}/${period.id}`;
  const lines = [missingLine(what, expected, sent)];
  if (unread.length > 0) lines.push(unreadLine(what, unread, roster));
  if (unknown.length > 0) {
    const todo = '请核对台账封面的支部代码，或把支部填进支部名册。';
    lines.push(notice(what, `支部名册中没有的支部：${listed(unknown, '个文件')}`, todo));
  }
  if (foreign.length > 0) {
    const todo = '运行 bulletin 时会逐一说明原因；不是报送的请移走。';
    lines.push(notice(what, `不是台账的：${listed(foreign, '个文件')}`, todo));
  }
  return lines;
}
