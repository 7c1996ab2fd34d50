import { describe, expect, it } from 'vitest';
import { evaluationView } from '../../../templates/documents/evaluation/view.ts';
import { schemeOf, shipped } from '../../support/schemes.ts';
import { evaluationInput } from './input.ts';
import { constructionBranches, constructionInput, districtInput, inputs, policeInput, townInput } from './samples.ts';
import { headings, paragraphs, rows, section, tables } from './view-text.ts';

describe('sections', () => {
  it('B3: are those of the scheme, numbered without a gap', () => {
    expect(headings(districtInput())).toEqual([
      '一、组织情况',
      '二、党员结果',
      '三、未兑现事项及说明',
      '四、评选建议',
      '五、整改问责',
      '六、说明',
    ]);
    expect(headings(townInput())).toEqual([
      '一、组织情况',
      '二、支部结果',
      '三、党员结果',
      '四、未兑现事项及说明',
      '五、评选建议',
      '六、说明',
    ]);
    expect(headings(policeInput())).toHaveLength(8);
  });

  it('D3: posts and rewards are told in the internal version alone', () => {
    const title = (all: readonly string[]): boolean => all.some((one) => one.endsWith('、示范岗考核和奖励'));
    expect([title(headings(policeInput())), title(headings(policeInput(), 'masses'))]).toEqual([true, false]);
  });

  it('say what there is nothing of', () => {
    for (const [id, scheme] of Object.entries(shipped)) {
      const view = evaluationView(evaluationInput(scheme, []), 'internal');
      for (const { heading, blocks } of view.sections) expect(blocks.length, `${id} ${heading}`).toBeGreaterThan(0);
      expect(view.annexes, id).toEqual([]);
    }
  });

  it('number tables through the whole document', () => {
    const captions = evaluationView(townInput(), 'internal').sections.flatMap((one) =>
      tables(one).map((t) => t.caption),
    );
    expect(captions.map((caption) => caption?.slice(0, 2))).toEqual(['表1', '表2', '表3', '表4', '表5']);
  });
});

describe('支部结果', () => {
  // Totals 96.4 and 60.5; means (100 + 94.33) ÷ 2 = 97.165 → 97.17 and (70.4 + 94 + 0) ÷ 3 = 54.8;
  // 0.5 × 96.4 + 0.5 × 97.165 = 96.7825 → 96.78; 0.5 × 60.5 + 0.5 × 54.8 = 57.65.
  it('E7: a table by total with grade, the yearly assessment and its parts', () => {
    expect(rows(tables(section(constructionInput(), '支部结果'))[0])).toEqual([
      ['1', '机关第一党支部', '94.00', '100.00', '96.40', '满意', '97.17', '96.78'],
      ['2', '质量监督站党支部', '67.50', '50.00', '60.50', '基本满意', '54.80', '57.65'],
    ]);
  });

  it('E2: a branch that lacks a panel has no place, no score and the reason', () => {
    expect(
      rows(tables(section(townInput(), '支部结果'))[0])
        .at(-1)
        ?.slice(0, 6),
    ).toEqual(['—', '北渠村党支部', '—', '75.00', '—', '未计分/没有“村社及服务对象代表”的有效票']);
  });

  it('E4: equal totals share a place', () => {
    const first = constructionBranches[0]!;
    const input = evaluationInput(shipped['construction']!, [
      constructionBranches[1]!,
      first,
      { ...first, name: '机关第二党支部' },
    ]);
    expect(rows(tables(section(input, '支部结果'))[0]).map((row) => row.slice(0, 2))).toEqual([
      ['1', '机关第一党支部'],
      ['1', '机关第二党支部'],
      ['3', '质量监督站党支部'],
    ]);
  });

  it('E7: a part of the year has no yearly assessment', () => {
    const half = section(townInput({ rounds: ['上半年'] }), '支部结果');
    expect(tables(half)[0]!.columns.at(-1)?.header).toBe('党员平均总分');
    expect(paragraphs(half).join('')).not.toContain('考核');
  });

  it('E2: where no branch is scored there is no order to be told', () => {
    const silent = constructionBranches.map((branch) => ({ ...branch, own: { items: { onTime: 5 } } }));
    const found = section(evaluationInput(schemeOf('construction'), silent), '支部结果');
    expect(paragraphs(found)[0]).toBe('各支部均未计分，没有等次。');
    expect(paragraphs(found)[1]).toMatch(/^支部评议结果见下表，不排位次。/);
  });

  it('E4: one branch has no place', () => {
    expect(rows(tables(section(policeInput(), '支部结果'))[0])[0]?.[0]).toBe('—');
  });

  it('E4: the masses read grades, and nothing of scores or of their order', () => {
    // By total 镇机关党支部 (A03) is before 沙井村党支部 (A01).
    expect(rows(tables(section(townInput(), '支部结果', 'masses'))[0])).toEqual([
      ['1', '沙井村党支部', '满意'],
      ['2', '镇机关党支部', '满意'],
      ['3', '北渠村党支部', '未计分'],
    ]);
  });
});

