import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { parsePeriod } from '../period.ts';
import { rewardsOf } from '../scoring/rewards.ts';
import { targetLabel } from '../scoring/targets.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { judgeable, repeatsOf } from './rows.ts';

/**
 * D3: a reward stands where a run of elections was completed with every quarter passed, and there only; its amount is the
 * scheme's. What a quarter of an earlier year completed was that year's to reward.
 */
export const rewards: Check = ({ ledger, scheme, year, asOf }) => {
  if (!scheme.posts || ledger.missing.has('roster')) return [];
  const keyOf = (quarter: string | null, postId: string | null, member: string): string =>
    JSON.stringify([parsePeriod(quarter ?? '')?.id, sameId(postId), member]);
  const due = new Map(
    rewardsOf(ledger, asOf, scheme).map((reward) => [keyOf(reward.quarter, reward.postId, reward.member), reward]),
  );
  const keyOfRow = (row: (typeof ledger.postAssessments)[number]): string =>
    keyOf(row.quarter, row.postId, targetLabel(row.member ?? '', ledger));
  // A row that repeats another is named as such.
  const doubled = new Set(repeatsOf(ledger.postAssessments, keyOfRow).map(([row]) => row));
  return ledger.postAssessments.flatMap((row): readonly Finding[] => {
    const quarter = parsePeriod(row.quarter ?? '');
    if (quarter?.year !== year || quarter.from > asOf || doubled.has(row) || !judgeable(row, 'reward')) return [];
    const reward = due.get(keyOfRow(row));
    const written = row.reward ?? 0;
    const where = cellOf(row, 'reward');
    const args = { post: row.postId ?? '', member: targetLabel(row.member ?? '', ledger), quarter: quarter.name };
    if (reward === undefined) return written > 0 ? [finding('reward-not-due', where, { ...args, written })] : [];
    const { amount } = reward;
    if (row.reward === null) return [finding('reward-missing', where, { ...args, amount })];
    return written === amount ? [] : [finding('reward-differs', where, { ...args, written, amount })];
  });
};
