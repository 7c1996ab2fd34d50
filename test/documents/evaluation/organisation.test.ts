import { describe, expect, it } from 'vitest';
import { day } from '../../../ledger/day.ts';
import { evaluationView } from '../../../templates/documents/evaluation/view.ts';
import { schemeOf } from '../../support/schemes.ts';
import { evaluationInput } from './input.ts';
import { constructionInput, districtInput, policeInput, townInput } from './samples.ts';
import { paragraphs, rows, section, tables } from './view-text.ts';

describe('head', () => {
  it('B3: has number, title, addressee, and one day for fulfilment and another for ballots', () => {
    expect(evaluationView(townInput({ number: '〔2027〕3号' }), 'internal').head).toEqual({
      orgMark: { text: '中共镇委员会文件', size: 'normal' },
      number: '镇委〔2027〕3号',
      title: '关于2026年年终评议情况的通报',
      addressee: '各党支部：',
      lead:
        '根据《推行评选实施管理办法》，中共镇委员会对2026年承诺事项落实情况的年终评议进行了汇总，' +
        '兑现情况截至12月31日，评议票计至2027年1月5日。现将有关情况通报如下：',
    });
  });

  it('E3: the first half year by itself is titled so', () => {
    const { head } = evaluationView(townInput({ rounds: ['上半年'], asOf: day('2026-06-30') }), 'masses');
    expect(head.title).toBe('关于2026年上半年评议情况的通报');
    expect(head.lead).toContain('对2026年承诺事项落实情况的上半年评议进行了汇总，兑现情况截至6月30日，');
  });

  it('B7: what another body signs bears its name, number and addressee', () => {
    const papers = { evaluation: { issuer: '局创先办', numberPrefix: '局创', addressees: '各支部' } };
    const { head, tail } = evaluationView(
      constructionInput({}, schemeOf('construction', { committee: { papers } })),
      'internal',
    );
    expect([head.number, head.addressee, tail.signer, tail.printer]).toEqual([
      '局创〔2027〕　号',
      '各支部：',
      '局创先办',
      '局创先办',
    ]);
  });
});

