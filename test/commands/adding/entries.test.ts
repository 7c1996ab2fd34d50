import { describe, expect, it } from 'vitest';
import { addEntry } from '../../../ledger/commands/adding/add-entry.ts';
import { entryFields } from '../../../ledger/commands/adding/entry-fields.ts';
import { entryForms } from '../../../ledger/commands/adding/entry-sheets.ts';
import type { Typed } from '../../../ledger/commands/field.ts';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { RowSheetKey } from '../../../ledger/parse/ledger.ts';
import { ofDistrict, ofTown } from '../../gallery/institutions.ts';
import { changed, small } from '../../gallery/sample.ts';
import { construction, district, police, shipped, social, town } from '../../support/schemes.ts';
import { acting, after, bookOf, errors, opened, plainBook, planned, rowsOf, stateOf } from '../kit.ts';

const at = '2026-03-20T10:00:00';

const sample = async () => opened(await bookOf(small()), construction, at);
const add = (open: Opened, sheet: RowSheetKey, typed: Typed) => addEntry(open, sheet, typed, acting(at));
const keysOf = (open: Opened, sheet: RowSheetKey) => entryFields(open, sheet).map(({ key }) => key);
const fieldOf = (open: Opened, sheet: RowSheetKey, key: string) =>
  entryFields(open, sheet).find((field) => field.key === key);

const PLEDGE = {
  pledger: '李四',
  category: '岗位承诺',
  text: '档案随到随查',
  measures: '每周整理一次',
  deadline: '2026-9-30',
};

describe('P1: the sheets that rows are added to', () => {
  it.each([
    ['construction', '党员名册 承诺台账 审查记录 督查记录 会议活动 评议计票 评议结果 经验做法'],
    ['district', '党员名册 承诺台账 会议活动 评议计票 评议结果 整改问责'],
    // The committee reviews for all in the town: its reviews come by receipt.
    ['town', '党员名册 承诺台账 会议活动 领导点评 日常纪实 评议计票 评议结果'],
    ['social', '党员名册 承诺台账 审查记录 会议活动 评议计票 评议结果 整改问责 经验做法'],
    [
      'police',
      '党员名册 承诺台账 审查记录 会议活动 评议计票 评议结果 整改问责 经验做法 示范岗 示范岗考核 责任区 责任区工作',
    ],
  ])('under %s: %s', async (id, titles) => {
    const scheme = shipped[id]!;
    const forms = entryForms(opened(await plainBook(scheme), scheme, at));
    expect(forms.map(({ title }) => title).join(' ')).toBe(titles);
    expect(forms[1]?.purpose).toBe('一件承诺一行；支部承诺和党员承诺同表');
  });
});

describe('P1: the form of a commitment', () => {
  it('asks for what a person fills, not for id, status and dates', async () => {
    const open = await sample();
    expect(keysOf(open, 'commitments')).toEqual(['pledger', 'category', 'text', 'measures', 'responsible', 'deadline']);
    const required = entryFields(open, 'commitments').filter((field) => field.required);
    expect(required.map(({ key }) => key)).toEqual(['pledger', 'category', 'text', 'measures', 'deadline']);
    expect(fieldOf(open, 'commitments', 'pledger')?.values).toEqual(['本支部', '张三', '李四']);
    expect(fieldOf(open, 'commitments', 'category')?.values).toEqual(['共性承诺', '岗位承诺', '实事承诺']);
    expect(fieldOf(open, 'commitments', 'responsible')).toMatchObject({ values: ['张三', '李四'], open: true });
  });

  it('offers only those who may pledge: members in the district, whoever is there', async () => {
    const draft = ofDistrict();
    Object.assign(draft.rows.roster[1]!, { change: '转出', changedOn: '2026-03-01' });
    const open = opened(await bookOf(draft), district, at);
    expect(fieldOf(open, 'commitments', 'pledger')?.values).toEqual(['张三']);
    expect(fieldOf(open, 'measures', 'target')?.values).toEqual(['张三', '李四']);
  });

  it('P8: asks for the earlier id of what goes on, where the scheme has it', async () => {
    const open = opened(await plainBook(social), social, at);
    expect(keysOf(open, 'commitments')).toContain('originId');
    expect(fieldOf(open, 'commitments', 'source')?.initial).toBe('新提出');
  });

  it('tells members of one name apart', async () => {
    const draft = changed(small(), (rows) => {
      rows.roster.push({ ...rows.roster[1]!, memberId: 'A01-003' });
    });
    const open = opened(await bookOf(draft), construction, at);
    expect(fieldOf(open, 'commitments', 'pledger')?.values).toEqual([
      '本支部',
      '张三',
      '李四(A01-002)',
      '李四(A01-003)',
    ]);
  });
});

