import { type BranchEntry, branchesAsOf, isExpected } from '../../../ledger/branch.ts';
import type { Day } from '../../../ledger/day.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { commandLine } from '../../cli/command-line.ts';
import { readOwnFile } from '../../committee/own-file.ts';
import { ROSTER_FILE, readRosterFile } from '../../committee/roster-file.ts';
import { LOWER_ROSTER, readLowerRoster } from '../../roll-up/lower-roster.ts';
import { type Line, ok, refused } from '../line.ts';

export interface RosterLooked {
  readonly lines: readonly Line[];
  /** All rows over time; `null` where they can't be used. */
  readonly roster: readonly BranchEntry[] | null;
}

function rosterLine(roster: readonly BranchEntry[], today: Day): Line {
  const branches = branchesAsOf(roster, today);
  const expected = branches.filter((branch) => isExpected(branch, today)).length;
  if (branches.length === 0) {
    return { state: 'missing', what: ROSTER_FILE, says: '还没有填写支部', todo: '请用 Excel 打开填写，一行一个支部。' };
  }
  const others = branches.length - expected;
  const rest = others === 0 ? '' : `，另有${others}个已经停报或还没有开始`;
  return ok(ROSTER_FILE, `今天应报的支部${expected}个${rest}`);
}

/** An upper committee may have committees below it and no branches of its own. */
async function lowerLine(dir: string): Promise<Line | null> {
  try {
    const lower = await readLowerRoster(dir);
    return lower === null ? null : ok(LOWER_ROSTER, `应当报送的下级党委${lower.length}个`);
  } catch (fault) {
    return refused(LOWER_ROSTER, fault);
  }
}

async function ownRoster(dir: string, scheme: Scheme, today: Day, isUpper: boolean): Promise<RosterLooked> {
  try {
    if ((await readOwnFile(dir, ROSTER_FILE)) === null) {
      if (isUpper) return { roster: null, lines: [ok(ROSTER_FILE, '没有，本级只汇总下级党委的就不需要')] };
      const todo = `请从备份恢复；没有备份的，运行 ${commandLine(['init', dir])} 补上一本空的来填写。`;
      return { roster: null, lines: [{ state: 'missing', what: ROSTER_FILE, says: '没有', todo }] };
    }
    const roster = await readRosterFile(dir, scheme);
    const line = rosterLine(roster, today);
    const empty = isUpper && line.state === 'missing' ? ok(ROSTER_FILE, '没有本级直属的支部') : line;
    return { roster, lines: [empty] };
  } catch (fault) {
    return { roster: null, lines: [refused(ROSTER_FILE, fault)] };
  }
}

/** How it stands with 支部名册.xlsx, and with 下级党委名册.xlsx where there is one. */
export async function lookAtRoster(dir: string, scheme: Scheme, today: Day): Promise<RosterLooked> {
  const lower = await lowerLine(dir);
  const own = await ownRoster(dir, scheme, today, lower !== null);
  return lower === null ? own : { ...own, lines: [...own.lines, lower] };
}
