import { describe, expect, it } from 'vitest';
import { mergeLedgers } from '../../ledger/continuity/merge.ts';
import { freeze } from '../../ledger/continuity/snapshot.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { differencesOf } from '../../scripts/compare/differences.ts';
import { edit, ledgerOf, schemeOf } from '../support/ledger-of.ts';

const scheme = schemeOf('construction', { columns: { 'roster.education': 'optional' } });
const of = (education: string): Ledger =>
  ledgerOf({ roster: `| 党员编号 | 姓名 | 文化程度 |\n|---|---|---|\n| A01-001 | 张三 | ${education} |` }, { scheme });

describe('V1: personal values of the roster', () => {
  it('are in no snapshot', () => {
    expect(JSON.stringify(freeze(of('高中')))).not.toContain('高中');
  });

  it('differ in a comparison without being told', () => {
    const groups = differencesOf(of('高中'), of('初中'), scheme);
    expect(groups.map(({ heading }) => heading)).toEqual(['A01-001　张三']);
    expect(JSON.stringify(groups)).toContain('文化程度');
    expect(JSON.stringify(groups)).not.toMatch(/高中|初中/);
  });

  it('of a member whom only one copy has are not told either', () => {
    const groups = differencesOf(of('高中'), { ...of('高中'), roster: [] }, scheme);
    expect(JSON.stringify(groups)).toContain('张三');
    expect(JSON.stringify(groups)).not.toContain('高中');
  });

  it('are joined, but not told in a conflict', () => {
    const base = of('小学及以下');
    const [a, b] = ['高中', '初中'].map((education) => edit(base, 'roster', 2, { education }));
    expect(mergeLedgers(base, base, a!, scheme)).toMatchObject({
      edits: { rows: [{ values: { education: '高中' } }] },
    });
    const merged = mergeLedgers(base, a!, b!, scheme);
    expect('conflicts' in merged).toBe(true);
    expect(JSON.stringify(merged)).not.toMatch(/高中|初中|小学/);
  });
});
