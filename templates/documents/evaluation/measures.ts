import type { MeasureDue, MeasureTaken } from '../../../ledger/scoring/score.ts';
import { clauses, isInternal, type SectionOf } from './section.ts';

const counts = (values: readonly string[]): string => {
  const all = new Map<string, number>();
  for (const value of values) all.set(value, (all.get(value) ?? 0) + 1);
  return [...all].map(([value, n]) => `${value}${n}项`).join('、');
};

/** What rules made due (E6, L6), by cause: taken and not taken. */
export function dueMeasuresSentence(due: readonly MeasureDue[]): string {
  if (due.length === 0) return '按方案的规则，没有应当整改问责的情形。';
  const causes = [...new Set(due.map(({ cause }) => cause))].map((cause) => {
    const own = due.filter((one) => one.cause === cause);
    const done = own.filter(({ taken }) => taken.length > 0).length;
    const rest = own.length - done;
    const state = rest === 0 ? '均已采取措施' : done === 0 ? '均未采取措施' : `已采取措施${done}项，未采取${rest}项`;
    const ways = [...new Set(own.flatMap(({ anyOf }) => anyOf))].join('或者');
    return `事由为“${cause}”的${own.length}项（${ways}），${state}`;
  });
  return `按方案的规则，应当整改问责的${due.length}项：${clauses(...causes)}`;
}

/** What was decided, and whether it was followed up. */
export function takenMeasuresSentence(taken: readonly MeasureTaken[]): string {
  if (taken.length === 0) return '没有作出整改问责决定。';
  const dated = taken.filter(({ fixBy }) => fixBy !== null);
  const fixed = dated.filter(({ fixedOn }) => fixedOn !== null).length;
  const late = dated.filter(({ fixOverdue }) => fixOverdue).length;
  const follow = [
    fixed > 0 ? `已完成整改${fixed}项` : '',
    late > 0 ? `逾期未完成${late}项` : '',
    dated.length - fixed - late > 0 ? `整改期限未到${dated.length - fixed - late}项` : '',
  ].filter(Boolean);
  return clauses(
    `已作出整改问责决定${taken.length}项：${counts(taken.map(({ measure }) => measure))}`,
    dated.length > 0 ? `其中规定整改期限的${dated.length}项，${follow.join('，')}` : null,
  );
}

/** 六、整改问责, where the scheme has measures: counts; persons stand in the internal annex. */
export const measuresDone: SectionOf = (setting) => {
  const { scheme, figures, measuresDue, measuresTaken } = setting.input;
  if (scheme.measures === undefined) return null;
  const title = '整改问责';
  if (measuresDue.length === 0 && measuresTaken.length === 0) {
    const none = figures.branches.accepted === 0 ? '没有可供汇总的台账，' : '';
    return { title, parts: [`${none}没有应当整改问责的情形，也没有作出整改问责决定。`] };
  }
  const list = isInternal(setting) ? setting.where('measures') : null;
  return {
    title,
    parts: [
      dueMeasuresSentence(measuresDue),
      takenMeasuresSentence(measuresTaken),
      ...(list === null ? [] : [`名单${list}，供内部掌握，不对外公开。`]),
    ],
  };
};
