import type { Page } from '../../commands/navigation.ts';

/** The pages, in the order of the pane's own navigation. */
export const PAGES: readonly Page[] = [
  'overview',
  'findings',
  'steps',
  'entries',
  'scoring',
  'forms',
  'submit',
  'incoming',
  'create',
  'settings',
];

/** Pages that are there without a ledger. */
export type FreePage = 'create' | 'settings';

export const isFree = (page: Page): page is FreePage => page === 'create' || page === 'settings';
