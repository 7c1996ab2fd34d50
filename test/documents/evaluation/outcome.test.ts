import { describe, expect, it } from 'vitest';
import { day } from '../../../ledger/day.ts';
import { dueMeasuresSentence, takenMeasuresSentence } from '../../../templates/documents/evaluation/measures.ts';
import { evaluationView } from '../../../templates/documents/evaluation/view.ts';
import { schemeOf } from '../../support/schemes.ts';
import { constructionInput, districtInput, measureTaken, policeInput, socialInput, townInput } from './samples.ts';
import { paragraphs, rows, section, tables } from './view-text.ts';

const annex = (input: Parameters<typeof evaluationView>[0], title: string) =>
  evaluationView(input, 'internal').annexes.find((one) => one.title === title);

describe('未兑现事项及说明', () => {
  // Branches 5 + 2 on time and 2 overdue; members 3 + 2 + 2 + 1 + 2 + 1 = 11 on time, 1 late, 1 overdue, 2 unfulfilled:
  // due 9 + 15 = 24, on time 18, 18 ÷ 24 = 75%; the year before 70%.
  it('L5: counts, with objective and subjective reasons where the scheme records them', () => {
    expect(paragraphs(section(constructionInput(), '未兑现事项及说明'))).toEqual([
      '截至12月31日，到期承诺事项24件，其中按期兑现18件，按期兑现率75.0%（按期兑现数占到期事项数的比例，以首次核定的时限为准），' +
        '逾期后兑现1件，逾期3件，其余2件为未兑现的事项。按期兑现率比上年上升5.0个百分点。',
      '未兑现2件（客观原因1件、主观原因1件）。因客观原因未兑现的1件，由承诺主体向党组织说明、由党组织向党员群众解释，不计入兑现得分。' +
        '未兑现事项清单见附件2，供内部掌握，不对外公开。',
      '没有结转、撤回的事项。',
    ]);
  });

  it('L5: no reasons where the scheme records none', () => {
    expect(paragraphs(section(districtInput(), '未兑现事项及说明'))[1]).toMatch(/^未兑现1件。未兑现事项清单见附件2/);
    const list = annex(districtInput(), '未兑现承诺事项清单')?.tables[0]?.table;
    expect(list?.columns.map(({ header }) => header)).toEqual(['序号', '支部', '承诺主体', '编号和承诺事项', '原因']);
  });

  it('L5: lists items in the internal annex, without numbers that belong to a person', () => {
    expect(rows(annex(constructionInput(), '未兑现承诺事项清单')?.tables[0]?.table)).toEqual([
      [
        '1',
        '质量监督站党支部',
        '孙志强',
        '2026-A02-011/每月到工地开展一次安全讲座',
        '客观',
        '因病住院三个月，电话（号码略）',
      ],
      ['2', '质量监督站党支部', '周明', '2026-A02-004/为企业上门服务', '主观', '（未填写）'],
    ]);
  });
});

