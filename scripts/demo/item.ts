import type { Day } from '../../ledger/day.ts';
import type { StepName } from '../../ledger/lifecycle/steps.ts';

/** One step of a commitment, before it is written into the log. */
export interface Event {
  readonly on: Day;
  readonly step: StepName;
  /** The day it was written down, where that was long after. */
  readonly recordedOn?: Day;
  readonly note?: string;
  /** 相关日期 */
  readonly date?: Day;
  readonly reasonKind?: '主观' | '客观';
  readonly helpMode?: '上帮下' | '一帮一' | '多帮一' | '其他';
  readonly helpers?: string;
  /** Of the last quarter, which was told later: it leaves the chance of what came before as it was. */
  readonly later?: true;
}

/** A member of a sample branch. */
export interface SampleMember {
  readonly id: string;
  readonly name: string;
  /** How other sheets name the member: with the id where another bears the name. */
  readonly label: string;
  readonly standing: string;
  readonly ability: string;
  readonly change: '转入' | '转出' | null;
  readonly changedOn: Day | null;
}

export type Slot = 'common' | 'post' | 'second';

/** A commitment with the life it was given. */
export interface SampleItem {
  readonly id: string;
  /** `null` is the branch itself. */
  readonly member: SampleMember | null;
  readonly slot: Slot;
  readonly category: string;
  readonly text: string;
  readonly measures: string;
  readonly responsible: string;
  /** As first proposed. */
  readonly deadline: Day;
  readonly events: readonly Event[];
}

/** The days on which a branch took the common steps of the year's beginning. */
export interface Calendar {
  readonly consulted: Day;
  readonly proposed: Day;
  readonly submitted: Day;
  /** 党员群众代表会议 that reviews members' items. */
  readonly meeting: Day;
  /** The second one, for items that were returned. */
  readonly secondMeeting: Day;
  /** The committee reviews branches' items. */
  readonly committeeReview: Day;
  readonly published: Day;
  readonly started: Day;
}
