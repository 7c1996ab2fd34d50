import { schemeOf, construction } from '../../support/schemes.ts';
import type { LedgerCase } from '../case.ts';
import { BALLOT } from '../balloted.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small, stepOf, whole } from '../sample.ts';

/** The sample's scheme with measures as a district has them: mild ones by the branch, hard ones for key work by the superior. */
const SCHEME = schemeOf('construction', {
  sheets: [...construction.sheets, 'measures'],
  columns: { 'measures.fixBy': 'optional', 'commitments.theme': 'optional' },
  themes: [{ items: ['履职尽责'] }, { items: ['重点工作责任承诺'], keyWork: true }],
  measures: [
    { name: '口头提醒', causes: ['未全面兑现承诺'], byBranch: true },
    { name: '批评教育', causes: ['未全面兑现承诺'], byBranch: true },
    { name: '限期整改', causes: ['失职失责致考核差'], byBranch: true, keyWorkOnly: true, deadline: true },
    { name: '诫勉谈话', causes: ['失职失责致考核差'], byBranch: false, keyWorkOnly: true },
  ],
  measureRules: [{ when: 'notAllFulfilled', anyOf: ['口头提醒', '批评教育'], cause: '未全面兑现承诺' }],
  followUp: { criticism: false, reasonKinds: false, explanations: false },
  evaluation: { selfEvaluation: false, statement: false },
});

const MEASURE: Row = {
  decidedOn: '2026-03-10',
  target: '张三',
  id: ITEM,
  measure: '口头提醒',
  cause: '未全面兑现承诺',
  decidedBy: '机关第一党支部',
};

/** 限期整改 of 张三, whose item is key work. */
const TO_MEND: Row = { measure: '限期整改', cause: '失职失责致考核差', fixBy: '2026-04-30' };

const measures =
  (theme: string, ...rows: readonly Row[]) =>
  (): Draft =>
    changed({ ...small(), scheme: SCHEME }, (all) => {
      for (const item of all.commitments) item['theme'] = theme;
      all.measures = rows.map((cells) => ({ ...MEASURE, ...cells }));
    });

const KEY_WORK = '重点工作责任承诺';
const OTHER = '履职尽责';

/** At the year's end: one item of 李四 not fulfilled, and nothing done about it. */
function atYearEnd(): Draft {
  const draft = whole({ 8: { life: `${STARTED}, 提醒督促 07-02, 未兑现 09-10` } });
  return changed({ ...draft, scheme: SCHEME }, (rows) => {
    for (const item of rows.commitments) item['theme'] = OTHER;
    stepOf(rows, '2026-A01-008', '未兑现')['reasonKind'] = '主观';
    rows.activities.push({ date: '2026-10-12', kind: '季度通报', content: '公开栏' });
    rows.activities.push({ date: '2026-12-20', kind: '述诺评议会', content: '逐人述诺' });
    rows.ballots.push(...['本支部', '张三', '李四'].map((target) => ({ ...BALLOT, target })));
  });
}

/** The same with measures against both members. */
export const measured = (): Draft =>
  changed(atYearEnd(), (all) => {
    all.measures = [
      { ...MEASURE, ...TO_MEND },
      { ...MEASURE, target: '李四', id: '2026-A01-008' },
    ];
  });

/** 整改问责. */
export const measureCases: readonly LedgerCase[] = [
  { code: 'measure-doubled', what: '同一项措施记了两行', at: '整改问责!B3', draft: measures(OTHER, {}, {}) },
  {
    code: 'measure-cause-foreign',
    what: '口头提醒写了别的措施的事由',
    at: '整改问责!E2',
    draft: measures(OTHER, { cause: '失职失责致考核差' }),
  },
  {
    code: 'measure-authority',
    what: '支部自己作了诫勉谈话',
    at: '整改问责!F2',
    draft: measures(KEY_WORK, { measure: '诫勉谈话', cause: '失职失责致考核差' }),
  },
  {
    code: 'measure-not-key-work',
    what: '对没有重点工作责任承诺的党员限期整改',
    at: '整改问责!B2',
    draft: measures(OTHER, TO_MEND),
  },
  {
    code: 'measure-without-deadline',
    what: '限期整改没有期限',
    at: '整改问责!G2',
    draft: measures(KEY_WORK, { ...TO_MEND, fixBy: null }),
  },
  {
    code: 'measure-days-reversed',
    what: '整改期限早于决定日期',
    at: '整改问责!G2',
    draft: measures(KEY_WORK, { ...TO_MEND, fixBy: '2026-03-09', fixedOn: '2026-03-12' }),
  },
  {
    code: 'measure-of-other-item',
    what: '对李四的措施关联了张三的承诺',
    at: '整改问责!C2',
    draft: measures(OTHER, { target: '李四' }),
  },
  {
    code: 'fix-overdue',
    what: '整改到期，没有完成日期',
    at: '整改问责!H2',
    draft: measures(KEY_WORK, { ...TO_MEND, fixBy: '2026-03-15' }),
  },
  {
    code: 'measure-missing',
    what: '党员有一件没有兑现，没有采取措施',
    at: '整改问责',
    draft: atYearEnd,
    asOf: '2026-12-31',
  },
];
