import { fileNamePart } from '../../ledger/file-name.ts';
import { canonical } from '../../ledger/parse/text.ts';

/** A branch as its lines are shared out: in the order of the roster, with the number of its rows in the register. */
export interface CountedBranch {
  readonly code: string;
  readonly name: string;
  /** 党总支 by its name, `null` for a branch directly below the committee. */
  readonly generalBranch: string | null;
  readonly rows: number;
}

/** Rows of one branch in a group, all of them unless the branch alone is too long for a file. */
export interface BranchShare {
  readonly code: string;
  /** Index of the first row, from 0, and of the first behind the last. */
  readonly from: number;
  readonly until: number;
}

/** What goes into one file. */
export interface RegisterGroup {
  /** Such as `汇总台账（1，A001—A120）.xlsx`; plain `汇总台账.xlsx` where there is one group. */
  readonly file: string;
  readonly shares: readonly BranchShare[];
  readonly rows: number;
}

const NAME = '汇总台账';

/** Branches of one 党总支, its own row of the roster among them, stand together where the first of them stands. */
function families(branches: readonly CountedBranch[]): readonly (readonly CountedBranch[])[] {
  const generals = new Set(branches.flatMap(({ generalBranch }) => generalBranch ?? []).map(canonical));
  const keyOf = ({ code, name, generalBranch }: CountedBranch): string => {
    const own = canonical(generalBranch ?? name);
    return generals.has(own) ? `党总支 ${own}` : `支部 ${code}`;
  };
  const all = new Map<string, CountedBranch[]>();
  for (const branch of branches) {
    const key = keyOf(branch);
    const family = all.get(key);
    if (family) family.push(branch);
    else all.set(key, [branch]);
  }
  return [...all.values()];
}

const whole = ({ code, rows }: CountedBranch): BranchShare => ({ code, from: 0, until: rows });
const rowsOf = (shares: readonly BranchShare[]): number =>
  shares.reduce((sum, { from, until }) => sum + until - from, 0);

/** The pieces of a branch: one, unless it alone is too long. */
function piecesOf({ code, rows }: CountedBranch, most: number): readonly BranchShare[] {
  const count = Math.max(1, Math.ceil(rows / most));
  return Array.from({ length: count }, (_, index) => ({
    code,
    from: index * most,
    until: Math.min(rows, (index + 1) * most),
  }));
}

/** What must not be parted: a 党总支, or its branches one by one where it is too long, or pieces of one too long itself. */
function units(branches: readonly CountedBranch[], most: number): readonly (readonly BranchShare[])[] {
  return families(branches).flatMap((family) => {
    const shares = family.map(whole);
    return rowsOf(shares) <= most
      ? [shares]
      : family.flatMap((branch) => piecesOf(branch, most).map((piece) => [piece]));
  });
}

function fileOf(shares: readonly BranchShare[], number: number): string {
  const first = fileNamePart(shares[0]!.code);
  const last = fileNamePart(shares.at(-1)!.code);
  return `${NAME}（${number}，${first === last ? first : `${first}—${last}`}）.xlsx`;
}

/**
 * Shares out a register that is too long for one workbook: in the order of the roster, `most` rows a file at most, a 党总支
 * whole where it fits into a file, and a branch whole unless it alone is too long.
 */
export function registerGroups(branches: readonly CountedBranch[], most = 200_000): readonly RegisterGroup[] {
  const groups: { readonly shares: BranchShare[]; rows: number }[] = [];
  for (const unit of units(branches, most)) {
    const rows = rowsOf(unit);
    const last = groups.at(-1);
    if (last && last.rows + rows <= most) {
      last.shares.push(...unit);
      last.rows += rows;
    } else groups.push({ shares: [...unit], rows });
  }
  return groups.map(({ shares, rows }, index) => ({
    file: groups.length === 1 ? `${NAME}.xlsx` : fileOf(shares, index + 1),
    shares,
    rows,
  }));
}
