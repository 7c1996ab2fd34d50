import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { type SampleBranch, branches, mergedBranch, strangeBranch } from './branches.ts';
import { letGo, merger, moves, takeOver } from './moves.ts';
import { nameGiver } from './names.ts';
import { peopleOf } from './people.ts';
import { ledgerOf } from './rows.ts';
import { sealOf, sealedLedger } from './sealed.ts';
import { files } from './story.ts';
import { withError } from './year/errors.ts';
import { keptByHand, ofLastYear, typedInChinese, withErrors } from './twists.ts';

/** A file as it lies in the folder of submissions. */
export interface Submitted {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sealed: boolean;
}

export interface Sample {
  /** The third quarter's. */
  readonly submitted: readonly Submitted[];
  /** The second quarter's, as they came in first. */
  readonly earlier: readonly Submitted[];
  /** What a branch sent once more after the second quarter's circular: a closing had not been written down in time. */
  readonly corrected: Submitted;
  /** 审查意见 of the committee on branches' items, by the end of the third quarter. */
  readonly committeeReviews: readonly RowValues[];
  /** What came in at the year's end, and the committee's reviews by then; made when it is asked for. */
  readonly yearEnd: () => Promise<Pick<Sample, 'submitted' | 'committeeReviews'>>;
  /** Secretary by branch code, for the roster. */
  readonly secretaries: ReadonlyMap<string, string>;
}

/** The state of the ledger that was sent first, before the branch noticed what was missing. */
const FIRST_COPY = '2026-09-29T10:00:00';
const FIRST_COPY_SEALED = '2026-10-02T08:31:00';
const LAST_YEAR_SEALED = '2025-10-04T15:00:00';
/** Who sent a corrected ledger for the second quarter, and when. */
const CORRECTED = { code: 'A05', at: '2026-07-14T16:20:00' };

const RENAMED = '关于报送第三季度承诺台账的说明\n\n因经办同志外出学习，我支部台账将于下周一补报，特此说明。\n';

/** The ledger, its branch, and the ledger as it stood at another time. */
type Make = (
  ledger: LedgerInput,
  branch: SampleBranch,
  earlier: (until: string) => LedgerInput,
) => Promise<readonly Submitted[]>;

async function sealed(file: string, ledger: LedgerInput, at: string): Promise<Submitted> {
  return { file, bytes: await sealedLedger(ledger, at), sealed: true };
}

const inOrder: Make = async (ledger, { code, short, submittedAt }) => [
  await sealed(`${code}_${short}_2026.xlsx`, ledger, submittedAt),
];

/** The branch that keeps its ledger without the add-in. */
const BY_HAND = 'A07';

/** The branch that has read in no receipt. */
export const NOT_READ_IN = 'A11';

/** What branches sent that is not simply in order, by code. */
const SPECIAL: Readonly<Record<string, Make>> = {
  A03: async (ledger, branch, earlier) => [
    await sealed(files.firstCopy, earlier(FIRST_COPY), FIRST_COPY_SEALED),
    await sealed(files.secondCopy, ledger, branch.submittedAt),
  ],
  A05: async (ledger, branch, earlier) => [
    await sealed(files.lastYear, ofLastYear(ledger), LAST_YEAR_SEALED),
    ...(await inOrder(ledger, branch, earlier)),
  ],
  [BY_HAND]: async (ledger) => [{ file: files.byHand, bytes: await buildLedger(keptByHand(ledger)), sealed: false }],
  A08: async (ledger, { submittedAt }) => [await sealed(files.inChinese, typedInChinese(ledger), submittedAt)],
  // Worked on after it was sealed: the seal is that of the ledger in order.
  A09: async (ledger, { submittedAt }) => {
    const seal = await sealOf(ledger, submittedAt);
    return [{ file: files.errors, bytes: await buildLedger({ ...withErrors(ledger), seal }), sealed: true }];
  },
};

/** When the branch sent the second quarter's ledger: a quarter before it sent the third's. */
const aQuarterEarlier = (at: string): string => at.replace('2026-10-', '2026-07-');

/** When the branch sent the year's last ledger: after the holiday. */
const atYearEnd = (at: string): string =>
  at.replace(/^2026-10-0(\d)/, (_, on: string) => `2027-01-0${on > '5' ? on : '5'}`);

