import { finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

/** P7: members without a post pledge by one of the classes meant for them, and nobody else does. */
export const postClasses: Check = ({ ledger, scheme }) => {
  const { withoutPost } = scheme;
  if (!withoutPost) return [];
  const { standings, postClasses: classes } = withoutPost;
  return ledger.roster.flatMap((member) => {
    const { name, standing, postClass } = member;
    if (standing === null || postClass === null) return [];
    const without = standings.includes(standing);
    if (without === classes.includes(postClass)) return [];
    const args = { name: name ?? '', standing, postClass, without, standings, classes };
    return [finding('post-class-foreign', cellOf(member, 'postClass'), args)];
  });
};
