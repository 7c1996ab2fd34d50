import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { commonItemEdits, commonItemsOf, lackingCommonItems } from '../../ledger/common-items.ts';
import { type Instant, day } from '../../ledger/day.ts';
import { noEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import { append, edit, ledgerOf } from '../support/ledger-of.ts';
import { construction, district, schemeOf, town } from '../support/schemes.ts';

/** 张三 has one of the five items of the tier, 李四 of a tier without a library one of his own, 王五 is not confirmed. */
const inDistrict = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 层次 | 党组织确认日期 |
      | A01-001 | 张三 | 机关一般党员 | 2026-02-10 |
      | A01-002 | 李四 | 国有企业党员 | 2026-02-10 |
      | A01-003 | 王五 | 机关一般党员 | |`,
    commitments: `
      | 编号 | 承诺主体 | 类别 | 承诺事项 | 状态 |
      | 2026-A01-001 | 张三 | 共性项目 | 廉洁自律，不收礼金 | 提诺 |
      | 2026-A01-002 | 李四 | 共性项目 | 安全生产无事故 | 提诺 |`,
    transitions:
      '| 编号 | 步骤 | 发生日期 |\n| 2026-A01-001 | 提诺 | 2026-02-20 |\n| 2026-A01-005 | 提诺 | 2026-02-20 |',
  },
  { scheme: district },
);

const adding = { asOf: day('2026-03-01'), at: '2026-03-01T10:00:00' as Instant, by: '王强' };
const rowsOf = (ledger: Ledger, scheme: Scheme, sheet: 'commitments' | 'transitions') =>
  commonItemEdits(ledger, scheme, adding).flatMap((one) => (one.sheet === sheet ? [one.values] : []));

describe('P4: the library of common items', () => {
  it('P4: is by tier, or for all', () => {
    const [zhang, li] = inDistrict.roster;
    expect(commonItemsOf(zhang!, district).map(({ text }) => text)).toEqual([
      '履行岗位职责',
      '提高工作绩效',
      '改进工作作风',
      '联系服务基层',
      '廉洁自律',
    ]);
    expect(commonItemsOf(li!, district)).toEqual([]);
    expect(commonItemsOf(li!, construction)).toHaveLength(4);
    expect(commonItemsOf(li!, town)).toEqual([]);
  });

  it('P4: lacks what a member has pledged under another category, or has withdrawn', () => {
    const [zhang] = inDistrict.roster;
    const [item] = inDistrict.commitments;
    const lacking = (row: typeof item) => lackingCommonItems(zhang!, [row!], district).length;
    expect(lacking(item)).toBe(4);
    expect(lacking({ ...item!, category: '实事项目' })).toBe(5);
    expect(lacking({ ...item!, status: '撤回' })).toBe(5);
  });
});

describe('P4: adding them', () => {
  it('P4: gives each expected member what is lacking, under ids never used before', () => {
    // Five of the tier less the one 张三 has; 005 is a number that a deleted row once had.
    expect(rowsOf(inDistrict, district, 'commitments')).toEqual(
      ['履行岗位职责', '提高工作绩效', '改进工作作风', '联系服务基层'].map((text, index) => ({
        id: `2026-A01-00${6 + index}`,
        pledger: '张三',
        category: '共性项目',
        theme: '共性项目',
        text,
        status: '提诺',
      })),
    );
  });

  it('P4: writes the log along with it, but where it is kept by hand', () => {
    const step = { at: '2026-03-01T10:00:00', on: '2026-03-01', step: '提诺', to: '提诺', by: '王强' };
    expect(rowsOf(inDistrict, district, 'transitions').slice(0, 2)).toEqual([
      { seq: 3, id: '2026-A01-006', ...step },
      { seq: 4, id: '2026-A01-007', ...step },
    ]);
    const manual = { ...inDistrict, identity: { ...inDistrict.identity, mode: 'manual' as const } };
    expect(rowsOf(manual, district, 'transitions')).toEqual([]);
    expect(rowsOf(manual, district, 'commitments')).toHaveLength(4);
  });

  it('P4: a second time adds nothing', () => {
    const rows = rowsOf(inDistrict, district, 'commitments');
    const table = ['| 编号 | 承诺主体 | 类别 | 承诺事项 | 状态 |'].concat(
      rows.map(({ id, pledger, category, text }) => `| ${id} | ${pledger} | ${category} | ${text} | 提诺 |`),
    );
    expect(commonItemEdits(append(inDistrict, 'commitments', table.join('\n'), district), district, adding)).toEqual(
      [],
    );
  });

  it('P4: names who is responsible, until when, and where it comes from, where the scheme has columns for it', () => {
    const scheme = schemeOf('construction', {
      columns: { ...construction.columns, 'commitments.source': 'required' },
      lists: { ...schemeLists(construction), source: ['新提出', '上年结转'] },
    });
    const ledger = ledgerOf({ roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |' }, { scheme });
    expect(rowsOf(ledger, scheme, 'commitments')[0]).toEqual({
      id: '2026-A01-001',
      pledger: '张三',
      category: '共性承诺',
      text: '带好家庭',
      responsible: '张三',
      deadline: '2026-12-31',
      source: '新提出',
      status: '提诺',
    });
  });

  it('P4: tells two members of one name apart', () => {
    const twins = edit(inDistrict, 'roster', 3, { name: '张三', tier: '机关一般党员' });
    const known = edit(twins, 'commitments', 2, { pledger: '张三(A01-001)' });
    const pledgers = rowsOf(known, district, 'commitments').map(({ pledger }) => pledger);
    expect(new Set(pledgers)).toEqual(new Set(['张三(A01-001)', '张三(A01-002)']));
    expect(pledgers).toHaveLength(4 + 5);
  });

  it('P4: can be written into a workbook that a branch keeps', async () => {
    const member = { name: '张三', standing: '普通党员', tier: '机关一般党员', admission: '党员自荐' };
    const bytes = await buildLedger({
      scheme: district,
      year: 2026,
      mode: 'command',
      branch: { code: 'A01', name: '甲支部', kind: '区级机关', superior: '区委', secretary: '王强' },
      rows: { roster: [{ memberId: 'A01-001', confirmedOn: '2026-02-10', ...member }] },
    });
    const read = (file: Uint8Array): ParsedLedger => {
      const result = readGrid(file);
      if ('problem' in result) throw new Error(result.problem.code);
      return parseLedger(result.grid, readIdentity(result.grid)!, district, 'A01.xlsx');
    };
    const rows = commonItemEdits(read(bytes).ledger, district, adding);
    const parsed = read(editLedger(bytes, { ...noEdits, rows }, district));
    expect(parsed.ledger.commitments).toHaveLength(5);
    const errors = runChecks(parsed, district, adding.asOf, quarterOf(adding.asOf));
    expect(errors.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['required-empty']);
    // What the secretary has yet to fill in is on the cover.
    expect(errors.find(({ code }) => code === 'required-empty')!.where.sheet).toBe('封面');
  });

  it('P4: asks for a ledger that says whose and of which year it is', () => {
    const nobody = { ...inDistrict, identity: { ...inDistrict.identity, year: null } };
    expect(commonItemEdits(nobody, district, adding)).toEqual([]);
  });
});

/** Lists as a scheme file states them: those that follow from rules are not among them. */
function schemeLists({ lists }: Scheme): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(lists).filter(([key]) => !['round', 'panel', 'grade'].includes(key)));
}