describe('党员结果', () => {
  // Scored: 100, 94.33, 70.4, 94, 0. Grades 3, 0, 1, 1 of 5. Last year 3, 2, 1, 0 of 6: 50.0% and 0.0%.
  it('E4: grades with count and share of the scored, compared with the year before in 百分点', () => {
    expect(paragraphs(section(constructionInput(), '党员结果'))[0]).toBe(
      '已计分的5名党员中，“满意”3名，占60.0%；“基本满意”1名，占20.0%；“不满意”1名，占20.0%；没有“较满意”的；' +
        '“满意”的占比比上年上升10.0个百分点，“不满意”的占比比上年上升20.0个百分点。',
    );
  });

  it('E4: names the evaluation it is compared with where that is not the year before', () => {
    const grades = { members: { 满意: 4, 较满意: 1, 基本满意: 1, 不满意: 0 }, branches: {} };
    const previous = { name: '2026年上半年', grades, scoredMembers: 6, onTimeRate: null };
    // 5 of 6 now is 83.3%, 4 of 6 then 66.7%: 16.6, as a reader subtracts; 0.0% both times.
    expect(paragraphs(section(townInput({ previous }), '党员结果'))[0]).toContain(
      '“满意”的占比比2026年上半年上升16.6个百分点，“不满意”的占比与2026年上半年持平。',
    );
  });

  it('E4: grades of other names are not compared', () => {
    const grades = { members: { 好: 5, 差: 1 }, branches: {} };
    const previous = { name: '2025年', grades, scoredMembers: 6, onTimeRate: null };
    expect(paragraphs(section(townInput({ previous }), '党员结果')).join('')).not.toContain('百分点');
  });

  // Evaluation (100 + 95 + 84 + 90 + 0) ÷ 5 = 73.8; fulfilment (100 + 93.33… + 50 + 100 + 0) ÷ 5 = 68.666…;
  // total (100 + 94.33 + 70.4 + 94 + 0) ÷ 5 = 71.746.
  it('E7: says of what the averages are averages', () => {
    expect(paragraphs(section(constructionInput(), '党员结果'))[1]).toBe(
      '已计分的5名党员，评议得分平均73.80分，兑现得分平均68.67分，总分平均71.75分。' +
        '以上都是各名党员得分的平均数，不是各支部平均数的平均。',
    );
  });

  it('E4: a table by branch whose total is of the sums', () => {
    const [table] = tables(section(constructionInput(), '党员结果'));
    expect(table?.caption).toBe('表2　2026年各支部党员评议结果（单位：名）');
    expect(rows(table)).toEqual([
      ['机关第一党支部', '3', '2', '1', '2/100.0%', '0/0.0%', '0/0.0%', '0/0.0%', '97.17'],
      ['质量监督站党支部', '4', '3', '1', '1/33.3%', '0/0.0%', '1/33.3%', '1/33.3%', '54.80'],
      ['合计', '7', '5', '2', '3/60.0%', '0/0.0%', '1/20.0%', '1/20.0%', '71.75'],
    ]);
  });

  it('E4: a group without anybody scored shows “—”, never 0.0%', () => {
    const input = evaluationInput(shipped['construction']!, [
      { ...constructionBranches[0]!, members: [{ name: '李敏', standing: '无职党员' }] },
    ]);
    expect(rows(tables(section(input, '党员结果'))[0])[0]).toEqual([
      '机关第一党支部',
      '1',
      '0',
      '1',
      '—',
      '—',
      '—',
      '—',
      '—',
    ]);
  });

  it('D4: goes by unit where there is one branch, in the scheme’s order', () => {
    const found = rows(tables(section(policeInput(), '党员结果'))[0]);
    expect(found.map((row) => row.slice(0, 4))).toEqual([
      ['林区派出所', '2', '2', '0'],
      ['巡护队', '2', '1', '1'],
      ['办公室', '1', '1', '0'],
      ['合计', '5', '4', '1'],
    ]);
  });

  it('E2: has a table by standing where panels differ by it', () => {
    const [, table] = tables(section(districtInput(), '党员结果'));
    expect(rows(table).map((row) => row.slice(0, 4))).toEqual([
      ['领导干部', '2', '1', '1'],
      ['普通党员', '3', '3', '0'],
      ['合计', '5', '4', '1'],
    ]);
  });

  it('E7: where branches are not evaluated, the mean of the members is the branch’s score', () => {
    const { paragraphs: told, columns } = {
      paragraphs: paragraphs(section(districtInput(), '党员结果')),
      columns: tables(section(districtInput(), '党员结果'))[0]!.columns,
    };
    expect(told).toContain('支部不参加评议，支部年度党建工作考核得分取本支部已计分党员的平均总分。');
    expect(columns.at(-1)?.header).toBe('平均总分');
  });

  it('E4: lists nobody in the body, and everybody in the annex by branch and number', () => {
    const view = evaluationView(constructionInput(), 'internal');
    expect(view.annexes[0]?.title).toBe('党员评议结果名单');
    expect(rows(view.annexes[0]?.tables[0]?.table).map((row) => row.slice(1))).toEqual([
      ['机关第一党支部', '赵建国', '党员领导干部', '100.00', '100.00', '100.00', '满意'],
      ['机关第一党支部', '钱卫东', '有职党员', '95.00', '93.33', '94.33', '满意'],
      ['机关第一党支部', '李敏', '无职党员', '—', '100.00', '—', '未计分/没有自评'],
      ['质量监督站党支部', '周明', '有职党员', '84.00', '50.00', '70.40', '基本满意'],
      ['质量监督站党支部', '孙志强', '有职党员', '90.00', '100.00', '94.00', '满意'],
      ['质量监督站党支部', '吴敏', '无职党员', '—', '100.00', '—', '未计分/没有“党员群众”的有效票'],
      ['质量监督站党支部', '郑和平', '无职党员', '0.00', '0.00', '0.00', '不满意'],
    ]);
  });

  it('S1: a list too long for a document is in the workbook, and that is said', () => {
    const members = Array.from({ length: 201 }, (_, i) => ({
      ...constructionBranches[0]!.members[0]!,
      name: `党员${i}`,
    }));
    const input = evaluationInput(schemeOf('construction'), [{ ...constructionBranches[0]!, members }]);
    expect(evaluationView(input, 'internal').annexes).toEqual([]);
    expect(paragraphs(section(input, '党员结果')).join('')).toContain(
      '党员个人的评议结果见年终评议汇总.xlsx的“党员”表，供内部掌握，不对外公开。',
    );
  });

  it('are there for every scheme of the software', () => {
    for (const make of Object.values(inputs)) expect(tables(section(make(), '党员结果')).length).toBeGreaterThan(0);
  });
});