describe('P1: a commitment that is added', () => {
  it('gets its id, 责任人, status, and 提诺 in the log', async () => {
    const open = await sample();
    const answer = add(open, 'commitments', PLEDGE);
    expect(planned(answer).done).toEqual(['2026-A01-003']);
    const then = after(open, answer);
    const row = then.parsed.ledger.commitments.at(-1);
    expect([row?.pledger, row?.text, row?.responsible, row?.origin.row]).toEqual(['李四', '档案随到随查', '李四', 4]);
    expect(stateOf(then, '2026-A01-003')).toBe('提诺 - - - - 2026-09-30');
    expect(rowsOf(then, '2026-A01-003')).toEqual(['11 提诺 2026-03-20 →提诺']);
    const logged = then.parsed.ledger.transitions.at(-1);
    expect([logged?.at, logged?.by]).toEqual([at, '王强']);
    expect(errors(then)).toEqual([]);
  });

  it('takes the secretary for a promise of the branch, and keeps another who was named', async () => {
    const open = await sample();
    const own = planned(add(open, 'commitments', { ...PLEDGE, pledger: '本支部' }));
    expect(own.edits.rows[0]?.values['responsible']).toBe('张三');
    const named = planned(add(open, 'commitments', { ...PLEDGE, responsible: ' 李四、张三 ' }));
    expect(named.edits.rows[0]?.values['responsible']).toBe('李四、张三');
  });

  it('never takes the id of an item whose row is gone', async () => {
    const draft = changed(small(), (rows) => {
      const last = rows.transitions.length;
      const step = { at: '2026-03-10T09:00:00', on: '2026-03-10', step: '提诺', to: '提诺', by: '张三' };
      rows.transitions.push({ seq: last + 1, id: '2026-A01-006', ...step });
    });
    const open = opened(await bookOf(draft), construction, at);
    expect(planned(add(open, 'commitments', PLEDGE)).done).toEqual(['2026-A01-007']);
  });

  it('has no log in a workbook kept by hand', async () => {
    const open = opened(await bookOf(small({}, 'manual')), construction, at);
    const then = after(open, add(open, 'commitments', PLEDGE));
    expect(then.parsed.ledger.transitions).toEqual([]);
    expect(stateOf(then, '2026-A01-003').split(' ')[0]).toBe('提诺');
    expect(errors(then)).toEqual([]);
  });

  it.each([
    [{ ...PLEDGE, text: ' ' }, 'text', '“承诺事项”空着；这一格必须填写。请补填“承诺事项”。'],
    [{ ...PLEDGE, deadline: '9月底' }, 'deadline', '“完成时限”写的是“9月底”，认不出是哪一天'],
    [{ ...PLEDGE, category: '其他' }, 'category', '只能是：共性承诺、岗位承诺、实事承诺'],
    [{ ...PLEDGE, pledger: '赵六' }, 'pledger', '“承诺主体”写的是“赵六”'],
    [{ ...PLEDGE, deadline: '2025-09-30' }, 'deadline', '2025年9月30日'],
    [{ ...PLEDGE, text: '多'.repeat(501) }, 'text', '501'],
  ])('is not added where a field is wrong: %#', async (typed, key, message) => {
    expect(add(await sample(), 'commitments', typed)).toEqual({
      problems: [{ key, message: expect.stringContaining(message) }],
    });
  });

  it('is not added without branch code, or by nobody', async () => {
    const draft = small();
    const open = opened(await bookOf(draft), construction, at);
    const { ledger } = open.parsed;
    const cover = { ...ledger.cover, branchCode: null };
    const identity = { ...ledger.identity, branchCode: null };
    const coded: Opened = { ...open, parsed: { ...open.parsed, ledger: { ...ledger, cover, identity } } };
    expect(planned(add(coded, 'commitments', PLEDGE)).refused[0]?.why).toMatch(/^编不出“编号”/);
    const nobody = addEntry(open, 'commitments', PLEDGE, { ...acting(at), by: '' });
    expect(planned(nobody).refused[0]?.why).toMatch(/^没有填经办人/);
  });
});

describe('V3: a member who is added', () => {
  const MEMBER = { name: '王五', standing: '有职党员', ability: '办实事' };

  it('gets the next id of the branch', async () => {
    const open = await sample();
    const answer = add(open, 'roster', MEMBER);
    expect(planned(answer).done).toEqual(['A01-003 王五']);
    expect(after(open, answer).parsed.ledger.roster.at(-1)?.memberId).toBe('A01-003');
  });

  it('keeps the id of the branch left, which nobody else may have', async () => {
    const open = await sample();
    const came = { ...MEMBER, memberId: 'B07-012', change: '转入', changedOn: '2026-03-10' };
    expect(planned(add(open, 'roster', came)).done).toEqual(['B07-012 王五']);
    expect(add(open, 'roster', { ...MEMBER, memberId: 'A01-002' })).toEqual({
      problems: [{ key: 'memberId', message: expect.stringContaining('A01-002') }],
    });
  });
});

