import type { BranchState, FileState } from '../../ledger/figures/figures.ts';

/** The classes of files as the run names them, in the order in which it lists them. */
export const fileStateName: Readonly<Record<FileState, string>> = {
  accepted: '接收',
  returned: '退回',
  superseded: '被新件代替',
  wrongYearOrScheme: '年度或方案不符',
  unknown: '支部不在应报之列',
  unreadable: '无法读取',
  notWorkbook: '不是台账工作簿',
};

export const branchStateName: Readonly<Record<BranchState, string>> = {
  accepted: '接收',
  returned: '退回',
  missing: '未报',
};
