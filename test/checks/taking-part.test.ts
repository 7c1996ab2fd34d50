import { describe, expect, it } from 'vitest';
import { admission } from '../../ledger/checks/admission.ts';
import { coverage } from '../../ledger/checks/coverage.ts';
import { oralPledges } from '../../ledger/checks/oral-pledges.ts';
import { pledgerAllowed } from '../../ledger/checks/pledger-allowed.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { LOG, edit, found, ledgerOf, lifeOf, told, validLedger } from '../support/ledger-of.ts';
import { district, social } from '../support/schemes.ts';

const ITEM = '2026-A01-001';

/** 张三 takes part since the 10th of February, 李四 does not for a reason; 张三’s item was approved on the 2nd of March. */
const inDistrict = ledgerOf(
  {
    roster: `
      | 党员编号 | 姓名 | 身份 | 党组织确认日期 | 未纳入原因 |
      | A01-001 | 张三 | 普通党员 | 2026-02-10 | |
      | A01-002 | 李四 | 普通党员 | | 身体原因 |`,
    commitments: `
      | 编号 | 承诺主体 | 类别 | 承诺事项 |
      | ${ITEM} | 张三 | 实事项目 | 窗口办件当天办结 |`,
    transitions: LOG + lifeOf(ITEM, '提诺 02-20', '定诺 03-02 2026-11-30'),
  },
  { scheme: district },
);
const as = { scheme: district };

describe('P1: who may pledge', () => {
  it('P1: in a scheme of members only the branch itself is refused', () => {
    const ledger = edit(inDistrict, 'commitments', 2, { pledger: '本支部' });
    expect(found(pledgerAllowed, ledger, as)).toEqual(['pledger-not-allowed 承诺台账!B2']);
    expect(found(pledgerAllowed, inDistrict, as)).toEqual([]);
  });
});

describe('P5: taking part', () => {
  const judged = (ledger: Ledger, asOf?: string) => found(admission, ledger, { ...as, ...(asOf ? { asOf } : {}) });

  it('P5: is confirmed, or has a reason against it: either will do', () => {
    expect(judged(inDistrict)).toEqual([]);
  });

  it('P5: is not both confirmed and excused; the reason is not quoted', () => {
    const both = edit(inDistrict, 'roster', 2, { exemptReason: '身体原因' });
    expect(judged(both)).toEqual(['admission-contradicts 党员名册!F2']);
    expect(told(admission, both, as)).not.toContain('身体');
  });

  it('P5: is open where neither is there, from the day on which pledges are due', () => {
    const neither = edit(inDistrict, 'roster', 3, { exemptReason: null });
    expect(judged(neither, '2026-03-30')).toEqual([]);
    expect(judged(neither, '2026-03-31')).toEqual(['admission-open 党员名册!F3']);
    expect(judged(edit(inDistrict, 'roster', 3, { exemptReason: '!' }))).toEqual([]);
  });

  it('P5: is confirmed before anything is pledged', () => {
    const pledged = edit(inDistrict, 'roster', 2, { confirmedOn: null });
    expect(judged(pledged, '2026-03-05')).toEqual(['pledge-unconfirmed 党员名册!F2']);
    expect(told(admission, pledged, as)).toContain('承诺台账中却有其承诺1件');
    expect(judged(edit(pledged, 'commitments', 2, { status: '撤回' }))).toEqual(['admission-open 党员名册!F2']);
  });

  it('P5: is confirmed no later than the first 定诺', () => {
    const on = (confirmedOn: string) => judged(edit(inDistrict, 'roster', 2, { confirmedOn }));
    expect(on('2026-03-02')).toEqual([]);
    expect(on('2026-03-03')).toEqual(['confirmed-late 党员名册!F2']);
  });

  it('P5: is asked of nobody who has left', () => {
    const gone = edit(inDistrict, 'roster', 3, { exemptReason: null, change: '转出', changedOn: '2026-03-01' });
    expect(judged(gone)).toEqual([]);
  });

  it('P5, R4: only the confirmed are expected to pledge', () => {
    const without = { ...inDistrict, commitments: [] };
    expect(found(coverage, without, as)).toEqual(['pledger-without-items 党员名册!B2']);
    expect(told(coverage, without, as)).toContain('经党组织确认的党员都应承诺');
  });

  it('P5: is no matter of a scheme without confirmation', () => {
    expect(found(admission, validLedger())).toEqual([]);
  });
});

describe('P6: oral pledges', () => {
  const inSocial = ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 身份 | 承诺形式 | 口头承诺原因 | 支部研究日期 |
        | A01-001 | 张三 | 普通党员 | 口头 | 年老体弱 | 2026-02-15 |
        | A01-002 | 李四 | 普通党员 | 书面 | | |`,
      commitments: `
        | 编号 | 承诺主体 | 类别 | 承诺事项 |
        | ${ITEM} | 张三 | 共性内容 | 带头遵守村规民约 |`,
      transitions: LOG + lifeOf(ITEM, '提诺 02-20', '送审 02-24', '定诺 03-02 2026-11-30'),
    },
    { scheme: social },
  );
  const judged = (ledger: Ledger) => found(oralPledges, ledger, { scheme: social });

  it('P6: with reason and decision, and written ones without, are in order', () => {
    expect(judged(inSocial)).toEqual([]);
  });

  it('P6: lack neither reason nor decision', () => {
    expect(judged(edit(inSocial, 'roster', 2, { oralReason: null }))).toEqual(['oral-lacks 党员名册!G2']);
    expect(judged(edit(inSocial, 'roster', 2, { oralDecidedOn: null }))).toEqual(['oral-lacks 党员名册!H2']);
    const neither = edit(inSocial, 'roster', 2, { oralReason: null, oralDecidedOn: null });
    expect(told(oralPledges, neither, { scheme: social })).toContain('“口头承诺原因”、“支部研究日期”空着');
    expect(judged(edit(inSocial, 'roster', 2, { oralReason: '!' }))).toEqual([]);
  });

  it('P6: have what a written one has not; the reason is not quoted', () => {
    const written = edit(inSocial, 'roster', 2, { pledgeForm: '书面' });
    expect(judged(written)).toEqual(['written-with-oral 党员名册!F2']);
    expect(told(oralPledges, written, { scheme: social })).not.toContain('年老体弱');
  });

  it('P6: are decided on no later than the first 定诺', () => {
    const on = (oralDecidedOn: string) => judged(edit(inSocial, 'roster', 2, { oralDecidedOn }));
    expect(on('2026-03-02')).toEqual([]);
    expect(on('2026-03-03')).toEqual(['oral-decided-late 党员名册!H2']);
  });
});
