import { day } from '../../ledger/day.ts';
import type { CommitteeFolder, MenuState } from '../../scripts/menu/state.ts';

export const bureau: CommitteeFolder = {
  dir: '某局',
  sent: [
    { period: '2026Q2', files: 12 },
    { period: '2026Q3', files: 15 },
  ],
  rounds: ['上半年', '下半年'],
  hasAccepted: true,
  next: { says: '汇总2026年第三季度，写出通报', command: ['bulletin', '--period', '2026Q3'] },
};

/** The eighth of October 2026, in a folder with one committee and three ledgers. */
export const state: MenuState = {
  today: day('2026-10-08'),
  committees: [bureau],
  workbooks: ['A01.xlsx', '回执.xlsx', '原件.xlsx'],
  folders: ['各区县', '某局'],
  kindOf: (path) =>
    ['某局', '各区县', '某局/上报/2026Q3'].includes(path)
      ? 'folder'
      : ['某局/方案.json', '某局/支部名册.xlsx', 'A01.xlsx', '-别处.xlsx', '/别处/A 01.xlsx'].includes(path)
        ? 'file'
        : null,
};
