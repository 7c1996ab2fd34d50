import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { PostStanding } from '../../../ledger/scoring/score.ts';
import { contains } from '../../../ledger/period.ts';
import { nameBranches } from '../text/list.ts';
import { thisPeriod } from '../text/period.ts';
import { severalQuarters } from './duties.ts';

type Told = Pick<BulletinInput, 'scheme' | 'period' | 'asOf' | 'posts'>;

const IN_FORCE = '在岗';
const REVOKED = '撤销';

/** 岗内党员 to assess in the period, assessed, and passed (D2); over several quarters one counts once for each. */
export function assessments(posts: readonly PostStanding[]): Readonly<Record<'due' | 'assessed' | 'passed', number>> {
  const quarters = posts.flatMap((post) => post.quarters);
  const sum = (key: 'due' | 'assessed' | 'passed'): number => quarters.reduce((n, quarter) => n + quarter[key], 0);
  return { due: sum('due'), assessed: sum('assessed'), passed: sum('passed') };
}

function assessmentSentence({ posts, period }: Told): string {
  const { due, assessed, passed } = assessments(posts);
  if (due === 0) return '';
  const unit = severalQuarters(period) ? '人次' : '名';
  const all = `${thisPeriod(period)}应考核岗内党员${due}${unit}`;
  if (assessed === 0) return `${all}，均未考核。`;
  const done = assessed === due ? '已全部考核' : `已考核${assessed}${unit}`;
  const result = passed === assessed ? '全部通过' : passed === 0 ? '均未通过' : `其中通过${passed}${unit}`;
  return `${all}，${done}，${result}。`;
}

/** Posts revoked in the period, by their names and without reasons (D2), where the scheme tells of them. */
function revokedSentence({ scheme, posts, period, asOf }: Told): string {
  if (!scheme.posts?.tellRevoked) return '';
  const revoked = posts.filter(
    ({ state, stateOn }) => state === REVOKED && stateOn !== null && stateOn <= asOf && contains(period, stateOn),
  );
  if (revoked.length === 0) return `${thisPeriod(period)}没有撤销的示范岗。`;
  const names = nameBranches(
    revoked.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)),
    '示范岗',
  );
  return `${thisPeriod(period)}撤销示范岗${revoked.length}个：${names}。`;
}

/** Model posts as of the day (D1, D2): how many of each kind, their assessment, and which were revoked. */
export function postSentence(told: Told): string {
  if (told.posts.length === 0) return '';
  const there = told.posts.filter(({ state }) => state === IN_FORCE);
  const kinds = [...new Set(there.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => `${kind}${there.filter((post) => post.kind === kind).length}个`);
  const total =
    there.length === 0
      ? '没有在岗的党员示范岗。'
      : `在岗的党员示范岗${there.length}个${parts.length > 1 ? `（${parts.join('、')}）` : ''}。`;
  return total + assessmentSentence(told) + revokedSentence(told);
}

/** How far the areas reach (D4): every member is to be in one. */
export function areaSentence({ areas }: Pick<BulletinInput, 'areas'>): string {
  if (areas === null || areas.areas === 0) return '';
  const { membersWithout, unitsWithout } = areas;
  const units =
    unitsWithout.length === 0 ? '' : `，没有划分责任区的部门${unitsWithout.length}个：${unitsWithout.join('、')}`;
  const members = membersWithout === 0 ? '覆盖全体党员' : `没有划入责任区的党员${membersWithout}名`;
  return `划分党员责任区${areas.areas}个，${members}${units}。`;
}
