import { describe, expect, it } from 'vitest';
import { fieldRows } from '../../ledger/forms/content.ts';
import { formContent, formSubjects } from '../../ledger/forms/forms.ts';
import { ofDistrict, ofSocial, ofTown } from '../gallery/institutions.ts';
import { STARTED, changed, small } from '../gallery/sample.ts';
import { bookOf, openOn } from '../commands/opened-book.ts';
import { TODAY, lines, printed, whole } from './printed.ts';

const DATE = '　　　　年　　月　　日';

describe('pledge forms of a bureau that prescribes them', () => {
  it('F1: the branch’s is annex 1, field by field', async () => {
    const { pages } = await printed(ofSocial(), 'pledge', ['本支部']);
    expect(lines(pages[0]!)).toEqual([
      '2026年度基层党组织公开承诺书',
      '（上一级党组织存）',
      '党组织名称：机关第一党支部',
      '党员人数：2名',
      '党组织负责人：张三',
      '联系电话：85551234',
      '公开承诺事项及完成时限：' +
        '1．按时完成校舍加固（完成时限：2026年9月30日）\n2．建起留守儿童之家（完成时限：2026年9月30日）',
      '（盖章）',
      DATE,
      '上一级党组织审定意见：',
      '（盖章）',
      DATE,
      '注：“公开承诺事项及完成时限”栏目写不下的，可另附纸；承诺书一式三份，上一级党组织存一份，基层党组织存一份，另一份用于公示。',
    ]);
  });

  it('F1: a member’s is annex 2, field by field', async () => {
    const { pages } = await printed(ofSocial(), 'pledge', ['李四']);
    expect(lines(pages[1]!)).toEqual([
      '2026年度党员公开承诺书',
      '（承诺人存）',
      '党员姓名：李四',
      '性别：男',
      '出生年月：1985年11月',
      '民族：汉族',
      '职务或职业：教师',
      '入党时间：1998年7月',
      '文化程度：大学本科',
      '所在党支部：机关第一党支部',
      '公开承诺事项及完成时限：' +
        '1．每周辅导学困生两次（完成时限：2026年9月30日）\n2．作业全批全改（完成时限：2026年9月30日）\n' +
        '3．试行分层作业（完成时限：2026年9月30日）',
      '（签名）',
      DATE,
      '党支部审定意见：',
      '（盖章）',
      DATE,
      '注：“公开承诺事项及完成时限”栏目写不下的，可另附纸；承诺书一式三份，所在党组织存一份，承诺人存一份，另一份用于公示。',
    ]);
  });

  it('F1: its fields stand row by row as in the annexes', async () => {
    const { pages } = await printed(ofSocial(), 'pledge', ['本支部', '李四']);
    const rows = [pages[0]!, pages[3]!].map(({ blocks }) => {
      const [first] = blocks;
      return first?.type === 'fields'
        ? fieldRows(first.fields, first.rows).map((row) => row.map(([label]) => label))
        : [];
    });
    expect(rows).toEqual([
      [
        ['党组织名称', '党员人数'],
        ['党组织负责人', '联系电话'],
      ],
      [['党员姓名', '性别', '出生年月', '民族'], ['职务或职业', '入党时间', '文化程度'], ['所在党支部']],
    ]);
  });

  it('F1: each copy is a page, marked for whom it is', async () => {
    const { pages, sheetName } = await printed(ofSocial(), 'pledge');
    expect(pages.map(({ subtitle }) => subtitle)).toEqual([
      ...['（上一级党组织存）', '（基层党组织存）', '（用于公示）'],
      ...['（所在党组织存）', '（承诺人存）', '（用于公示）'],
      ...['（所在党组织存）', '（承诺人存）', '（用于公示）'],
    ]);
    expect(sheetName).toBe('承诺书');
  });

  it('F2: the posted copy holds name, branch, items and deadlines, and nothing else of a person', async () => {
    const { pages } = await printed(ofSocial(), 'pledge', ['李四']);
    expect(lines(pages[2]!).slice(1, 10)).toEqual([
      ...[
        '（用于公示）',
        '党员姓名：李四',
        '性别：',
        '出生年月：',
        '民族：',
        '职务或职业：',
        '入党时间：',
        '文化程度：',
      ],
      '所在党支部：机关第一党支部',
    ]);
    const branch = await printed(ofSocial(), 'pledge', ['本支部']);
    expect(lines(branch.pages[2]!)).toContain('联系电话：');
  });

  it('F2: the posted copy leaves out numbers of persons that stand in an item; the others are as promised', async () => {
    const draft = changed(ofSocial(), ({ commitments }) => {
      commitments[5]!['text'] = '家长来电13812345678随时接听';
    });
    const { pages } = await printed(draft, 'pledge', ['李四']);
    expect(lines(pages[0]!).join()).toContain('家长来电13812345678随时接听');
    expect(lines(pages[2]!).join()).toContain('家长来电（号码略）随时接听');
    expect(lines(pages[2]!).join()).not.toContain('13812345678');
  });

  it('P6: who pledges orally signs no form', async () => {
    const oral = changed(ofSocial(), ({ roster }) =>
      Object.assign(roster[1]!, { pledgeForm: '口头', oralReason: '年老体弱', oralDecidedOn: '2026-02-10' }),
    );
    const opened = openOn(await bookOf(oral), TODAY);
    expect(formSubjects(opened, 'pledge')).toEqual(['本支部', '张三']);
    expect(formContent(opened, 'pledge', ['张三', '李四'])).toEqual({
      what: '李四',
      why: '“李四”没有可以印的“承诺书”。没有填承诺事项、事项还没有定诺或已经撤回、口头承诺的，不印承诺书。',
    });
  });

  it('R2: holds what is proposed, for the body that approves on the form itself; never what was withdrawn', async () => {
    const proposed = [['李四', '开设心理信箱', {}, '提诺 02-20'] as const];
    expect(whole(await printed(ofSocial(proposed), 'pledge', ['李四']))).toContain('4．开设心理信箱');
    const withdrawn = [['李四', '开设心理信箱', {}, '提诺 02-20, 撤回 03-01'] as const];
    expect(whole(await printed(ofSocial(withdrawn), 'pledge', ['李四']))).not.toContain('开设心理信箱');
  });
});