describe('评选建议', () => {
  it('E5: the conditions are said to be the software’s default', () => {
    expect(paragraphs(section(constructionInput(), '评选建议'))[0]).toBe(
      '按软件默认的条件（不是本单位的规定），等次为“满意”“较满意”，且没有未兑现事项（因客观原因的除外）、逾期事项的，' +
        '列为建议人选，按总分由高到低排序，总分相同的位次并列。',
    );
  });

  it('E5: what the institution states is its own rule', () => {
    const told = paragraphs(
      section(constructionInput({}, schemeOf('construction', { selection: { grades: 1 } })), '评选建议'),
    );
    expect(told[0]).toMatch(/^等次为“满意”，且没有/);
  });

  it('E5: is around the day of the scheme', () => {
    expect(paragraphs(section(townInput(), '评选建议'))[0]).toMatch(/评选安排在7月1日前后。$/);
  });

  it('E5: candidates in order with the figures behind; recommended, not chosen', () => {
    const found = section(constructionInput(), '评选建议');
    expect(paragraphs(found)[1]).toBe(
      '支部建议人选1个，不列入的1个；党员建议人选3名，不列入的4名。以上是建议人选，不是评选结果。',
    );
    expect(tables(found).map(rows)).toEqual([
      [['1', '机关第一党支部', '满意', '94.00', '100.00', '96.40', '5／5']],
      [
        ['1', '机关第一党支部', '赵建国', '满意', '100.00', '100.00', '100.00', '3／3'],
        ['2', '机关第一党支部', '钱卫东', '满意', '95.00', '93.33', '94.33', '2／3'],
        ['3', '质量监督站党支部', '孙志强', '满意', '90.00', '100.00', '94.00', '2／3'],
      ],
    ]);
  });

  it('E5: go by unit where there is one branch', () => {
    const [, members] = tables(section(policeInput(), '评选建议'));
    expect(members?.columns[1]?.header).toBe('部门');
    expect(rows(members)[0]?.slice(0, 3)).toEqual(['1', '林区派出所', '温雅']);
  });

  it('E5: the months’ grades and what the committee wrote stand beside', () => {
    const [, members] = tables(section(townInput(), '评选建议'));
    expect(rows(members)[0]?.slice(-2)).toEqual(['满意11次', '支部推荐第1（推荐）']);
  });

  it('E5: fifty candidates stand in the document, the rest in the workbook', () => {
    const input = constructionInput();
    const one = input.members.candidates[0]!;
    const candidates = Array.from({ length: 51 }, (_, i) => ({ ...one, rank: i + 1 }));
    const found = section({ ...input, members: { ...input.members, candidates } }, '评选建议');
    expect(rows(tables(found)[1])).toHaveLength(50);
    expect(paragraphs(found)[2]).toContain('人选较多的，表中只列前50行，其余见年终评议汇总.xlsx的“建议人选”表。');
  });

  it('E5: exclusions with their reasons stand in the internal annex', () => {
    expect(rows(annex(policeInput(), '不列入建议人选名单和原因')?.tables[0]?.table).map((row) => row.slice(2))).toEqual(
      [
        ['汪洋', '不满意', '91.93', '等次为“不满意”；一票否决'],
        [
          '龙飞',
          '未计分',
          '—',
          '未计分（没有“组织考核”的有效票；有1件没有说明落实情况）；未兑现1件；有“限期整改”的决定',
        ],
      ],
    );
  });

  it('E5: the masses read how many, and no name', () => {
    const found = section(constructionInput(), '评选建议', 'masses');
    expect([tables(found), paragraphs(found).join('').includes('赵建国')]).toEqual([[], false]);
  });

  it('E5: a scheme without selection has no such section', () => {
    const none = constructionInput({}, schemeOf('construction', { selection: null }));
    expect(() => section(none, '评选建议')).toThrow();
  });
});

