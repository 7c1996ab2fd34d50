import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../addin/commands/functions.ts';
import { current, navigate, subscribe } from '../../../addin/commands/navigation.ts';
import { registerCommands } from '../../../addin/commands/register.ts';
import { click, openExcel, type OpenExcel } from '../../excel-host/index.ts';

/** Where each button of the ribbon leads. */
const PAGES: Readonly<Record<string, readonly [page: string, detail: string | null]>> = {
  create: ['create', null],
  overview: ['overview', null],
  check: ['findings', null],
  stepPropose: ['steps', '提诺'],
  stepSendForReview: ['steps', '送审'],
  stepReturn: ['steps', '退回'],
  stepApprove: ['steps', '定诺'],
  stepPost: ['steps', '亮诺'],
  stepFulfil: ['steps', '践诺'],
  stepApplyForClosing: ['steps', '申请销号'],
  stepClose: ['steps', '销号'],
  stepRefuseClosing: ['steps', '退回销号'],
  stepUnfulfilled: ['steps', '未兑现'],
  stepAmend: ['steps', '变更'],
  stepWithdraw: ['steps', '撤回'],
  stepCarryOver: ['steps', '结转'],
  stepReverse: ['steps', '冲正'],
  stepRemind: ['steps', '提醒督促'],
  stepAssist: ['steps', '帮扶'],
  stepCriticise: ['steps', '批评教育'],
  stepExplainUpward: ['steps', '向党组织说明'],
  stepExplainToMasses: ['steps', '向群众解释'],
  entries: ['entries', null],
  score: ['scoring', 'now'],
  submit: ['submit', null],
  incoming: ['incoming', null],
  forms: ['forms', null],
};

describe('the ribbon', () => {
  let excel: OpenExcel;
  let refreshed: number;
  let faults: unknown[];
  let refresh: () => Promise<void>;

  beforeEach(async () => {
    excel = await openExcel();
    [refreshed, faults] = [0, []];
    refresh = () => Promise.resolve();
    const workspace = {
      refresh: () => {
        refreshed += 1;
        return refresh();
      },
    };
    registerCommands(workspace, (cause) => faults.push(cause));
    navigate('settings');
  });
  afterEach(() => {
    excel.close();
  });

  it('has a page for every function', () => {
    expect(Object.keys(PAGES).sort()).toEqual([...FUNCTIONS.keys()].sort());
  });

  it('L1: leads with each button to its page, the step chosen, and lets Excel go on', async () => {
    for (const [name, [page, detail]] of Object.entries(PAGES)) {
      excel.pane.visible = false;
      await click(name);
      expect(current(), name).toEqual({ page, detail });
      expect(excel.pane.visible, name).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  it('judges the ledger at once by 校验, and by nothing else', async () => {
    await click('overview');
    expect(refreshed).toBe(0);
    await click('check');
    expect(refreshed).toBe(1);
  });

  it('lets Excel go on after a fault as well, and tells of it', async () => {
    const fault = new Error('broken');
    refresh = () => Promise.reject(fault);
    await click('check');
    expect(faults).toEqual([fault]);
    excel.host.failAt({ request: 1, code: 'GeneralException' });
    await click('submit');
    expect(faults[1]).toMatchObject({ code: 'GeneralException' });
    expect(faults).toHaveLength(2);
    expect(current().page).toBe('submit');
  });

  it('tells the pane of the same button twice', async () => {
    const seen: string[] = [];
    const stop = subscribe(() => seen.push(current().page));
    await click('score');
    await click('score');
    stop();
    await click('forms');
    expect(seen).toEqual(['scoring', 'scoring']);
  });
});

describe('the ribbon of an Excel without shared runtime', () => {
  it('asks for no pane that can’t be shown', async () => {
    const excel = await openExcel({ requirements: 'lowest' });
    registerCommands({ refresh: () => Promise.resolve() }, () => undefined);
    await click('forms');
    expect([excel.pane.visible, current().page]).toEqual([false, 'forms']);
    excel.close();
  });
});
