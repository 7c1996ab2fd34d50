import { LOWER_ROSTER } from './lower-roster.ts';
import type { RollUpDone, RolledUp } from './roll-up.ts';
import { type Source, type SourceState, isProblem, isUsed, sourceStateName, stateName } from './source.ts';

const SHOWN = 20;

function sourceLine(one: Source): readonly string[] {
  const by = one.issued === null || !isUsed(one.state) ? '' : `　${one.issued.number}（${one.issued.folder}）`;
  const why = one.why === null ? '' : `：${one.why}${one.why.endsWith('。') ? '' : '。'}${one.todo ?? ''}`;
  return [`  ${one.at}　${one.name}${by}${why}`, ...one.notes.map((note) => `    注意：${note}。`)];
}

function shortened(lines: readonly string[], unit: string): readonly string[] {
  return lines.length <= SHOWN
    ? lines
    : [...lines.slice(0, SHOWN), `  另有${lines.length - SHOWN}${unit}，见问题清单.xlsx的“收件情况”`];
}

/** Every folder by class, the files that belong to none, and the committees nothing came from. */
function foundLines({ kind, sources, strays, figures, input }: RolledUp): readonly string[] {
  const classes = (Object.keys(sourceStateName) as SourceState[]).flatMap((state) => {
    const some = sources.filter((one) => one.state === state);
    if (some.length === 0) return [];
    return [`${stateName(state, kind)}${some.length}个：`, ...shortened(some.flatMap(sourceLine), '行')];
  });
  const silent = figures.byCommittee.filter(
    ({ standing, name }) => standing === 'missing' && sources.every((one) => one.name !== name),
  );
  const files = strays.map(({ at, why }) => `  ${at}：${why}`);
  return [
    ...classes,
    ...(silent.length === 0 ? [] : [`没有收到的党委${silent.length}个：`, ...silent.map(({ name }) => `  ${name}`)]),
    ...(files.length === 0 ? [] : [`不在任何结果文件夹中的文件${files.length}个：`, ...shortened(files, '个')]),
    ...(input.listed ? [] : [`没有${LOWER_ROSTER}，收到几个党委就汇总几个；有没有漏报的，请另行核对。`]),
  ];
}

export function rollUpLines(done: RollUpDone): readonly string[] {
  const { issued, draft, expected } = done.figures.committees;
  const { branches, totals } = done.figures;
  return [
    ...foundLines(done),
    '',
    `计入党委${issued + draft}个（共${expected}个），支部${branches.accepted}个，承诺事项${totals.committed}件。`,
    '',
    `结果在“${done.target}”：`,
    ...done.written.map((name) => `  ${name}`),
  ];
}

/** Whether anything is to be put right: a committee that does not count, or something that could not be used. */
export function isIncomplete({ sources, strays, figures }: RolledUp): boolean {
  const { unusable, missing } = figures.committees;
  // What else came of a committee that counts by another folder is told, and in order.
  const mild: readonly SourceState[] = ['nothing', 'otherDay'];
  const wrong = sources.some(({ state }) => isProblem(state) && !mild.includes(state));
  return unusable + missing > 0 || wrong || strays.some(({ grave }) => grave);
}
