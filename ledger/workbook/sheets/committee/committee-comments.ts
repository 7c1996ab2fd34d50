import { sheet } from '../../sheet.ts';
import { comments } from '../comments.ts';
import { asCommittee, branchCode, pledgerText } from './columns.ts';

/** Who comments for the committee; a secretary's comments on members stand in the branch's own ledger (C1). */
export const SUPERIOR = '上级党组织负责人';

const { date, target, commenter, commenterRole, occasion, merits, faults, direction } = comments.columns;

/** The superior's comments on branches and their committee members (C1, R5). */
export const committeeComments = sheet({
  key: 'committeeComments',
  rowKey: ['branchCode', 'date', 'target', 'commenter'],
  name: '领导点评',
  table: '领导点评',
  shape: 'table',
  presence: 'switched',
  switches: comments.key,
  rows: 5000,
  purpose: '上级党组织负责人点评支部和班子成员，一次点评一个对象一行',
  columns: {
    branchCode: branchCode(),
    date: asCommittee(date),
    target: pledgerText(target),
    commenter: asCommittee(commenter),
    commenterRole: asCommittee(commenterRole, {
      kind: { type: 'list', source: { from: 'fixed', values: [SUPERIOR] } },
      hint: '党支部书记对党员的点评记在支部台账里，不记在这里。',
    }),
    occasion: asCommittee(occasion),
    merits: asCommittee(merits),
    faults: asCommittee(faults),
    direction: asCommittee(direction),
  },
});
