import { sheet } from '../../sheet.ts';
import { measures } from '../measures.ts';
import { asCommittee, branchCode, itemId, pledgerText } from './columns.ts';

const { decidedOn, target, id, measure, cause, decidedBy, fixBy } = measures.columns;

/**
 * What the higher committee decided about non-fulfilment (E6, L6, R5). Whether it was mended, and what came of it, is the
 * branch's to write in its own 整改问责: one authority a column.
 */
export const committeeMeasures = sheet({
  key: 'committeeMeasures',
  rowKey: ['branchCode', 'decidedOn', 'target', 'measure', 'id'],
  name: '整改问责',
  table: '整改问责',
  shape: 'table',
  presence: 'switched',
  switches: measures.key,
  rows: 2000,
  purpose: '上级决定的整改问责，一项措施一行；整改完成日期和结果由支部记在自己的台账里',
  columns: {
    branchCode: branchCode({ share: 'committee' }),
    decidedOn: asCommittee(decidedOn),
    target: pledgerText(target),
    id: itemId('关联编号', { presence: id.presence, share: id.share }),
    measure: asCommittee(measure),
    cause: asCommittee(cause),
    decidedBy: asCommittee(decidedBy),
    fixBy: asCommittee(fixBy),
  },
});
