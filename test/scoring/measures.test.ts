import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { measuresTaken } from '../../ledger/scoring/measures.ts';
import { type DueInput, measuresDue } from '../../ledger/scoring/measures-due.ts';
import { edit, ledgerOf, lifeOf, LOG } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { judged, line, scored } from './scored.ts';

const district = schemeOf('district');
const social = schemeOf('social');
const police = schemeOf('police');

const BRANCH = { code: 'A01', name: '工程科党支部' };

const measures = (...rows: readonly string[]): string =>
  line('决定日期', '对象', '关联编号', '措施', '事由', '决定机关', '整改期限', '整改完成日期', '结果') + rows.join('');

describe('E6: measures taken', () => {
  const ledger = ledgerOf(
    {
      roster: line('党员编号', '姓名', '身份') + line('A01-001', '陈明', '领导干部'),
      measures: measures(
        line('2027-01-12', '陈明', '', '诫勉谈话', '失职失责致目标责任制考核差', '区委', '', '', '取消评优资格'),
        line(
          '2026-08-01',
          '陈明',
          '2026-A01-001',
          '限期整改',
          '失职失责致目标责任制考核差',
          '支部',
          '2026-09-30',
          '2026-10-15',
          '',
        ),
        line('2026-08-02', '本支部', '', '限期整改', '失职失责致目标责任制考核差', '支部', '', '', ''),
        line('2026-08-03', '无名', '', '口头提醒', '未全面兑现承诺', '支部', '', '', ''),
      ),
    },
    { scheme: district },
  );
  const taken = (asOf: string) => measuresTaken(ledger, BRANCH, day(asOf));

  it('E6: are those decided by the day, in the order of deciding, with what came of them', () => {
    expect(taken('2026-12-31').map(({ target, targetId, measure }) => [target, targetId, measure])).toEqual([
      ['陈明', 'A01-001', '限期整改'],
      ['本支部', 'A01', '限期整改'],
      ['无名', null, '口头提醒'],
    ]);
    expect(taken('2027-01-12').at(-1)).toEqual({
      branchCode: 'A01',
      branchName: '工程科党支部',
      target: '陈明',
      targetId: 'A01-001',
      decidedOn: '2027-01-12',
      itemId: null,
      measure: '诫勉谈话',
      cause: '失职失责致目标责任制考核差',
      decidedBy: '区委',
      fixBy: null,
      fixedOn: null,
      outcome: '取消评优资格',
      fixOverdue: false,
    });
  });

  it.each([
    ['2026-09-29', false, null],
    ['2026-09-30', true, null],
    ['2026-10-14', true, null],
    ['2026-10-15', false, '2026-10-15'],
  ])('L6: as of %s a deadline of the 30th of September is overdue: %s', (asOf, fixOverdue, fixedOn) => {
    expect(taken(asOf)[0]).toMatchObject({ fixBy: '2026-09-30', fixOverdue, fixedOn });
  });

  it('L6: without a deadline nothing is overdue', () => {
    expect(taken('2027-06-30')[1]).toMatchObject({ fixBy: null, fixOverdue: false });
  });
});

