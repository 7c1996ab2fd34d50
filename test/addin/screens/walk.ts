import { Committee } from './committee.ts';
import type { Studio } from './studio.ts';
import { approval } from './walk/approval.ts';
import { attention } from './walk/attention.ts';
import { firstLedger } from './walk/first-ledger.ts';
import { inspections } from './walk/inspections.ts';
import { members } from './walk/members.ts';
import { mistakes } from './walk/mistakes.ts';
import { nextYear } from './walk/next-year.ts';
import { pasting } from './walk/pasting.ts';
import { pledges } from './walk/pledges.ts';
import { printing } from './walk/printing.ts';
import { receipt } from './walk/receipt.ts';
import { returned } from './walk/returned.ts';
import { scoring } from './walk/scoring.ts';
import { tooOld } from './walk/too-old.ts';

/** The year of the secretary's handbook, with a picture wherever the handbook has one. */
export async function walk(studio: Studio): Promise<void> {
  const committee = new Committee();
  try {
    await committee.sitsDown();
    await firstLedger(studio);
    await members(studio);
    await pledges(studio);
    await pasting(studio);
    await approval(studio);
    await receipt(studio, committee);
    await printing(studio);
    await mistakes(studio);
    await inspections(studio);
    await attention(studio);
    await returned(studio, committee);
    await scoring(studio);
    await nextYear(studio, committee);
    await tooOld(studio);
  } finally {
    committee.goes();
  }
}
