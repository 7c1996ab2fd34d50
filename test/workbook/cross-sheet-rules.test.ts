import { describe, expect, it } from 'vitest';
import { buildLedger, crossSheetRules } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { shipped } from '../support/schemes.ts';
import { rulesOf, sheetXml } from './opened.ts';
import { everything } from './sample.ts';

const schemes = { ...shipped, everything };

describe('rules that refer to another sheet, to be set again after placing', () => {
  it.each(Object.entries(schemes))('are those of the built workbook: %s', async (_, scheme) => {
    const branch = { code: 'A01', name: '机关第一党支部', superior: '某局党委' };
    const input: LedgerInput = { scheme, year: 2026, mode: 'command', branch };
    const bytes = await buildLedger(input);
    const rules = crossSheetRules(input);
    const sheets = [...new Set(rules.map(({ sheet }) => sheet))];
    // Members' names are asked for in every scheme, so there is always one.
    expect(sheets).toContain('承诺台账');
    for (const sheet of sheets) {
      const built = rulesOf(sheetXml(bytes, sheet)).filter(
        ({ type, formula }) => type === 'list' && formula.includes('!'),
      );
      const own = rules.filter((rule) => rule.sheet === sheet);
      const told = (range: string, formula: unknown, error: unknown, prompt: unknown) => ({
        range,
        formula,
        error,
        prompt,
      });
      expect(own.map(({ address, validation: v }) => told(address, v.formulae[0], v.error, v.prompt))).toEqual(
        built.map(({ range, formula, attributes: a }) => told(range, formula, a['error'], a['prompt'])),
      );
    }
  });

  it('leave no sheet of the workbook out', async () => {
    const branch = { code: 'A01', name: '机关第一党支部', superior: '某局党委' };
    const input: LedgerInput = { scheme: everything, year: 2026, mode: 'command', branch };
    const bytes = await buildLedger(input);
    const count = ['党员名册', '承诺台账', '变更记录', '督查记录', '评议计票', '整改问责', '责任区工作'].map(
      (sheet) => [
        sheet,
        rulesOf(sheetXml(bytes, sheet)).filter(({ type, formula }) => type === 'list' && formula.includes('!')).length,
      ],
    );
    const rules = crossSheetRules(input);
    expect(count.map(([sheet]) => [sheet, rules.filter((rule) => rule.sheet === sheet).length])).toEqual(count);
  });
});
