import { describe, expect, it } from 'vitest';
import type { FormKind } from '../../ledger/forms/content.ts';
import { formContent, formKinds, formSubjects } from '../../ledger/forms/forms.ts';
import { ofDistrict, ofSocial, ofTown } from '../gallery/institutions.ts';
import { type Draft, CLOSED, STARTED, changed, small } from '../gallery/sample.ts';
import { schemeOf, shipped } from '../support/schemes.ts';
import { bookOf, openOn } from '../commands/opened-book.ts';
import { TODAY, lines, printed, whole } from './printed.ts';
import { ofPolice } from './station.ts';

const DATE = '　　　　年　　月　　日';

describe('the forms of a scheme', () => {
  it.each([
    ['construction', ['承诺书', '承诺事项公示']],
    ['district', ['承诺书', '党员公开承诺事项公示', '一人一账']],
    ['town', ['承诺书', '承诺卡', '公开承诺事项公示', '承诺事项挂牌销号公示']],
    ['social', ['承诺书', '公开承诺事项公示']],
    ['police', ['承诺书', '公开承诺事项公示', '标牌']],
  ])('F1–F4, L2: %s has those its text asks for', (id, titles) => {
    expect(formKinds(shipped[id]!).map(({ title }) => title)).toEqual(titles);
  });

  it('are the committee’s own where 方案.json says so', () => {
    const own = schemeOf('town', { forms: { card: null, board: '销号榜' } });
    expect(formKinds(own).map(({ title }) => title)).toEqual(['承诺书', '公开承诺事项公示', '销号榜']);
    expect(formKinds(schemeOf('town', { forms: null }))).toEqual([]);
  });

  it('are refused where the scheme does not have them, or nothing is there to print', async () => {
    const opened = openOn(await bookOf(small({ 1: { life: '提诺 02-20' }, 2: { life: '提诺 02-20' } })), TODAY);
    expect(formContent(opened, 'board', [])).toEqual({ what: '打印', why: '本方案没有这种表。' });
    expect(formSubjects(opened, 'board')).toEqual([]);
    expect(formContent(opened, 'notice', [])).toEqual({
      what: '承诺事项公示',
      why: '还没有定诺的事项；定诺以后再印公示。',
    });
  });

  it('bear a name that Excel takes for a sheet', async () => {
    const named = changed(ofDistrict(), (rows) => {
      rows.roster[1]!['name'] = '阿卜杜/热合曼：买买提江吐尔逊江阿布都克里木依明江*';
      for (const row of rows.commitments) if (row['pledger'] === '李四') row['pledger'] = rows.roster[1]!['name']!;
    });
    const [, name] = formSubjects(openOn(await bookOf(named), TODAY), 'member-ledger');
    const { sheetName } = await printed(named, 'member-ledger', [name!]);
    expect(sheetName).toBe('一人一账 阿卜杜热合曼买买提江吐尔逊江阿布都克里木依明江');
    expect(sheetName.length).toBeLessThanOrEqual(31);
  });
});

