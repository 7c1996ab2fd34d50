import { OwnTemplateFault } from '../../templates/documents/own-template-fault.ts';
import { systemAnswer } from './system-answer.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What a person is told of a fault that ended a command, and the exit code that goes with it. */
export interface FaultAnswer {
  readonly text: string;
  readonly code: 2 | 70;
}

/** Wrong usage and what the system refuses are told in a sentence; any other fault is the program's, told with its place. */
export function faultAnswer(fault: unknown): FaultAnswer {
  const told = fault instanceof WrongUsage || fault instanceof OwnTemplateFault;
  const answer = told ? fault.message : systemAnswer(fault);
  if (answer !== null) return { text: answer, code: 2 };
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return { text: `程序自身出错，原有的结果没有改动。请把下面的内容发给维护人员：\n${trace}`, code: 70 };
}
