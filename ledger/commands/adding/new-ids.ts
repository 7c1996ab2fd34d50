import { lastNumber } from '../../common-items.ts';
import { codeOfLedger } from '../../home.ts';
import { sameId } from '../../lifecycle/log.ts';
import type { Opened } from '../opened.ts';

/** `count` ids that no commitment of the branch and year ever had; `null` where the year or the branch is not known. */
export function newCommitmentIds({ parsed: { ledger } }: Opened, count: number): readonly string[] | null {
  const { year } = ledger.identity;
  const code = codeOfLedger(ledger);
  if (year === null || code === '') return null;
  const prefix = `${year}-${code}-`;
  const last = lastNumber(ledger, prefix);
  return Array.from({ length: count }, (_, index) => `${prefix}${String(last + index + 1).padStart(3, '0')}`);
}

/** The number after the highest that is used with a prefix, padded. */
function after(prefix: string, ids: readonly (string | null)[], digits: number): string {
  const numbers = ids.map((id) => sameId(id)).filter((id) => id.startsWith(prefix));
  const last = numbers.reduce((most, id) => Math.max(most, Number(id.slice(prefix.length)) || 0), 0);
  return `${prefix}${String(last + 1).padStart(digits, '0')}`;
}

/** The id of a new member; `null` where the branch is not known. */
export function newMemberId({ parsed: { ledger } }: Opened): string | null {
  const code = codeOfLedger(ledger);
  return code === ''
    ? null
    : after(
        `${code}-`,
        ledger.roster.map(({ memberId }) => memberId),
        3,
      );
}

/** The id of a new 示范岗 (S01), of none that was ever assessed. */
export const newPostId = ({ parsed: { ledger } }: Opened): string =>
  after(
    'S',
    [...ledger.posts, ...ledger.postAssessments].map(({ postId }) => postId),
    2,
  );

/** The id of a new 责任区 (Z01). */
export const newAreaId = ({ parsed: { ledger } }: Opened): string =>
  after(
    'Z',
    [...ledger.areas, ...ledger.roster, ...ledger.areaWork].map(({ areaId }) => areaId),
    2,
  );
