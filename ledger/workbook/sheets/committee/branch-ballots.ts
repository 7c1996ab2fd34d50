import { THE_BRANCH } from '../../declaration.ts';
import { sheet } from '../../sheet.ts';
import { ballots } from '../ballots.ts';
import { asCommittee, branchCode } from './columns.ts';

const { round, votedOn, target, panel, subject, expected, returned, g1, g2, g3, g4, g5, g6 } = ballots.columns;

/** Ballots on branches, where the higher committee holds them (E2, E3, R5). */
export const branchBallots = sheet({
  key: 'branchBallots',
  rowKey: ['branchCode', 'round', 'target', 'panel', 'subject'],
  name: '支部评议计票',
  table: '支部评议计票',
  shape: 'table',
  presence: 'switched',
  switches: ballots.key,
  rows: 5000,
  purpose: '上级组织的支部评议，一个支部、一个评议主体、一轮一行',
  columns: {
    branchCode: branchCode(),
    round: asCommittee(round),
    votedOn: asCommittee(votedOn),
    target: asCommittee(target, {
      kind: { type: 'list', source: { from: 'fixed', values: [THE_BRANCH] } },
      hint: '对党员的评议由支部组织，记在支部台账里。',
    }),
    panel: asCommittee(panel),
    subject: asCommittee(subject),
    expected: asCommittee(expected),
    returned: asCommittee(returned),
    g1: asCommittee(g1),
    g2: asCommittee(g2),
    g3: asCommittee(g3),
    g4: asCommittee(g4),
    g5: asCommittee(g5),
    g6: asCommittee(g6),
  },
});
