import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

const DAYS = ['setOn', 'plateOn', 'stateOn'] as const;

/** D1, D2: confirmed, then given the plate, and the plate taken back where the post has ended, and only there. */
export const postDays: Check = ({ ledger, scheme }) =>
  !scheme.posts
    ? []
    : ledger.posts.flatMap((post): readonly Finding[] => {
        const found: Finding[] = [];
        const known = DAYS.flatMap((key) => (post[key] === null ? [] : [{ key, on: post[key] }]));
        const late = known.findIndex(({ on }, index) => index > 0 && on < known[index - 1]!.on);
        const [before, after] = [known[late - 1], known[late]];
        if (before && after) {
          const args = {
            header: headerOf('posts', after.key),
            on: after.on,
            before: headerOf('posts', before.key),
            beforeOn: before.on,
          };
          found.push(finding('post-days-reversed', cellOf(post, after.key), args));
        }
        const { state, stateOn } = post;
        if (state === null || !judgeable(post, 'stateOn') || (state === '在岗') === (stateOn === null)) return found;
        return [...found, finding('post-state-day', cellOf(post, 'stateOn'), { state, stateOn })];
      });
