import type { Made } from '../../ledger/figures/roll-up.ts';
import type { Kind } from './made.ts';

/** What became of a folder of results; each is in exactly one class. */
export type SourceState =
  | 'issued'
  | 'draft'
  | 'damaged'
  | 'changed'
  | 'contradictory'
  | 'otherPeriod'
  | 'otherDay'
  | 'nothing'
  | 'repeated'
  | 'older'
  | 'conflict'
  | 'copied'
  | 'unknown'
  | 'contained'
  | 'own';

/** The classes as they are told, in the order in which they are listed. */
export const sourceStateName: Readonly<Record<SourceState, string>> = {
  issued: '按印发的计入',
  draft: '按草稿计入',
  damaged: '已损坏，读不出来',
  changed: '印发后被改动',
  contradictory: '数字自相矛盾',
  otherDay: '截至日不同',
  nothing: '没有这一期的结果',
  conflict: '几份互不相同',
  copied: '与另一个党委完全相同',
  unknown: '不在下级党委名册中',
  otherPeriod: '不是这一期的',
  older: '被较新的代替',
  repeated: '重复',
  contained: '已在别的汇总中',
  own: '本级自己的结果',
};

/** The class as it is told: evaluations are never issued, so none of them is a draft. */
export const stateName = (state: SourceState, kind: Kind): string =>
  kind === 'evaluation' && state === 'draft' ? '计入' : sourceStateName[state];

/** Why a committee is in none of the figures, in words that may stand in a circular. */
export const reasonName: Readonly<Partial<Record<SourceState, string>>> = {
  damaged: '所报文件已损坏，读不出来',
  changed: '所报通报印发后被改动过',
  contradictory: '所报数字前后不一致',
  otherPeriod: '所报不是这一期的结果',
  otherDay: '所报数据的截至日不同',
  nothing: '没有报送这一期的结果',
  conflict: '所报几份结果互不相同',
  copied: '所报与另一个党委的完全相同',
  contained: '已在另一个党委的汇总中计入',
};

/** What would have to be put right; the others are in order, or make no difference. */
export const isProblem = (state: SourceState): boolean =>
  ['damaged', 'changed', 'contradictory', 'otherDay', 'nothing', 'conflict', 'copied', 'unknown'].includes(state);

export const isUsed = (state: SourceState): boolean => state === 'issued' || state === 'draft';

/** What was issued of it last. */
export interface IssuedAs {
  /** 已印发-2 */
  readonly folder: string;
  readonly serial: number;
  /** “青建管委〔2026〕15号” */
  readonly number: string;
  readonly issuedOn: string;
}

/** A folder of results with what was read of it. */
export interface Source {
  /** Below the folder given, with `/`; `.` is that folder itself. */
  readonly at: string;
  /** The committee's full name; that of its folder where nothing else tells. */
  readonly name: string;
  /** Whether figures or 方案.json name it. */
  readonly named: boolean;
  readonly state: SourceState;
  /** Why it is not counted, and what to do, as sentences; `null` where there is nothing to say. */
  readonly why: string | null;
  readonly todo: string | null;
  /** What else should be known of it. */
  readonly notes: readonly string[];
  readonly issued: IssuedAs | null;
  /** SHA-256 of the file that the figures are from; `null` where none was read. */
  readonly digest: string | null;
  /** `null` where it could not be read; kept where another counts instead. */
  readonly made: Made | null;
}

export const setAside = (source: Source, state: SourceState, why: string, todo: string | null = null): Source => ({
  ...source,
  state,
  why,
  todo,
});
