import { type ComponentType, lazy } from 'react';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { PageId } from './page-id.ts';

export interface LedgerPageProps {
  readonly opened: Opened;
}

type LedgerPage = Exclude<PageId, 'create' | 'settings'>;

/** Pages of an open ledger; each is loaded when it is first shown. */
export const ledgerPages: Readonly<Record<LedgerPage, ComponentType<LedgerPageProps>>> = {
  overview: lazy(() => import('../pages/overview.tsx')),
  findings: lazy(() => import('../pages/findings.tsx')),
  steps: lazy(() => import('../pages/steps.tsx')),
  entries: lazy(() => import('../pages/entries.tsx')),
  scoring: lazy(() => import('../pages/scoring.tsx')),
  forms: lazy(() => import('../pages/forms.tsx')),
  submit: lazy(() => import('../pages/submit.tsx')),
  incoming: lazy(() => import('../pages/incoming.tsx')),
};

export const freePages: Readonly<Record<'create' | 'settings', ComponentType>> = {
  create: lazy(() => import('../pages/create.tsx')),
  settings: lazy(() => import('../pages/settings.tsx')),
};
