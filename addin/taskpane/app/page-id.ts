/** Pages, in the order of the navigation. */
export const PAGES = [
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
] as const;

export type PageId = (typeof PAGES)[number];

/** Pages that are there without a ledger. */
const FREE: ReadonlySet<PageId> = new Set<PageId>(['create', 'settings']);

export const needsLedger = (page: PageId): boolean => !FREE.has(page);