/** Items as of the year's end: 001 done, 002 overdue, 003 unfulfilled, 004 waiting for closing, 005 withdrawn. */
const RUNNING = ['提诺 01-10', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'];
const reviewed = (steps: readonly string[]) => [steps[0]!, '送审 01-20', ...steps.slice(1)];
const lives = (prefix: (steps: readonly string[]) => readonly string[]): string =>
  LOG +
  [
    lifeOf('2026-A01-001', ...prefix([...RUNNING, '申请销号 06-10 2026-06-08', '销号 06-20'])),
    lifeOf('2026-A01-002', ...prefix(RUNNING)),
    lifeOf('2026-A01-003', ...prefix([...RUNNING, '未兑现 10-01  没有做'])),
    lifeOf('2026-A01-004', ...prefix([...RUNNING, '申请销号 06-10 2026-06-08'])),
    lifeOf('2026-A01-005', ...prefix([...RUNNING, '撤回 05-01  另行安排'])),
  ].join('\n');

const items = (whose: readonly string[], ...theme: readonly string[]): string =>
  line('编号', '承诺主体', '承诺事项', '落实情况', ...theme.map(() => '主题')) +
  whose.map((name, at) => line(`2026-A01-00${at + 1}`, name, '事项', '已说明', ...theme)).join('');

function dueOf(ledger: Ledger, scheme: Scheme, over: Partial<DueInput> = {}) {
  const scores = scored(ledger, scheme);
  const taken = measuresTaken(ledger, BRANCH, day('2027-01-31'));
  return measuresDue({
    ledger,
    scores,
    items: judged(ledger, scheme),
    scheme,
    year: 2026,
    assessments: [],
    taken,
    ...over,
  });
}

const KEY = '重点工作责任承诺';

const key = (whose: readonly string[], theme = KEY, taken: readonly string[] = []): Ledger =>
  ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 | 层次 | 党组织确认日期 |
        |---|---|---|---|---|
        | A01-001 | 陈明 | 领导干部 | 机关镇（街道）领导党员 | 2026-01-05 |
        | A01-002 | 周红 | 普通党员 | 机关一般党员 | 2026-01-05 |`,
      commitments: items(whose, theme),
      transitions: lives((steps) => steps),
      measures: measures(...taken),
    },
    { scheme: district },
  );

const assessment = (memberId: string, year: number, result: string): DueInput['assessments'][number] => ({
  memberId,
  name: '陈明',
  year,
  result,
  origin: { file: '党委工作簿.xlsx', sheet: '目标责任制考核', row: 2, columns: {} },
  flawed: new Set(),
});

describe('E6: measures that the district’s rules make due', () => {
  it('E6: a member with an item overdue or unfulfilled is reminded or criticised; one done, waiting or withdrawn is not', () => {
    const due = dueOf(key(['陈明', '周红', '周红', '陈明', '陈明']), district);
    expect(due).toEqual([
      {
        branchCode: 'A01',
        branchName: '工程科党支部',
        target: '周红',
        targetId: 'A01-002',
        cause: '未全面兑现承诺',
        anyOf: ['口头提醒', '批评教育'],
        itemIds: ['2026-A01-002', '2026-A01-003'],
        taken: [],
      },
    ]);
  });

  it('E6: tells what was done: one of those that will do, for the cause or for one that no rule names', () => {
    const row = (target: string, measure: string, cause: string) =>
      line('2026-12-20', target, '', measure, cause, '支部', '', '', '');
    const taken = (...rows: readonly string[]) =>
      dueOf(key(['陈明', '周红', '周红', '陈明', '陈明'], KEY, rows), district)[0]?.taken.map(({ measure }) => measure);
    expect(taken(row('周红', '批评教育', '未全面兑现承诺'))).toEqual(['批评教育']);
    expect(taken(row('周红', '口头提醒', '没有完成承诺'))).toEqual(['口头提醒']);
    expect(taken(row('陈明', '批评教育', '未全面兑现承诺'))).toEqual([]);
    expect(taken(row('周红', '限期整改', '失职失责致目标责任制考核差'))).toEqual([]);
    // For the cause, but none of those that will do
    expect(taken(row('周红', '通报批评', '未全面兑现承诺'))).toEqual([]);
  });

  it('E6: a leader who failed key work and the assessment of goals is called to account', () => {
    const ledger = key(['周红', '陈明', '周红', '周红', '周红']);
    const [bad, other] = [assessment('A01-001', 2026, '差'), assessment('A01-001', 2026, '其他')];
    const causes = (over: Partial<DueInput>, of = ledger) =>
      dueOf(of, district, over)
        .filter(({ target }) => target === '陈明')
        .map(({ cause }) => cause);
    expect(causes({ assessments: [bad] })).toEqual(['未全面兑现承诺', '失职失责致目标责任制考核差']);
    expect(dueOf(ledger, district, { assessments: [bad] }).at(-1)).toMatchObject({
      anyOf: ['限期整改', '诫勉谈话', '通报批评', '引咎辞职'],
      itemIds: ['2026-A01-002'],
    });
    // Not without a bad result, of this year, of this member, and a key-work item.
    expect(causes({ assessments: [] })).toEqual(['未全面兑现承诺']);
    expect(causes({ assessments: [other] })).toEqual(['未全面兑现承诺']);
    expect(causes({ assessments: [assessment('A01-001', 2025, '差')] })).toEqual(['未全面兑现承诺']);
    expect(causes({ assessments: [assessment('A01-002', 2026, '差')] })).toEqual(['未全面兑现承诺']);
    const plain = key(['周红', '陈明', '周红', '周红', '周红'], '改善民生');
    expect(causes({ assessments: [bad] }, plain)).toEqual(['未全面兑现承诺']);
  });

  it('E6: an item left in the branch before goes on standing against the member', () => {
    const ledger = key([]);
    const before = key(['陈明', '周红', '周红', '陈明', '陈明']);
    const all = judged(before, district);
    const itemsOf = (id: string | null) => (id === 'A01-002' ? all.slice(1, 2) : []);
    expect(dueOf(ledger, district, { itemsOf }).map(({ itemIds }) => itemIds)).toEqual([['2026-A01-002']]);
  });

  it('E6: without rules nothing is due', () => {
    const over = schemeOf('district', { measureRules: null });
    expect(dueOf(key(['陈明', '周红', '周红', '陈明', '陈明']), over)).toEqual([]);
  });
});

const voted = (panels: readonly string[], target: string, ...grades: readonly number[]): string =>
  panels.map((panel) => line('年终', '2026-12-20', target, panel, 10, 10, ...grades)).join('');
const BALLOTS = line(
  '轮次',
  '评议日期',
  '评议对象',
  '评议主体',
  '应参加人数',
  '收回票数',
  '满意',
  '较满意',
  '基本满意',
  '不满意',
);

describe('L6: rectification with a deadline', () => {
  const socialLedger = (memberVotes: readonly number[]): Ledger =>
    ledgerOf(
      {
        roster: line('党员编号', '姓名', '身份') + line('A01-001', '孙燕', '普通党员'),
        commitments: items(['孙燕', '孙燕', '孙燕', '本支部', '孙燕']),
        transitions: lives(reviewed),
        ballots: BALLOTS + voted(['党员群众'], '孙燕', ...memberVotes) + voted(['党员群众'], '本支部', 0, 0, 0, 10),
        results: line('轮次', '承诺主体', '自评等次') + line('年终', '孙燕', '满意') + line('年终', '本支部', '满意'),
      },
      { scheme: social },
    );

  it('L6: is due of whom the evaluation gave the lowest grade, branch or member (social)', () => {
    // The member: 0 of 100, one of three in time: 0.4 × 33.33… = 13.33; the branch: 0 × 0.6 + 0.4 × 0
    expect(
      dueOf(socialLedger([0, 0, 0, 10]), social).map(({ target, targetId, anyOf }) => [target, targetId, anyOf]),
    ).toEqual([
      ['本支部', 'A01', ['限期整改']],
      ['孙燕', 'A01-001', ['限期整改']],
    ]);
    // The member: 0.6 × 100 + 0.4 × 33.33… = 73.33
    expect(dueOf(socialLedger([10, 0, 0, 0]), social).map(({ target }) => target)).toEqual(['本支部']);
  });

  const policeLedger = (panels: readonly string[]): Ledger =>
    ledgerOf(
      {
        roster:
          line('党员编号', '姓名', '身份') + line('A01-001', '赵勇', '普通党员') + line('A01-002', '钱进', '普通党员'),
        commitments: items(['钱进', '赵勇', '本支部', '钱进', '钱进']),
        transitions: lives(reviewed),
        ballots:
          BALLOTS +
          voted(panels, '赵勇', 10, 0, 0, 0) +
          voted(['领导点评', '群众评议', '组织考核'], '本支部', 10, 0, 0, 0),
      },
      { scheme: police },
    );

  it('L6: is due of whoever has an item still unfulfilled once every panel has voted (police)', () => {
    const all = ['领导点评', '群众评议', '组织考核'];
    expect(dueOf(policeLedger(all), police).map(({ target, itemIds, cause }) => [target, itemIds, cause])).toEqual([
      ['本支部', ['2026-A01-003'], '评议考核后仍未兑现'],
      ['赵勇', ['2026-A01-002'], '评议考核后仍未兑现'],
    ]);
    expect(dueOf(policeLedger(all.slice(1)), police).map(({ target }) => target)).toEqual(['本支部']);
  });

  it('L6: is not due of a member whom no panel of the scheme evaluates', () => {
    const panels = police.evaluation.panels.filter(({ of }) => of === 'branch');
    const scheme = schemeOf('police', { evaluation: { panels } });
    const targets = dueOf(policeLedger(['领导点评', '群众评议', '组织考核']), scheme).map(({ target }) => target);
    expect(targets).toEqual(['本支部']);
  });

  it('E6: what is due of members who did not fulfil all is due of no branch', () => {
    const scheme = schemeOf('police', {
      measureRules: [{ when: 'notAllFulfilled', anyOf: ['限期整改'], cause: '评议考核后仍未兑现' }],
    });
    const targets = dueOf(policeLedger([]), scheme).map(({ target }) => target);
    expect(targets).toEqual(['赵勇']);
  });

  it('L5: an item unfulfilled for objective reasons makes nothing due', () => {
    const scheme = schemeOf('police', {
      followUp: { reasonKinds: true },
      columns: { 'transitions.reasonKind': 'optional' },
    });
    const ledger = policeLedger(['领导点评', '群众评议', '组织考核']);
    const at = ledger.transitions.find(({ step }) => step === '未兑现')!.origin.row;
    const targets = (reasonKind: string) =>
      dueOf(edit(ledger, 'transitions', at, { reasonKind }), scheme).map(({ target }) => target);
    expect(targets('主观')).toEqual(['本支部', '赵勇']);
    expect(targets('客观')).toEqual(['赵勇']);
  });
});
