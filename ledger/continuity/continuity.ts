import type { Finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { diffLedgers, sheetDiff } from './diff.ts';
import { changedItems, goneItems } from './item-rules.ts';
import { keptLog, lateSteps, recordedLog } from './log-rules.ts';
import { recordedMembers, records } from './record-rules.ts';
import type { Baseline, Continuity } from './report.ts';

export type { Baseline } from './report.ts';

/**
 * V1, L10: what a submission says otherwise than the branch's last accepted one of the same year. Errors: an item or a
 * member gone, the log changed but by growing, an approved item changed without 变更. Warnings: other recorded facts
 * changed or gone. Where the committee agreed (`allowed`), what would be an error is a warning that says so.
 * `baseline.ledger` may come from a snapshot; findings point into `now`.
 */
export function continuityFindings(
  baseline: Baseline,
  now: Ledger,
  scheme: Scheme,
  allowed: boolean,
): readonly Finding[] {
  const diff = diffLedgers(baseline.ledger, now, scheme);
  const items = sheetDiff(diff, 'commitments');
  const idOf = (row: Readonly<Record<string, unknown>>): string => sameId(row['id'] as string | null);
  const renumbered = items.changed
    .filter(({ cells }) => cells.some(({ key }) => key === 'id'))
    .map(({ before, after }) => [idOf(before), idOf(after)] as const);
  const context: Continuity = {
    baseline,
    now,
    scheme,
    diff,
    gone: new Set(items.removed.map(idOf)),
    renumbered: new Map(renumbered),
    agreed: allowed,
  };
  return [recordedMembers, goneItems, changedItems, keptLog, recordedLog, records, lateSteps].flatMap((rule) =>
    rule(context),
  );
}