describe('公示', () => {
  it('F2: item, responsible person, deadline, expected effect, the branch first; not what is only proposed', async () => {
    const { pages } = await printed(ofPolice(), 'notice');
    expect(lines(pages[0]!)).toEqual([
      '机关第一党支部2026年度公开承诺事项公示',
      '现将本支部和党员的承诺事项公示如下，请党员群众监督。监督电话：0999-5550100。',
      '序号|承诺主体|承诺事项|责任人|完成时限|预期效果',
      '1|机关第一党支部|每月到工地现场办公一次|张三|2026年9月30日|群众少跑路',
      '2|张三|审批事项三日内办结|张三|2026年9月30日|三日办结',
      '机关第一党支部',
      DATE,
    ]);
  });

  it('F2: leaves out what was withdrawn, keeps what is closed, and puts the branch’s items first', async () => {
    const draft = small({ 1: { pledger: '李四' }, 2: { life: CLOSED }, 3: { life: `${STARTED}, 撤回 04-02` }, 4: {} });
    const [page] = (await printed(draft, 'notice', [], '2026-07-01')).pages;
    expect(lines(page!).slice(3, -2)).toEqual([
      '1|机关第一党支部|为工地农民工办好夜校|张三|2026年9月30日',
      '2|李四|每月到工地现场办公一次|李四|2026年9月30日',
      '3|张三|审批事项三日内办结|张三|2026年9月30日',
    ]);
  });

  it('F2: where no column names the responsible person it is the member, or the secretary for the branch', async () => {
    const [page] = (await printed(ofTown(), 'notice')).pages;
    expect(lines(page!).slice(1, 6)).toEqual([
      '现将本支部和党员的承诺事项公示如下，请党员群众监督。',
      '序号|承诺主体|承诺事项|责任人|完成时限',
      '1|机关第一党支部|年内打通三条机耕路|张三|2026年9月30日',
      '2|张三|每月入户走访十户|张三|2026年9月30日',
      '3|李四|轮灌期间每天巡渠|李四|2026年9月30日',
    ]);
  });

  it('F2: leaves out numbers of persons wherever they stand', async () => {
    const draft = changed(ofPolice(), ({ commitments }) => {
      const number = '13812345678';
      Object.assign(commitments[1]!, { text: `报警${number}`, effect: `拨打${number}`, responsible: number });
    });
    const text = whole(await printed(draft, 'notice'));
    expect(text).not.toContain('13812345678');
    expect(text).toContain('2|张三|报警（号码略）|（号码略）|2026年9月30日|拨打（号码略）');
  });

  it('V3: names namesakes with their ids', async () => {
    const draft = changed(ofTown(), (rows) => {
      rows.roster[1]!['name'] = '张三';
      for (const row of rows.commitments) {
        if (row['pledger'] === '张三') row['pledger'] = '张三(A01-001)';
        if (row['pledger'] === '李四') row['pledger'] = '张三(A01-002)';
      }
    });
    const text = whole(await printed(draft, 'notice'));
    expect(text).toContain('2|张三(A01-001)|每月入户走访十户|张三(A01-001)|');
    expect(text).toContain('3|张三(A01-002)|轮灌期间每天巡渠|张三(A01-002)|');
  });
});

describe('承诺卡、挂牌销号', () => {
  it('F1: a card holds the name, the branch, items and deadlines', async () => {
    const { pages, sheetName } = await printed(ofTown(), 'card', ['李四']);
    expect(sheetName).toBe('承诺卡 李四');
    expect(pages.map(lines)).toEqual([
      [
        '2026年度承诺卡',
        '承诺人：李四',
        '所在党支部：机关第一党支部',
        '承诺事项：1．轮灌期间每天巡渠（完成时限：2026年9月30日）',
        '承诺人（签名）',
        DATE,
      ],
    ]);
    const branch = await printed(ofTown(), 'card', ['本支部']);
    expect(lines(branch.pages[0]!)).toContain('党支部（盖章）');
  });

  it('F3: the board tells id, pledger, item, deadline, status and the day of closing', async () => {
    const { pages } = await printed(ofTown(CLOSED), 'board', [], '2026-07-01');
    expect(pages.map(lines)).toEqual([
      [
        '机关第一党支部2026年度承诺事项挂牌销号公示',
        '截至2026年7月1日，共承诺3件，已销号1件。销号由镇创先办核验。',
        '编号|承诺主体|承诺事项|完成时限|状态|销号日期',
        '2026-A01-001|机关第一党支部|年内打通三条机耕路|2026年9月30日|销号|2026年6月25日',
        '2026-A01-002|张三|每月入户走访十户|2026年9月30日|践诺|',
        '2026-A01-003|李四|轮灌期间每天巡渠|2026年9月30日|践诺|',
      ],
    ]);
  });
});

