import path from 'node:path';
import { filesIn, textOfFile } from '../outputs/text-of-file.ts';

/** A file that a run has written. */
export interface Output {
  /** Within the committee's folder, with `/`. */
  readonly name: string;
  readonly text: string;
  /** Anyone may read it. */
  readonly isPublic: boolean;
  /** Results are posted by name there. */
  readonly names: boolean;
  /** The branch that alone gets it. */
  readonly branch: string | null;
  /** A branch's own workbook, marked, on its way back to it. */
  readonly isReturnedCopy: boolean;
}

/** What people wrote or keep themselves, beside what the program writes. */
const INPUTS = /^(上报\/|方案\.json|支部名册\.xlsx|党委工作簿\.xlsx)/;
const PUBLIC = /（公开版）|公示|督查通报/;
const BY_NAME = /评议结果公示|党员评比结果公示/;
const OF_BRANCH = /^(?:回执\/[^/]+|通报\/[^/]+\/(?:提醒函|退回|党员评比结果公示))\/([0-9A-Za-z]+)_/;
const RETURNED = /^通报\/[^/]+\/退回\/|_退回件\.xlsx$/;

export function outputsIn(dir: string): readonly Output[] {
  return filesIn(dir)
    .filter((name) => !INPUTS.test(name))
    .map((name) => ({
      name,
      text: textOfFile(path.join(dir, name)),
      isPublic: PUBLIC.test(name),
      names: BY_NAME.test(name),
      branch: OF_BRANCH.exec(name)?.[1] ?? null,
      isReturnedCopy: RETURNED.test(name),
    }));
}
