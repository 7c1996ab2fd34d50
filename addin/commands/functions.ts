import type { Workspace } from '../workspace/workspace.ts';
import { type Navigation, NOW, type Page } from './navigation.ts';
import { STEP_FUNCTIONS } from './step-functions.ts';

/** What a ribbon function has to do with. */
interface Ribbon {
  readonly workspace: Pick<Workspace, 'refresh'>;
  readonly navigation: Pick<Navigation, 'navigate'>;
  /** Brings the pane into sight. */
  readonly showPane: () => Promise<void>;
}

type RibbonFunction = (ribbon: Ribbon) => Promise<void>;

/** The page first, so that the pane never shows another for a moment. */
const show =
  (page: Page, detail?: string): RibbonFunction =>
  async ({ navigation, showPane }) => {
    navigation.navigate(page, detail);
    await showPane();
  };

/** 校验: the whole ledger is judged at once, with its progress in the pane. */
const check: RibbonFunction = async (ribbon) => {
  await show('findings')(ribbon);
  await ribbon.workspace.refresh();
};

/** Every `FunctionName` of manifest.xml, with what it does. */
export const FUNCTIONS: ReadonlyMap<string, RibbonFunction> = new Map<string, RibbonFunction>([
  ['create', show('create')],
  ['overview', show('overview')],
  ['check', check],
  ...Object.entries(STEP_FUNCTIONS).map(([step, name]) => [name, show('steps', step)] as const),
  ['entries', show('entries')],
  ['score', show('scoring', NOW)],
  ['submit', show('submit')],
  ['incoming', show('incoming')],
  ['forms', show('forms')],
]);
