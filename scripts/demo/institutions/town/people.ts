import type { Pledge, Regard, YearMember } from '../../year/institution.ts';

/** A promise under a theme, due by `MM-DD` or, without a day, by the year's end. */
export const promise = (theme: string, text: string, by?: string, more: Partial<Pledge> = {}): Pledge => ({
  theme,
  text,
  ...(by === undefined ? {} : { by }),
  ...more,
});

const member =
  (standing: string) =>
  (
    name: string,
    post: string,
    regard: Regard,
    pledges: readonly Pledge[],
    more: Partial<YearMember> = {},
  ): YearMember => ({
    name,
    roster: { standing, post },
    regard,
    pledges,
    ...more,
  });

export const official = member('班子成员');
export const ordinary = member('普通党员');
