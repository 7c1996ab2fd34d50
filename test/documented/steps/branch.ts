import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildLedger } from '../../../templates/workbook/ledger.ts';
import { Committee } from '../../addin/screens/committee.ts';
import { smallLedger } from '../../support/small-ledger.ts';
import type { Steps } from '../step.ts';

const REVIEW = {
  id: '2026-A01-001',
  reviewedOn: '2026-02-27',
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
};

/** A ledger without the add-in, as a secretary has filled it in. */
function filled(): Promise<Uint8Array> {
  const ledger = smallLedger('A01', '建筑设计院党支部', { mode: 'manual' });
  const branch = { ...ledger.branch, superior: '中共青石县建管局委员会' };
  return buildLedger({ ...ledger, branch, rows: { ...ledger.rows, transitions: [] } });
}

/** What a secretary without the add-in has beside her: her ledger, and what the committee sent back. */
export const branchSteps: Steps = {
  'manual-ledger': async (root, file) => writeFile(path.join(root, file!), await filled()),
  receipt: async (root, file) => {
    const committee = new Committee();
    try {
      await committee.sitsDown();
      await committee.reviews([REVIEW]);
      const answer = committee.answers('2026Q3', '2026-10-08', await filled(), 'A01_建筑设计院党支部.xlsx');
      await writeFile(path.join(root, file!), answer);
    } finally {
      committee.goes();
    }
  },
};
