import type { StepName } from '../../ledger/lifecycle/steps.ts';

/** The ribbon's name for each step of the log: names in manifest.xml are plain ASCII. */
export const STEP_FUNCTIONS: Readonly<Record<StepName, string>> = {
  提诺: 'stepPropose',
  送审: 'stepSendForReview',
  退回: 'stepReturn',
  定诺: 'stepApprove',
  亮诺: 'stepPost',
  践诺: 'stepFulfil',
  申请销号: 'stepApplyForClosing',
  销号: 'stepClose',
  退回销号: 'stepRefuseClosing',
  未兑现: 'stepUnfulfilled',
  变更: 'stepAmend',
  撤回: 'stepWithdraw',
  结转: 'stepCarryOver',
  冲正: 'stepReverse',
  提醒督促: 'stepRemind',
  帮扶: 'stepAssist',
  批评教育: 'stepCriticise',
  向党组织说明: 'stepExplainUpward',
  向群众解释: 'stepExplainToMasses',
};
