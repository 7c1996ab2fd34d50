import type { Item, LoggedStep } from '../../lifecycle/log.ts';

/** The step that 冲正 undoes now: the latest that stands. */
export const lastStep = ({ history }: Item): LoggedStep | undefined => history.effective.at(-1);
