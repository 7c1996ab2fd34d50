import { type Finding, finding } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import { canonical } from '../parse/text.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { SECRETARY, commenterFor } from './commenters.ts';

function commenterFindings(row: DraftOf<'comments'>, { ledger }: CheckContext): readonly Finding[] {
  const { commenter, commenterRole, target } = row;
  if (commenter === null) return [];
  const at = cellOf(row, 'commenter');
  const whom = resolvePledger(target ?? '', ledger);
  const same = (name: string | null): boolean => name !== null && canonical(name) === canonical(commenter);
  if (whom.kind === 'member' && (same(whom.member.name) || same(target))) {
    return [finding('comment-on-oneself', at, { name: commenter })];
  }
  const { secretary } = ledger.cover;
  if (commenterRole !== SECRETARY || secretary === null || same(secretary)) return [];
  return [finding('commenter-not-secretary', at, { is: commenter, secretary })];
}

/**
 * C1: the head of the superior comments on the branch and on members of its committee, the secretary on the other members;
 * nobody on oneself.
 */
export const commentRows: Check = (context) => {
  const { ledger, scheme } = context;
  if (!scheme.comments) return [];
  return ledger.comments.flatMap((row): readonly Finding[] => {
    const { target, commenterRole: is } = row;
    const expected = commenterFor(target, ledger, scheme);
    if (expected !== null && is !== null && is !== expected) {
      const args = { target: target ?? '', is, expected };
      // Who comments in the wrong place is one cause.
      return [finding('commenter-role-wrong', cellOf(row, 'commenterRole'), args)];
    }
    return commenterFindings(row, context);
  });
};
