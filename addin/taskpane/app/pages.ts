import { type ComponentType, lazy } from 'react';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { Detail, Page } from '../../commands/navigation.ts';
import type { FreePage } from './page-list.ts';

export interface LedgerPageProps {
  readonly opened: Opened;
  /** What on the page was asked for by the ribbon. */
  readonly detail: Detail;
}

/** Pages of an open ledger; each is loaded when it is first shown. */
export const ledgerPages: Readonly<Record<Exclude<Page, FreePage>, ComponentType<LedgerPageProps>>> = {
  overview: lazy(() => import('../pages/overview.tsx')),
  findings: lazy(() => import('../pages/findings.tsx')),
  steps: lazy(() => import('../pages/steps.tsx')),
  entries: lazy(() => import('../pages/entries.tsx')),
  scoring: lazy(() => import('../pages/scoring.tsx')),
  forms: lazy(() => import('../pages/forms.tsx')),
  submit: lazy(() => import('../pages/submit.tsx')),
  incoming: lazy(() => import('../pages/incoming.tsx')),
};

export const freePages: Readonly<Record<FreePage, ComponentType>> = {
  create: lazy(() => import('../pages/create.tsx')),
  settings: lazy(() => import('../pages/settings.tsx')),
};