describe('L9, C1, L7: dated rows', () => {
  it('L9: a meeting, on today unless said otherwise', async () => {
    const open = await sample();
    expect(fieldOf(open, 'activities', 'date')?.initial).toBe('2026-03-20');
    const then = after(open, add(open, 'activities', { date: '2026-03-18', kind: '季度通报', content: '公开栏' }));
    expect(then.parsed.ledger.activities.at(-1)).toMatchObject({ date: '2026-03-18', kind: '季度通报' });
  });

  it('L9: counts that do not agree are told at their field', async () => {
    const typed = { date: '2026-03-18', kind: '季度通报', content: '公开栏', expected: '2', present: '3' };
    expect(add(await sample(), 'activities', typed)).toEqual({
      problems: [{ key: 'present', message: expect.stringContaining('3') }],
    });
  });

  it('C1: a comment by whom it is not for', async () => {
    const open = opened(await bookOf(ofTown()), town, at);
    const comment = { date: '2026-03-19', target: '李四', commenter: '张三', occasion: '组织生活会' };
    const said = { merits: '工作扎实', faults: '走访不多', direction: '每月走访十户' };
    const right = add(open, 'comments', { ...comment, ...said, commenterRole: '党支部书记' });
    expect(planned(right).done).toEqual(['2026-03-19 李四 张三']);
    expect(errors(after(open, right))).toEqual(errors(open));
    expect(add(open, 'comments', { ...comment, ...said, commenterRole: '上级党组织负责人' })).toEqual({
      problems: [{ key: 'commenterRole', message: expect.stringContaining('党支部书记') }],
    });
  });

  it('L7: a record of this month', async () => {
    const open = opened(await bookOf(ofTown()), town, at);
    expect(fieldOf(open, 'records', 'month')?.initial).toBe('2026-03');
    const typed = { month: '2026-03', member: '李四', work: '修渠一次', duty: '按时到岗' };
    expect(planned(add(open, 'records', typed)).done).toEqual(['2026-03 李四 修渠一次']);
  });
});

describe('E2: ballots', () => {
  const BALLOT = { round: '年终', votedOn: '2026-12-20', target: '张三', panel: '党员群众', expected: '10', g1: '8' };

  it('are counted once, and no more votes than ballots', async () => {
    const open = opened(await bookOf(small()), construction, '2026-12-21T10:00:00');
    const answer = addEntry(
      open,
      'ballots',
      { ...BALLOT, returned: '9', g2: '1', g3: '0', g4: '0' },
      acting('2026-12-21T10:00:00'),
    );
    const then = after(open, answer);
    expect(then.parsed.ledger.ballots.at(-1)).toMatchObject({ target: '张三', returned: 9, g1: 8, g2: 1 });
    const again = addEntry(
      then,
      'ballots',
      { ...BALLOT, returned: '9', g2: '1', g3: '0', g4: '0' },
      acting('2026-12-21T10:00:00'),
    );
    expect(again).toEqual({ problems: [{ key: 'target', message: expect.stringContaining('张三') }] });
    const more = addEntry(
      open,
      'ballots',
      { ...BALLOT, returned: '8', g2: '1', g3: '0', g4: '0' },
      acting('2026-12-21T10:00:00'),
    );
    expect(more).toEqual({ problems: [{ key: 'returned', message: expect.stringContaining('9') }] });
  });

  it('on the branch are not the branch’s own where the committee holds them', async () => {
    const open = opened(await bookOf(ofTown()), town, at);
    expect(fieldOf(open, 'ballots', 'target')?.values).toEqual(['张三', '李四']);
  });
});

describe('D1, D4: posts and areas', () => {
  it('get the next number, and begin in force', async () => {
    const open = opened(await plainBook(police), police, at);
    const post = {
      ...{ kind: '个人示范岗', name: '窗口示范岗', unit: '法制股', holders: '张三', headcount: '1' },
      ...{ howSet: '全局党员民主推选', setOn: '2026-03-10' },
    };
    const answer = add(open, 'posts', post);
    expect(planned(answer).done).toEqual(['S01']);
    const then = after(open, answer);
    expect(then.parsed.ledger.posts.at(-1)?.state).toBe('在岗');
    expect(planned(add(then, 'posts', post)).done).toEqual(['S02']);
    // Z01 is what both members say they belong to.
    expect(keysOf(open, 'areas')).not.toContain('areaId');
    const area = { name: '东坡责任区', unit: '法制股', head: '张三', task: '防火' };
    const refusal = add(open, 'areas', area);
    expect(refusal).toEqual({ problems: [{ key: 'head', message: expect.stringContaining('二级机构负责人') }] });
  });
});