describe('整改问责', () => {
  const due = districtInput().measuresDue;

  it('E6: what is due by cause, done and not done', () => {
    expect(dueMeasuresSentence(due)).toBe(
      '按方案的规则，应当整改问责的2项：事由为“未全面兑现承诺”的2项（口头提醒或者批评教育），已采取措施1项，未采取1项。',
    );
    expect(dueMeasuresSentence([due[1]!])).toContain('的1项（口头提醒或者批评教育），均未采取措施。');
    expect(dueMeasuresSentence([])).toBe('按方案的规则，没有应当整改问责的情形。');
  });

  it.each([
    [[], '没有作出整改问责决定。'],
    [
      [measureTaken({ fixBy: null }), measureTaken({ fixBy: null, measure: '口头提醒' })],
      '已作出整改问责决定2项：限期整改1项、口头提醒1项。',
    ],
    [
      [measureTaken(), measureTaken({ fixedOn: day('2026-12-30') }), measureTaken({ fixOverdue: true })],
      '已作出整改问责决定3项：限期整改3项；其中规定整改期限的3项，已完成整改1项，逾期未完成1项，整改期限未到1项。',
    ],
  ])('L6: what was decided and followed up: %#', (taken, sentence) => {
    expect(takenMeasuresSentence(taken)).toBe(sentence);
  });

  it('E6: says that there was neither', () => {
    const none = districtInput({ measuresDue: [], measuresTaken: [] });
    expect(paragraphs(section(none, '整改问责'))).toEqual(['没有应当整改问责的情形，也没有作出整改问责决定。']);
  });

  it('E6: the masses read counts, the committee names persons in an annex', () => {
    expect(paragraphs(section(districtInput(), '整改问责', 'masses')).join('')).not.toMatch(/罗斌|附件/);
    const [dueTable, taken] = annex(districtInput(), '整改问责情况')?.tables ?? [];
    expect(rows(dueTable?.table)[1]).toEqual([
      '2',
      '桐屿街道机关党支部',
      '徐卫星',
      '未全面兑现承诺',
      '口头提醒或者批评教育',
      '2026-A02-003',
      '未采取',
    ]);
    expect(rows(taken?.table)).toEqual([
      [
        '1',
        '区发展和改革局党支部',
        '罗斌',
        '口头提醒/未全面兑现承诺',
        '区发展和改革局党支部/12月20日',
        '不设期限',
        '本人已说明，联系电话（号码略）',
      ],
    ]);
  });

  it('L6: a deadline for mending that is over is told', () => {
    const [, taken] = annex(policeInput(), '整改问责情况')?.tables ?? [];
    expect(rows(taken?.table)[0]?.[5]).toBe('12月25日前，逾期未完成');
  });

  it('L6: what the lowest grade makes due is told', () => {
    expect(paragraphs(section(socialInput(), '整改问责'))[0]).toBe(
      '按方案的规则，应当整改问责的1项：事由为“落实不好群众不满意”的1项（限期整改），均未采取措施。',
    );
  });

  it('E6: a scheme without measures has no such section', () => {
    expect(() => section(townInput(), '整改问责')).toThrow();
  });
});

describe('示范岗考核和奖励', () => {
  // Due 1 × 4 + 2 + 2 + 1 = 9, assessed 3 + 5 = 8, passed 3 + 3 = 6.
  it('D2: posts by state, holders assessed and passed, rewards due', () => {
    expect(paragraphs(section(policeInput(), '示范岗考核和奖励'))).toEqual([
      '党员示范岗2个：在岗1个、撤销1个；各季度应考核岗内党员9人次，已考核8人次，未考核1人次，考核通过6人次；' +
        '符合奖励条件的1人次，应发奖励共1000元。各岗情况见附件5，供内部掌握，不对外公开。',
    ]);
  });

  it('D2: a revoked post stands there with the day and without the reason', () => {
    const [posts] = annex(policeInput(), '党员示范岗考核和奖励情况')?.tables ?? [];
    expect(rows(posts?.table)).toEqual([
      ['户籍窗口示范岗/S01，个人示范岗', '林区派出所', '温雅', '在岗', '1／1', '1／1', '1／1', '0／1/未考核1'],
      ['巡护一组示范岗/S02，集体示范岗', '巡护队', '汪洋、龙飞', '撤销/8月12日', '2／2', '1／2', '0／1', '—'],
    ]);
  });

  it('D3: rewards due stand against what the ledger says', () => {
    const [, rewards] = annex(policeInput(), '党员示范岗考核和奖励情况')?.tables ?? [];
    expect(rows(rewards?.table)).toEqual([['1', '户籍窗口示范岗', '温雅', '第二季度', '1000', '1000']]);
  });

  it('D1: says that there is no post', () => {
    const none = policeInput({ posts: [], rewards: [] });
    expect(paragraphs(section(none, '示范岗考核和奖励'))).toEqual(['没有设立党员示范岗，没有应发的奖励。']);
  });
});
