import { type Line, type Section, stateName } from './line.ts';
import type { Next } from './facts.ts';

const WIDTH = 4;

/** The name of a state, as wide as the widest: a Chinese character takes two columns. */
const padded = (state: string): string => `${state}${'　'.repeat((WIDTH - state.length * 2) / 2)}`;

function lineTold({ state, what, says, more = [], todo }: Line): readonly string[] {
  return [
    `  ${padded(stateName[state])}　${what}：${says}`,
    ...more.map((line) => `          ${line}`),
    ...(todo === undefined ? [] : [`        → ${todo}`]),
  ];
}

/** How many of each state, for the last line: “注意2项，缺1项”. */
function counted(sections: readonly Section[]): string {
  const states = sections.flatMap(({ lines }) => lines.map(({ state }) => state));
  const parts = (['notice', 'missing', 'faulty'] as const).flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${stateName[state]}${count}项`];
  });
  return parts.length === 0 ? '都正常。' : `${parts.join('，')}；其余正常。`;
}

/** The whole of what was found, for the person. `call` is the command for the next step, as it is to be typed. */
export function toldSections(sections: readonly Section[], next: Next | null, call: string | null): readonly string[] {
  return [
    ...sections.flatMap(({ title, lines }) => [title, ...lines.flatMap(lineTold), '']),
    counted(sections),
    ...(next === null ? [] : [`下一步：${next.says}${call === null ? '。' : '：'}`]),
    ...(call === null ? [] : [`  ${call}`]),
  ];
}