describe('组织情况', () => {
  const told = (...args: Parameters<typeof section>) => paragraphs(section(...args));

  it('E1: tells that self-evaluation and statement come first', () => {
    expect(told(constructionInput(), '组织情况')[0]).toBe(
      '评议安排。评议进行1轮：年终（12月31日前）；评议前先由承诺主体自评，并逐项说明落实情况。',
    );
  });

  it('E3: tells rounds with their days, what each kind is judged on, and who holds the ballots', () => {
    expect(told(townInput(), '组织情况')[0]).toBe(
      '评议安排。评议分2轮进行：上半年（7月10日前）、下半年（2027年1月5日前）；' +
        '支部评议内容为“五个好”创建情况、承诺落实情况；党员评议内容为“五带头”情况、承诺落实情况；' +
        '由上级党组织组织计票的评议主体为全镇党员和干部群众、下级党组织负责人、村社及服务对象代表，' +
        '由党支部组织计票的为所在支部全体党员、所在村社干部群众。',
    );
  });

  it('B5: counts branches expected, received, returned and missing', () => {
    expect(told(constructionInput(), '组织情况')[1]).toBe(
      '报送情况。应报送台账的支部4个，已报3个，退回1个，未报1个，无逾期报送。',
    );
  });

  // 3 + 4 members; 李敏 has no self-evaluation, 吴敏 no votes.
  it('E2: counts who is not scored by reason, and says that this is no grade', () => {
    expect(told(constructionInput(), '组织情况').slice(2, 4)).toEqual([
      '评议对象。应评议支部2个，已全部计分；应评议党员7名，已计分5名，未计分2名。',
      '未计分情况。未计分的党员2名，其中没有自评的1名，没有“党员群众”的有效票的1名。未计分是缺少计分的依据，不是“不满意”。',
    ]);
  });

  it('E2: that no panel voted at all is one reason, and no row of the table', () => {
    const silent = evaluationInput(schemeOf('town'), [
      { name: '沙井村党支部', members: [] },
      { name: '北渠村党支部', members: [] },
    ]);
    const found = section(silent, '组织情况');
    expect(paragraphs(found)).toContain(
      '未计分情况。未计分的支部2个，均没有有效的评议票。未计分是缺少计分的依据，不是“不满意”。',
    );
    expect(tables(found)).toEqual([]);
  });

  it('E2: says that one pledger may have several reasons', () => {
    expect(told(policeInput(), '组织情况')[3]).toBe(
      '未计分情况。未计分的党员1名，其中没有“组织考核”的有效票的1名，没有逐项说明落实情况的1名（有的不止一项原因）。' +
        '未计分是缺少计分的依据，不是“不满意”。',
    );
  });

  // Branches: 30 + 8 + 2 = 40 and 10 + 10 + 15 + 5 = 40 valid, one spoilt, 4 + 5 absent: 80 + 1 + 9 = 90 expected; by grade
  // 40, 18, 17, 5. 81 ÷ 90 = 90%, 40 ÷ 80 = 50%, 18 ÷ 80 = 22.5%, 17 ÷ 80 = 21.25%, 5 ÷ 80 = 6.25%.
  // Members: six of seven with 20 votes each; by grade 65, 29, 6, 20. 65 ÷ 120 = 54.17%, 29 ÷ 120 = 24.17%, 6 ÷ 120 = 5%.
  it('E2: gives 应参加, 收回, 有效 and then grades with count and share', () => {
    expect(told(constructionInput(), '组织情况')[4]).toBe(
      '计票情况。支部评议应参加90人次，收回评议票81张，占90.0%，其中有效80张，弃权和废票1张；有效票中，“满意”40张，占50.0%；' +
        '“较满意”18张，占22.5%；“基本满意”17张，占21.3%；“不满意”5张，占6.3%。党员评议应参加120人次，收回评议票120张，' +
        '占100.0%，其中有效120张；有效票中，“满意”65张，占54.2%；“较满意”29张，占24.2%；“基本满意”6张，占5.0%；“不满意”20张，占16.7%。',
    );
  });

  it('E2: one panel a kind needs no table', () => {
    expect(tables(section(constructionInput(), '组织情况'))).toEqual([]);
  });

  // Leaders: 10 + 8 = 18 and 2 + 4 = 6 votes of the branch; the second leader has no votes of 班子成员.
  it('E2: has a table of panels by standing where leaders have three and the others four', () => {
    const [table] = tables(section(districtInput(), '组织情况'));
    expect(table?.caption).toBe('表1　2026年各评议主体计票情况（单位：张，应参加为人次）');
    expect(rows(table)).toEqual([
      ['领导干部', '所在支部', '24', '24', '24', '18', '6', '0', '0'],
      ['领导干部', '群众代表', '40', '40', '40', '28', '10', '2', '0'],
      ['领导干部', '班子成员', '6', '6', '6', '5', '1', '0', '0'],
      ['普通党员', '党员互评', '36', '36', '36', '23', '9', '4', '0'],
      ['普通党员', '群众帮评', '60', '60', '60', '36', '14', '10', '0'],
      ['普通党员', '领导点评', '3', '3', '3', '2', '0', '1', '0'],
      ['普通党员', '组织考评', '3', '3', '3', '1', '1', '1', '0'],
    ]);
  });

  it('E2: panels of one name for branches and for members are told apart', () => {
    const found = rows(tables(section(policeInput(), '组织情况'))[0]);
    expect(found.map((row) => row.slice(0, 3))).toEqual([
      ['支部', '领导点评', '4'],
      ['支部', '群众评议', '50'],
      ['支部', '组织考核', '5'],
      ['党员', '领导点评', '15'],
      ['党员', '群众评议', '200'],
      ['党员', '组织考核', '20'],
    ]);
  });

  it('E4: tells how many results have their day of publication and of reporting upward', () => {
    expect(told(districtInput(), '组织情况').at(-1)).toBe(
      '公开和上报。已计分的党员中，登记公开日期的2名，未登记的2名；已计分的党员均未登记上报日期；评议结果报上级党（工）委。',
    );
  });

  it('E4: is silent of days that the scheme does not record', () => {
    expect(told(constructionInput(), '组织情况').join('')).not.toContain('公开和上报');
  });

  it('says so where no ledger could be summarized', () => {
    const input = evaluationInput(schemeOf('town'), [], {}, [{ name: '沙井村党支部', state: 'missing' }]);
    expect(told(input, '组织情况').slice(1)).toEqual([
      '报送情况。应报送台账的支部1个，均未报送。',
      '没有可供汇总的台账，评议对象和计票情况不作统计。',
    ]);
  });
});
