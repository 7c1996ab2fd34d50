import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { type SampleBranch, branches, strangeBranch } from './branches.ts';
import { nameGiver } from './names.ts';
import { type Pledger, peopleOf } from './people.ts';
import { ledgerOf } from './rows.ts';
import { sealOf, sealedLedger } from './sealed.ts';
import { files } from './story.ts';
import { keptByHand, ofLastYear, typedInChinese, withErrors } from './twists.ts';

/** A file as it lies in the folder of submissions. */
export interface Submitted {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sealed: boolean;
}

export interface Sample {
  readonly submitted: readonly Submitted[];
  /** Secretary by branch code, for the roster. */
  readonly secretaries: ReadonlyMap<string, string>;
}

/** The state of the ledger that was sent first, before the branch noticed what was missing. */
const FIRST_COPY = '2026-09-29T10:00:00';
const FIRST_COPY_SEALED = '2026-10-02T08:31:00';
const LAST_YEAR_SEALED = '2025-10-04T15:00:00';

const RENAMED = '关于报送第三季度承诺台账的说明\n\n因经办同志外出学习，我支部台账将于下周一补报，特此说明。\n';

type Make = (ledger: LedgerInput, branch: SampleBranch, people: readonly Pledger[]) => Promise<readonly Submitted[]>;

async function sealed(file: string, ledger: LedgerInput, at: string): Promise<Submitted> {
  return { file, bytes: await sealedLedger(ledger, at), sealed: true };
}

const inOrder: Make = async (ledger, { code, short, submittedAt }) => [
  await sealed(`${code}_${short}_2026.xlsx`, ledger, submittedAt),
];

/** What branches sent that is not simply in order, by code. */
const SPECIAL: Readonly<Record<string, Make>> = {
  A03: async (ledger, branch, people) => [
    await sealed(files.firstCopy, ledgerOf(branch, people, ledger.scheme, FIRST_COPY), FIRST_COPY_SEALED),
    await sealed(files.secondCopy, ledger, branch.submittedAt),
  ],
  A05: async (ledger, branch, people) => [
    await sealed(files.lastYear, ofLastYear(ledger), LAST_YEAR_SEALED),
    ...(await inOrder(ledger, branch, people)),
  ],
  A07: async (ledger) => [{ file: files.byHand, bytes: await buildLedger(keptByHand(ledger)), sealed: false }],
  A08: async (ledger, { submittedAt }) => [await sealed(files.inChinese, typedInChinese(ledger), submittedAt)],
  // Worked on after it was sealed: the seal is that of the ledger in order.
  A09: async (ledger, { submittedAt }) => {
    const seal = await sealOf(ledger, submittedAt);
    return [{ file: files.errors, bytes: await buildLedger({ ...withErrors(ledger), seal }), sealed: true }];
  },
};

/** Every file that came in, in the order of the folder. */
export async function sampleOf(scheme: Scheme): Promise<Sample> {
  const name = nameGiver();
  const secretaries = new Map<string, string>();
  const submitted: Submitted[] = [];
  for (const branch of [...branches, strangeBranch]) {
    const people = peopleOf(branch, name);
    secretaries.set(branch.code, people[0]!.member.name);
    const make = SPECIAL[branch.code] ?? inOrder;
    submitted.push(...(await make(ledgerOf(branch, people, scheme), branch, people)));
  }
  submitted.push({ file: files.renamed, bytes: new TextEncoder().encode(RENAMED), sealed: false });
  return { submitted, secretaries };
}
