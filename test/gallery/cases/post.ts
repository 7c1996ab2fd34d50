import type { LedgerCase } from '../case.ts';
import { assessmentsOf, guarded, guardedInAutumn } from '../guarded.ts';
import type { Draft, Row } from '../sample.ts';

const post = (index: number, cells: Row) => (): Draft =>
  guarded(({ posts }) => {
    Object.assign(posts[index]!, cells);
  });

/** The first assessment of the first quarter, that of 张三 in S01, with some cells changed; and its post. */
const assessment =
  (cells: Row, postCells: Row = {}) =>
  (): Draft =>
    guarded(({ posts, postAssessments }) => {
      postAssessments.push({ ...assessmentsOf('2026Q1')[0], ...cells });
      Object.assign(posts[0]!, postCells);
    });

/** 张三 in S01 elected in the second and the third quarter, but where `before` says otherwise; the third is row 2. */
const rewarded =
  (third: Row, before: Row = {}) =>
  (): Draft =>
    guardedInAutumn(({ postAssessments }) => {
      Object.assign(postAssessments[0]!, third);
      postAssessments.push({ ...assessmentsOf('2026Q2')[0], ...before });
    });

/** 示范岗 and 示范岗考核. */
export const postCases: readonly LedgerCase[] = [
  { code: 'post-id-doubled', what: '两个岗用了同一个编号', at: '示范岗!A3', draft: post(1, { postId: 'S01' }) },
  {
    code: 'post-holder-unknown',
    what: '集体示范岗里有一人不是党员',
    at: '示范岗!E3',
    draft: post(1, { holders: '张三、李四、王五', headcount: 3 }),
  },
  {
    code: 'post-holder-count',
    what: '个人示范岗写了两名党员',
    at: '示范岗!E2',
    draft: post(0, { holders: '张三、李四', headcount: 2 }),
  },
  {
    code: 'post-with-outsiders',
    what: '集体示范岗的办公室有三个人，党员两名',
    at: '示范岗!F3',
    draft: post(1, { headcount: 3 }),
  },
  { code: 'post-unit-differs', what: '岗内党员在别的部门', at: '示范岗!D2', draft: post(0, { unit: '办公室' }) },
  {
    code: 'post-holder-left',
    what: '岗内党员已经转出，个人示范岗还在岗',
    at: '示范岗!E2',
    draft: () =>
      guarded(({ roster, posts }) => {
        Object.assign(posts[0]!, { holders: '李四' });
        Object.assign(posts[1]!, { holders: '张三', headcount: 1 });
        Object.assign(roster[1]!, { change: '转出', changedOn: '2026-03-10' });
      }),
  },
  {
    code: 'post-election-wrong',
    what: '个人示范岗由局务会推选',
    at: '示范岗!G2',
    draft: post(0, { howSet: '局务会推选确认' }),
  },
  {
    code: 'post-first-election',
    what: '首次确认的集体示范岗写成其他方式',
    at: '示范岗!G3',
    draft: post(1, { howSet: '其他' }),
  },
  { code: 'post-days-reversed', what: '确认以前就授牌', at: '示范岗!I2', draft: post(0, { plateOn: '2026-02-01' }) },
  { code: 'post-state-day', what: '撤销了，没有收牌日期', at: '示范岗!K2', draft: post(0, { state: '撤销' }) },
  {
    code: 'assessment-doubled',
    what: '同一名党员同一季度考核记了两行',
    at: '示范岗考核!C3',
    draft: () =>
      guarded(({ postAssessments }) => {
        const [row] = assessmentsOf('2026Q1');
        postAssessments.push({ ...row }, { ...row });
      }),
  },
  {
    code: 'assessment-of-other-year',
    what: '考核的季度写成了上年第二季度',
    at: '示范岗考核!A2',
    draft: assessment({ quarter: '2025Q2' }),
  },
  {
    code: 'assessed-not-holder',
    what: '考核了不在岗内的党员',
    at: '示范岗考核!C2',
    draft: assessment({ member: '李四' }),
  },
  {
    code: 'satisfied-above-votes',
    what: '满意票比测评票多',
    at: '示范岗考核!G2',
    draft: assessment({ votesGood: 31 }),
  },
  {
    code: 'assessed-without-survey',
    what: '没有测评就有考核结论',
    at: '示范岗考核!F2',
    draft: assessment({ votes: 0, votesGood: 0 }),
  },
  {
    code: 'veto-not-revoked',
    what: '有一票否决情形，结论是督促整改',
    at: '示范岗考核!I2',
    draft: assessment({ veto: '重大责任事故', verdict: '督促整改', fixBy: '2026-04-30' }),
  },
  {
    code: 'revoked-in-place',
    what: '考核结论是撤销，示范岗还在岗',
    at: '示范岗考核!I2',
    draft: assessment({ veto: '重大责任事故', verdict: '撤销' }),
  },
  {
    code: 'revoked-before-assessment',
    what: '第二季度才否决，第一季度就收了牌',
    at: '示范岗考核!I2',
    draft: assessment(
      { quarter: '2026Q2', veto: '重大责任事故', verdict: '撤销' },
      { state: '撤销', stateOn: '2026-03-15' },
    ),
  },
  {
    code: 'unmet-but-passed',
    what: '标准二没有达到，考核通过',
    at: '示范岗考核!E2',
    draft: assessment({ unmet: '标准二' }),
  },
  {
    code: 'unmet-not-told',
    what: '多项标准没有达到，没有列明哪几项',
    at: '示范岗考核!L2',
    draft: assessment({ unmet: '多项', verdict: '督促整改', fixBy: '2026-04-30' }),
  },
  {
    code: 'assessment-without-fix-day',
    what: '督促整改没有写到哪一天',
    at: '示范岗考核!J2',
    draft: assessment({ unmet: '标准五', verdict: '督促整改' }),
  },
  {
    code: 'post-not-assessed',
    what: '集体示范岗第三季度漏了一名党员',
    at: '示范岗!A3',
    draft: () =>
      guardedInAutumn(({ postAssessments }) => {
        postAssessments.pop();
      }),
    asOf: '2026-09-30',
  },
  {
    code: 'reward-missing',
    what: '连续两季评选上并通过考核，没有写奖励',
    at: '示范岗考核!K2',
    draft: rewarded({}),
    asOf: '2026-09-30',
  },
  {
    code: 'reward-differs',
    what: '奖励金额与标准不同',
    at: '示范岗考核!K2',
    draft: rewarded({ reward: 500 }),
    asOf: '2026-09-30',
  },
  {
    code: 'reward-not-due',
    what: '第二季度没有评选上，第三季度写了奖励',
    at: '示范岗考核!K2',
    draft: rewarded({ reward: 1000 }, { elected: '未评选上' }),
    asOf: '2026-09-30',
  },
];
