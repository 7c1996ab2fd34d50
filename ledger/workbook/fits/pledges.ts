import { ledgerSheets } from '../declaration.ts';
import { listValues } from '../sheet.ts';
import { CRITERIA } from './keys.ts';
import { type Fit, type Problems, doubled, entryAt, problem, strangers, unlisted } from './fit.ts';

/** Who reviews by which criteria, where the scheme reviews item by item (R1, R2). */
export const reviews: Fit = (scheme) =>
  (['branch', 'member'] as const).flatMap((kind): Problems => {
    const rule = scheme.review?.[kind];
    if (rule === undefined) return [];
    const at = `review.${kind}`;
    return [
      ...strangers(at, [kind], scheme.pledgers, '承诺主体'),
      ...strangers(`${at}.criteria`, rule.criteria, CRITERIA, '审查标准'),
      ...rule.criteria
        .filter((key) => CRITERIA.includes(key) && scheme.columns[`reviews.${key}`] === undefined)
        .map((key) => problem(`${at}.criteria`, `请在 columns 中启用“reviews.${key}”`)),
      ...unlisted(`${at}.reviewer`, [rule.reviewer], 'reviewer', scheme),
      ...unlisted(`${at}.meeting`, [rule.meeting], 'activityKind', scheme),
    ];
  });

/** Categories and common items (P3, P4). */
export const categories: Fit = (scheme) => {
  const named = scheme.categories.map(({ name }) => name);
  const abilities = listValues(ledgerSheets.roster.columns.ability, scheme) ?? [];
  return [
    ...doubled('categories', named),
    ...unlisted('categories', named, 'category', scheme),
    ...(scheme.lists['category'] ?? [])
      .filter((name) => !named.includes(name))
      .map((name) => problem('lists.category', `“${name}”在 categories 中没有说明`)),
    ...scheme.categories.flatMap((one, index): Problems => {
      const at = entryAt('categories', scheme.categories, index);
      const { requiredOfAbility: ability } = one;
      return [
        ...strangers(`${at}.requiredOf`, one.requiredOf, scheme.pledgers, '承诺主体'),
        ...(ability === undefined ? [] : strangers(`${at}.requiredOfAbility`, [ability], abilities, '“实事承诺”值')),
      ];
    }),
    ...scheme.library.flatMap(({ category, tier }, index): Problems => {
      const at = entryAt('library', scheme.library, index);
      return [
        ...unlisted(`${at}.category`, [category], 'category', scheme),
        ...unlisted(`${at}.tier`, [tier], 'tier', scheme),
      ];
    }),
    ...unlisted('similarity.exempt', scheme.similarity?.exempt ?? [], 'category', scheme),
  ];
};

/** Themes, 实践载体 and key items (P8, P9, P11). */
export const themes: Fit = (scheme) => [
  ...(scheme.themes ?? []).flatMap(({ pledger, branchKinds, tiers }, index): Problems => {
    const at = entryAt('themes', scheme.themes ?? [], index);
    return [
      ...strangers(`${at}.pledger`, pledger === undefined ? [] : [pledger], scheme.pledgers, '承诺主体'),
      ...unlisted(`${at}.branchKinds`, branchKinds ?? [], 'branchKind', scheme),
      ...unlisted(`${at}.tiers`, tiers ?? [], 'tier', scheme),
    ];
  }),
  ...Object.keys(scheme.carriers ?? {}).flatMap((kind) => unlisted(`carriers.${kind}`, [kind], 'branchKind', scheme)),
  ...unlisted('keySources', scheme.keySources ?? [], 'source', scheme),
];

/** Who must do more than others, by 身份 (P7). */
export const people: Fit = (scheme) => [
  ...doubled('pledgers', scheme.pledgers),
  ...unlisted('leaders.standings', scheme.leaders?.standings ?? [], 'standing', scheme),
  ...unlisted('withoutPost.standings', scheme.withoutPost?.standings ?? [], 'standing', scheme),
  ...unlisted('withoutPost.postClasses', scheme.withoutPost?.postClasses ?? [], 'postClass', scheme),
  ...(scheme.itemsPerMember && scheme.itemsPerMember.min > scheme.itemsPerMember.max
    ? [problem('itemsPerMember', '最少件数大于最多件数')]
    : []),
];
