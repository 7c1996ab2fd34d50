import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Sheet } from '../../ledger/workbook/sheet.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

function scheme(data: unknown): Scheme {
  const result = loadScheme(data, builtInScheme);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.scheme;
}

export const construction = scheme({ extends: 'construction' });

const declared = Object.values(ledgerSheets) as readonly Sheet[];

/** A scheme no institution has: every sheet and every column, so that each kind of column is built. */
export const everything = scheme({
  extends: 'construction',
  sheets: declared.filter(({ presence }) => presence === 'switched').map(({ key }) => key),
  columns: Object.fromEntries(
    declared.flatMap(({ key, columns }) =>
      Object.entries(columns).flatMap(([name, column]) =>
        column.presence === 'switched' ? [[`${key}.${name}`, 'optional']] : [],
      ),
    ),
  ),
  lists: {
    branchKind: ['机关', '学校'],
    tier: ['一般党员'],
    source: ['新提出', '上年结转'],
    postClass: ['管理岗位', '服务岗位'],
    unit: ['一股', '二股'],
    veto: ['无', '重大责任事故'],
  },
  themes: [{ items: ['服务群众', '安全生产'] }],
  evaluation: { subjects: [{ name: '承诺落实情况', of: ['branch', 'member'] }] },
  measures: [{ name: '限期整改', causes: ['落实不好群众不满意'], byBranch: true, deadline: true }],
});

/** 200 values, far beyond the 255 characters of a list within a validation. */
export const LONG_LIST = Array.from({ length: 200 }, (_, index) => `专题会议第${index + 1}类`);
export const longLists: Scheme = {
  ...construction,
  lists: { ...construction.lists, activityKind: LONG_LIST },
};

export const branch = {
  code: 'A01',
  name: '青石河工程党支部',
  orgForm: '党支部',
  superior: '中共建管局委员会',
  secretary: '林知远',
} as const;

export const members: readonly RowValues[] = ['林知远', '苏文清', '何一鸣'].map((name, index) => ({
  memberId: `A01-00${index + 1}`,
  name,
  standing: index === 0 ? '党员领导干部' : '无职党员',
  ability: '办实事',
}));

export function commitment(index: number, values: RowValues = {}): RowValues {
  return {
    id: `2026-A01-${String(index + 1).padStart(3, '0')}`,
    pledger: '林知远',
    category: '岗位承诺',
    text: '汛期前完成三号工地排水沟清淤，每周巡查两次',
    measures: '组织先锋队分组巡查',
    responsible: '林知远',
    deadline: '2026-06-30',
    status: '践诺',
    approvedOn: '2026-03-10',
    ...values,
  };
}

export function ledger(given: Partial<LedgerInput> = {}): LedgerInput {
  return { scheme: construction, year: 2026, mode: 'command', branch, ...given };
}
