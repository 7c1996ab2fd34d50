import type { fileKinds } from '../findings/catalogue/file.ts';
import { finding, type ArgsOf, type Finding } from '../findings/finding.ts';

export type FileCode = keyof typeof fileKinds;

/** Why a file gives no grid: a kind of file finding with its arguments. Plain data, so it crosses processes. */
export type Problem = { [C in FileCode]: { readonly code: C; readonly args: ArgsOf<C> } }[FileCode];

/** The finding of a problem, for the file of this name. */
export function problemFinding(problem: Problem, file: string): Finding {
  return finding(problem.code, { file }, problem.args as ArgsOf<FileCode>);
}

export function problemOf<C extends FileCode>(code: C, args: ArgsOf<C>): Problem {
  return { code, args } as Problem;
}

/** Ends the reading of a file from any depth; `readWorkbook` turns it into a value. It never leaves the reader. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse<C extends FileCode>(code: C, args: ArgsOf<C>): never {
  throw new Refusal(problemOf(code, args));
}
