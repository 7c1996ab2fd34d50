import { type Finding, finding } from '../findings/finding.ts';
import { type Pledger, resolvePledger } from '../members.ts';
import type { PledgerKind, Scheme } from '../scheme/schema.ts';
import { panelsOf, subjectsOf } from '../scoring/panels.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { judgeable } from './rows.ts';

type Ballot = DraftOf<'ballots'>;

/** “支部”, “党员”, or the standing where panels depend on it. */
function whose(kind: PledgerKind, standing: string | null, { evaluation }: Scheme): string {
  if (kind === 'branch') return '支部';
  const depends = evaluation.panels.some(({ of, standings }) => of === kind && standings !== undefined);
  return depends && standing !== null ? `“${standing}”` : '党员';
}

/** The panels of a pledger by name, as `panelsOf` gives them; worked out once for each standing. */
function panelNames(scheme: Scheme): (kind: PledgerKind, standing: string | null) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (kind, standing) => {
    const like = `${kind} ${standing ?? ''}`;
    const names = known.get(like) ?? panelsOf(kind, standing, scheme).map(({ name }) => name);
    known.set(like, names);
    return names;
  };
}

function judge(
  row: Ballot,
  whom: Pledger & { readonly kind: PledgerKind },
  panelsFor: ReturnType<typeof panelNames>,
  scheme: Scheme,
): readonly Finding[] {
  const { kind } = whom;
  const standing = kind === 'member' ? whom.member.standing : null;
  const panels = scheme.evaluation.panels.filter(({ of }) => of === kind);
  // Without the standing it can't be told which panels are the member's.
  if (kind === 'member' && standing === null && panels.some(({ standings }) => standings !== undefined)) return [];
  const right = panelsFor(kind, standing);
  if (right.length === 0) {
    const args = { name: row.target ?? '', whose: whose(kind, standing, scheme) };
    return [finding('ballot-target-foreign', cellOf(row, 'target'), args)];
  }
  const found: Finding[] = [];
  if (row.panel !== null && !right.includes(row.panel)) {
    const args = { whose: whose(kind, standing, scheme), panel: row.panel, right };
    found.push(finding('panel-foreign', cellOf(row, 'panel'), args));
  }
  const subjects = subjectsOf(kind, scheme).flatMap((subject) => subject ?? []);
  if (row.subject !== null && judgeable(row, 'subject') && !subjects.includes(row.subject)) {
    const args = { branch: kind === 'branch', subject: row.subject, right: subjects };
    found.push(finding('subject-foreign', cellOf(row, 'subject'), args));
  }
  return found;
}

/** E2, E3: who votes on what is as the scheme has it for this pledger. */
export const ballotPanels: Check = ({ ledger, scheme }) => {
  if (ledger.missing.has('roster')) return [];
  const panelsFor = panelNames(scheme);
  return ledger.ballots.flatMap((row): readonly Finding[] => {
    const whom = resolvePledger(row.target ?? '', ledger);
    return whom.kind === 'branch' || whom.kind === 'member' ? judge(row, whom, panelsFor, scheme) : [];
  });
};