/** What is wrong with the year's last ledgers: more ballots than voters. */
const VOTES: Make = async (ledger, { code, short, submittedAt }) => {
  const seal = await sealOf(ledger, submittedAt);
  const bytes = await buildLedger({ ...withError(ledger, 'votes'), seal });
  return [{ file: `${code}_${short}_2026.xlsx`, bytes, sealed: true }];
};
const AT_YEAR_END: Readonly<Record<string, Make>> = { [BY_HAND]: SPECIAL[BY_HAND]!, A05: VOTES };

/** Reviews by the committee itself, of what a branch as a whole promised. */
function byCommittee(ledger: LedgerInput): readonly RowValues[] {
  const reviewer = ledger.scheme.review?.branch?.byCommittee ? ledger.scheme.review.branch.reviewer : null;
  return (ledger.rows?.reviews ?? []).filter((row) => row['reviewer'] === reviewer);
}

/** The ledger of a branch that has read in no receipt yet: what the committee reviewed is not in it. */
function withoutReceipts(ledger: LedgerInput): LedgerInput {
  const theirs = new Set(byCommittee(ledger));
  const reviews = (ledger.rows?.reviews ?? []).filter((row) => !theirs.has(row));
  return { ...ledger, rows: { ...ledger.rows, reviews } };
}

/** Every file that came in, in the order of the folder. */
export async function sampleOf(scheme: Scheme): Promise<Sample> {
  const name = nameGiver();
  const all = [...branches, strangeBranch, mergedBranch].map((branch) => ({ branch, people: peopleOf(branch, name) }));
  const known = new Map(all.map((one) => [one.branch.code, one]));
  const reviewed = (code: string, until?: string): LedgerInput => {
    const { branch, people } = known.get(code)!;
    return ledgerOf(branch, people, scheme, until ?? branch.submittedAt);
  };
  const alone = (code: string, until?: string): LedgerInput => {
    const ledger = reviewed(code, until);
    return code === NOT_READ_IN ? withoutReceipts(ledger) : ledger;
  };
  // Who left and who came, as of the third quarter.
  const moved = (code: string, until?: string): LedgerInput =>
    moves.reduce(
      (ledger, move) => {
        if (move.from === code) return letGo(ledger, alone(code, move.on), move);
        return move.to === code ? takeOver(ledger, alone(move.from, until), move) : ledger;
      },
      alone(code, until),
    );
  const submitted: Submitted[] = [];
  const earlier: Submitted[] = [];
  const own = all.filter(({ branch }) => branch !== strangeBranch);
  for (const { branch } of all.filter((one) => one.branch.code !== merger.from)) {
    const make = SPECIAL[branch.code] ?? inOrder;
    submitted.push(...(await make(moved(branch.code), branch, (until) => moved(branch.code, until))));
  }
  submitted.push({ file: files.renamed, bytes: new TextEncoder().encode(RENAMED), sealed: false });
  for (const { branch } of own) {
    const at = aQuarterEarlier(branch.submittedAt);
    const make = branch.code === BY_HAND ? SPECIAL[BY_HAND]! : inOrder;
    earlier.push(...(await make(alone(branch.code, at), { ...branch, submittedAt: at }, () => alone(branch.code, at))));
  }
  const again = known.get(CORRECTED.code)!.branch;
  const [corrected] = await inOrder(
    alone(CORRECTED.code, CORRECTED.at),
    { ...again, submittedAt: CORRECTED.at },
    (until) => alone(CORRECTED.code, until),
  );
  const yearEnd: Sample['yearEnd'] = async () => {
    const last: Submitted[] = [];
    for (const { branch } of own.filter((one) => one.branch.code !== merger.from)) {
      const at = atYearEnd(branch.submittedAt);
      const make = AT_YEAR_END[branch.code] ?? inOrder;
      const ledger = moved(branch.code, at);
      last.push(...(await make(ledger, { ...branch, submittedAt: at }, (until) => moved(branch.code, until))));
    }
    const reviews = own.flatMap(({ branch: { code, submittedAt } }) =>
      byCommittee(reviewed(code, atYearEnd(submittedAt))),
    );
    return { submitted: last, committeeReviews: reviews };
  };
  return {
    submitted,
    earlier,
    yearEnd,
    corrected: corrected!,
    committeeReviews: own.flatMap(({ branch }) => byCommittee(reviewed(branch.code))),
    secretaries: new Map(all.map(({ branch, people }) => [branch.code, people[0]!.member.name])),
  };
}
