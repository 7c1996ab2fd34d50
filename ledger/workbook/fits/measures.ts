import { type Fit, type Problems, entryAt, problem, strangers } from './fit.ts';

/** When measures are due names measures that there are, for causes they may have (E6, L6). */
export const measures: Fit = (scheme) => {
  const { measures: all = [], measureRules = [], themes = [] } = scheme;
  const names = all.map(({ name }) => name);
  const keyWork = themes.some((theme) => theme.keyWork === true);
  return [
    ...measureRules.flatMap((rule, index): Problems => {
      const at = entryAt('measureRules', measureRules, index);
      const causes = all.filter(({ name }) => rule.anyOf.includes(name));
      return [
        ...strangers(`${at}.anyOf`, rule.anyOf, names, '措施'),
        ...causes.flatMap(({ name, causes: its }) => strangers(`${at}.cause`, [rule.cause], its, `“${name}”的事由`)),
        ...(rule.when === 'keyWorkFailed' && !keyWork
          ? [problem(`${at}.when`, '没有一个主题是重点工作（keyWork）')]
          : []),
      ];
    }),
    ...all.flatMap(({ keyWorkOnly }, index): Problems =>
      keyWorkOnly === true && !keyWork
        ? [problem(`${entryAt('measures', all, index)}.keyWorkOnly`, '没有一个主题是重点工作（keyWork）')]
        : [],
    ),
  ];
};