describe('pledge forms of the other institutions', () => {
  it('F1: a construction bureau’s tell text, measures, who answers and by when, of what is approved', async () => {
    const draft = small({ 2: { pledger: '张三' }, 3: { pledger: '张三', life: '提诺 02-20', text: '办好夜校' } });
    const { pages } = await printed(draft, 'pledge', ['张三']);
    expect(lines(pages[0]!)).toEqual([
      '2026年度党员承诺书',
      '（党支部存）',
      '党员姓名：张三',
      '所在党支部：机关第一党支部',
      '承诺事项：',
      '序号|类别|承诺事项|措施|责任人|完成时限',
      '1|岗位承诺|审批事项三日内办结|每月安排一次，专人负责|张三|2026年9月30日',
      '承诺人（签名）',
      DATE,
    ]);
  });

  it('F1: an item without a deadline of its own is due on the year’s last day', async () => {
    const draft = changed(ofTown(), (rows) => {
      rows.commitments[2]!['deadline'] = null;
      for (const row of rows.transitions) if (row['id'] === '2026-A01-003') row['date'] = null;
    });
    expect(whole(await printed(draft, 'pledge', ['李四']))).toContain('1|强化水权管理|轮灌期间每天巡渠|2026年12月31日');
  });

  it('F1: in a district only members pledge, in three copies', async () => {
    const { pages } = await printed(ofDistrict(), 'pledge');
    expect(pages.map(({ subtitle }) => subtitle)).toEqual([
      ...['（本人存）', '（支部存）', '（向群众公开）'],
      ...['（本人存）', '（支部存）', '（向群众公开）'],
    ]);
    expect(lines(pages[0]!)).toContain('层次：机关镇（街道）领导党员');
    expect(lines(pages[2]!)).toContain('层次：');
  });

  it('L10: tells the deadline in force', async () => {
    const draft = changed(small({ 2: { life: `${STARTED}, 变更 04-01` } }), (rows) => {
      rows.commitments[1]!['deadline'] = '2026-11-30';
      rows.transitions.find(({ step }) => step === '变更')!['date'] = '2026-11-30';
    });
    expect(whole(await printed(draft, 'pledge', ['张三']))).toContain('2026年11月30日');
  });
});
