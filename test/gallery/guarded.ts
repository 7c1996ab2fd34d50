import { construction, police, schemeOf } from '../support/schemes.ts';
import { type Draft, type Row, type Rows, changed, small, whole } from './sample.ts';

/** The sample's scheme with model posts and areas switched on as the police have them (D1–D4). */
const SCHEME = schemeOf('construction', {
  sheets: [...construction.sheets, 'posts', 'postAssessments', 'areas', 'areaWork'],
  columns: { 'roster.unit': 'required', 'roster.areaId': 'optional' },
  lists: { unit: ['法制股', '办公室'], veto: police.lists['veto'] },
  posts: { ...police.posts, headStandings: ['党员领导干部'] },
});

const POSTS: readonly Row[] = [
  {
    postId: 'S01',
    kind: '个人示范岗',
    name: '审批窗口',
    unit: '法制股',
    holders: '张三',
    headcount: 1,
    howSet: '全局党员民主推选',
    setOn: '2026-02-10',
    plateOn: '2026-02-12',
    state: '在岗',
  },
  {
    postId: 'S02',
    kind: '集体示范岗',
    name: '法制股办公室',
    unit: '法制股',
    holders: '张三、李四',
    headcount: 2,
    howSet: '局务会推选确认',
    setOn: '2026-02-10',
    state: '在岗',
  },
];

const ASSESSED: Row = {
  elected: '评选上',
  unmet: '无',
  votes: 30,
  votesGood: 28,
  veto: '无',
  verdict: '通过',
};

/** The assessments of a quarter: S01 张三, S02 张三, S02 李四. */
export const assessmentsOf = (quarter: string): readonly Row[] => [
  { quarter, postId: 'S01', member: '张三', ...ASSESSED },
  { quarter, postId: 'S02', member: '张三', ...ASSESSED },
  { quarter, postId: 'S02', member: '李四', ...ASSESSED, elected: '未评选上' },
];

const work = (kind: string, cells: Row = {}): Row => ({
  date: '2026-08-20',
  areaId: 'Z01',
  kind,
  content: '走访林区经营户六户',
  by: '张三',
  ...cells,
});

function guard(rows: Rows): void {
  for (const member of rows.roster) Object.assign(member, { unit: '法制股', areaId: 'Z01' });
  rows.posts = POSTS.map((post) => ({ ...post }));
  rows.areas = [{ areaId: 'Z01', name: '审批服务责任区', unit: '法制股', head: '张三', task: '审批服务，政策宣传' }];
}

/** The small ledger in March with an individual post of 张三, a collective one of both, and their area. */
export const guarded = (change: (rows: Rows) => void = () => undefined): Draft =>
  changed({ ...small(), scheme: SCHEME }, (rows) => {
    guard(rows);
    change(rows);
  });

/** The whole ledger at the end of September with the same, and all that the third quarter asks for. */
export const guardedInAutumn = (change: (rows: Rows) => void = () => undefined): Draft =>
  changed({ ...whole(), scheme: SCHEME }, (rows) => {
    guard(rows);
    rows.postAssessments = assessmentsOf('2026Q3').map((row) => ({ ...row }));
    rows.areaWork = [work('工作日志'), work('考核评比', { q1: '是', q2: '是', q3: '否' })];
    change(rows);
  });
