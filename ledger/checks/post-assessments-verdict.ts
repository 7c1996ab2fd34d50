import { type Finding, finding } from '../findings/finding.ts';
import type { Ledger } from '../parse/ledger.ts';
import { parsePeriod } from '../period.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { postOf } from './post-assessments.ts';
import { judgeable } from './rows.ts';

type Assessment = DraftOf<'postAssessments'>;

const PASSED = '通过';
const TO_MEND = '督促整改';
const REVOKED = '撤销';
const MET = '无';
const SEVERAL = '多项';

/** The title is taken away at once, and the plate with it, in the quarter that is assessed or after it. */
function revoked(row: Assessment, verdict: string, ledger: Ledger): readonly Finding[] {
  const post = postOf(row.postId, ledger);
  const quarter = parsePeriod(row.quarter ?? '');
  if (post === undefined || post.state === null || quarter === null) return [];
  const args = { post: row.postId ?? '', quarter: quarter.name, verdict };
  if (post.state !== REVOKED) {
    return [finding('revoked-in-place', cellOf(row, 'verdict'), { ...args, state: post.state })];
  }
  const { stateOn } = post;
  if (stateOn === null || stateOn >= quarter.from) return [];
  const days = { stateOn, from: quarter.from };
  return [finding('revoked-before-assessment', cellOf(row, 'verdict'), { ...args, ...days })];
}

function unmet(row: Assessment, verdict: string): readonly Finding[] {
  const found: Finding[] = [];
  if (row.unmet === null || row.unmet === MET) return found;
  const args = { unmet: row.unmet };
  if (verdict === PASSED) found.push(finding('unmet-but-passed', cellOf(row, 'unmet'), { ...args, verdict }));
  if (row.unmet === SEVERAL && row.note === null && judgeable(row, 'note')) {
    found.push(finding('unmet-not-told', cellOf(row, 'note'), args));
  }
  return found;
}

/** D2: a veto revokes the post and takes the plate back; whoever is to mend something has a day; who passes met all six. */
export const postVerdicts: Check = ({ ledger, scheme }) => {
  const { posts } = scheme;
  if (!posts) return [];
  return ledger.postAssessments.flatMap((row): readonly Finding[] => {
    const { verdict, veto } = row;
    if (verdict === null) return [];
    const vetoed = veto !== null && veto !== posts.noVeto;
    if (vetoed && verdict !== REVOKED) return [finding('veto-not-revoked', cellOf(row, 'verdict'), { verdict })];
    if (verdict === REVOKED) return [...revoked(row, verdict, ledger), ...unmet(row, verdict)];
    const undated = verdict === TO_MEND && row.fixBy === null && judgeable(row, 'fixBy');
    const day = undated ? [finding('assessment-without-fix-day', cellOf(row, 'fixBy'), { verdict })] : [];
    return [...day, ...unmet(row, verdict)];
  });
};