describe('标牌', () => {
  it('F4, D4: of an area names its head, its task, and what each member answers for', async () => {
    const { pages } = await printed(ofPolice(), 'plate', ['Z01 北片责任区']);
    expect(pages.map(lines)).toEqual([
      [
        '党员责任区',
        '机关第一党支部',
        '责任区：北片责任区',
        '部门：林区派出所',
        '负责人：张三',
        '主要工作任务：防火巡护',
        '责任党员|具体工作责任',
        '张三|全面负责',
        '李四|北片巡护，来电（号码略）',
        '监督电话：0999-5550100',
      ],
    ]);
  });

  it('F4, D1: of a post names who is in it and the six standards; a revoked one has none', async () => {
    const opened = openOn(await bookOf(ofPolice()), TODAY);
    expect(formSubjects(opened, 'plate')).toEqual(['Z01 北片责任区', 'S01 户政岗', 'S02 值班室']);
    const { pages } = await printed(ofPolice(), 'plate', ['S02 值班室']);
    expect(lines(pages[0]!)).toEqual([
      '党员示范岗',
      '机关第一党支部',
      '岗位：值班室',
      '类别：集体示范岗',
      '部门：林区派出所',
      '岗内党员：张三、李四',
      [
        '标准：1．热爱本职，责任心强，工作业绩突出',
        '2．熟悉政策，精通业务，具有较高的政策和业务水平',
        '3．依法行政，秉公办事',
        '4．遵纪守法，廉洁自律，无不良行为记录',
        '5．脚踏实地，办事高效，深受群众和领导好评',
        '6．举止端庄，文明礼貌，服务热情周到',
      ].join('\n'),
      '监督电话：0999-5550100',
    ]);
  });
});

describe('一人一账', () => {
  it('L2: tells in its first part what was promised, in its second what became of it', async () => {
    const draft = changed(ofDistrict(), ({ commitments }) => {
      commitments[3]!['fulfilment'] = '共办结三百件';
    });
    const { pages } = await printed(draft, 'member-ledger', ['李四']);
    expect(pages.map(lines)).toEqual([
      [
        '2026年度党员承诺管理台账',
        '李四',
        '姓名：李四',
        '党员编号：A01-002',
        '所在党支部：机关第一党支部',
        '层次：机关一般党员',
        '一、承诺内容',
        '编号|类别|主题|承诺事项|完成时限|定诺日期',
        '2026-A01-003|共性项目|共性项目|改进工作作风，首问负责|2026年9月30日|2026年3月2日',
        '2026-A01-004|实事项目|提高办事效率|窗口办件当天办结|2026年9月30日|2026年3月2日',
        '二、承诺兑现情况',
        '编号|兑现情况|状态|完成日期|销号日期',
        '2026-A01-003||践诺||',
        '2026-A01-004|共办结三百件|践诺||',
      ],
    ]);
  });

  it('L2: one a member', async () => {
    const { pages } = await printed(ofDistrict(), 'member-ledger');
    expect(pages.map(({ subtitle }) => subtitle)).toEqual(['张三', '李四']);
  });
});

describe('what stays in the workbook', () => {
  const oral = (): Draft =>
    changed(ofSocial(), ({ roster }) =>
      Object.assign(roster[1]!, { pledgeForm: '口头', oralReason: '年老体弱', oralDecidedOn: '2026-02-10' }),
    );
  const SECRET: readonly (readonly [
    id: string,
    draft: () => Draft,
    kinds: readonly FormKind[],
    secret: readonly string[],
  ])[] = [
    ['social', oral, ['notice'], ['85551234', '汉族', '1985', '1998', '大学本科', '年老体弱']],
    [
      'district',
      () => changed(ofDistrict(), ({ roster }) => (roster[1]!['exemptReason'] = '身体原因')),
      ['pledge', 'notice', 'member-ledger'],
      ['身体原因'],
    ],
  ];

  it.each(SECRET)(
    'F2: personal columns of %s stand on no form but the copies that are kept',
    async (_, draft, kinds, secret) => {
      for (const kind of kinds) {
        const text = whole(await printed(draft(), kind));
        expect(secret.filter((value) => text.includes(value))).toEqual([]);
      }
    },
  );
});
