import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type SampleBranch, branches } from '../../../scripts/demo/branches.ts';
import { sampleScheme } from '../../../scripts/demo/index.ts';
import { nameGiver } from '../../../scripts/demo/names.ts';
import { type Pledger, peopleOf } from '../../../scripts/demo/people.ts';
import { ledgerOf } from '../../../scripts/demo/rows.ts';
import { sealOf, sealedLedger } from '../../../scripts/demo/sealed.ts';
import { withErrors } from '../../../scripts/demo/twists.ts';
import type { LedgerInput } from '../../../templates/workbook/input.ts';
import { buildLedger } from '../../../templates/workbook/ledger.ts';
import type { Steps } from '../step.ts';
import { typeRows } from './workbooks.ts';

const scheme = sampleScheme();

/** A few of the demo's construction bureau: enough to have a place in each table, and quickly read. */
const CODES = ['A01', 'A05', 'A09', 'A11'];
/** Who sends the third quarter's ledger with errors. */
const WRONG = { code: 'A09', period: '2026Q3' };
/** When the ledgers of a period come in. */
const SENT: Readonly<Record<string, string>> = { '2026Q3': '2026-10-05T10:00:00', '2026Q4': '2027-01-05T10:00:00' };

interface Branch {
  readonly branch: SampleBranch;
  readonly people: readonly Pledger[];
}

const name = nameGiver();
const own: readonly Branch[] = branches
  .map((branch) => ({ branch, people: peopleOf(branch, name) }))
  .filter(({ branch }) => CODES.includes(branch.code));

const ledgerAt = ({ branch, people }: Branch, at: string): LedgerInput => ledgerOf(branch, people, scheme, at);

/** What the clerk of a construction bureau does by hand; the first word is the committee's folder. */
export const bureauSteps: Steps = {
  'fill-bureau-roster': (root, dir) => {
    const rows = own.map(({ branch, people }) => ({
      支部代码: branch.code,
      支部名称: branch.name,
      组织形式: branch.orgForm,
      书记: people[0]!.member.name,
    }));
    return typeRows(path.join(root, dir!, '支部名册.xlsx'), '支部名册', rows);
  },
  /** The reviews by the committee itself that it had made when the ledgers of a period came in. */
  'fill-bureau-book': (root, dir, period) => {
    const reviews = own.flatMap((one) => ledgerAt(one, SENT[period!]!).rows?.reviews ?? []);
    const rows = reviews
      .filter(({ reviewer }) => reviewer === scheme.review?.branch?.reviewer)
      .map(({ id, reviewedOn, reviewer, cWish, cFeasible, verdict, opinion }) => ({
        编号: id,
        审查日期: reviewedOn,
        审查主体: reviewer,
        符合群众意愿: cWish,
        切实可行: cFeasible,
        结论: verdict,
        意见: opinion,
      }));
    return typeRows(path.join(root, dir!, '党委工作簿.xlsx'), '审查意见', rows);
  },
  /** Puts into a folder what the branches sent for a period. */
  'submit-to-bureau': async (root, dir, period) => {
    const folder = path.join(root, dir!, '上报', period!);
    await mkdir(folder, { recursive: true });
    const at = SENT[period!]!;
    for (const one of own) {
      const { code, short } = one.branch;
      const ledger = ledgerAt(one, at);
      const wrong = code === WRONG.code && period === WRONG.period;
      const bytes = wrong
        ? await buildLedger({ ...withErrors(ledger), seal: await sealOf(ledger, at) })
        : await sealedLedger(ledger, at);
      await writeFile(path.join(folder, `${code}_${short}_2026.xlsx`), bytes);
    }
  },
};
