import { finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

/** D1: each post has an id of its own, by which it is assessed. */
export const postIds: Check = ({ ledger }) =>
  repeatsOf(ledger.posts, ({ postId }) => (postId === null ? null : sameId(postId))).map(([row, { origin }]) =>
    finding('post-id-doubled', cellOf(row, 'postId'), { id: row.postId ?? '', first: origin.row }),
  );
