import type { Pledge, Regard, YearMember } from '../../year/institution.ts';

type Source = '整改事项' | '群众需求' | '重点工作' | '目标任务';

/** 承诺事项, 措施, 预期效果, 完成时限 (`MM-DD`). */
const vow =
  (source: Source) =>
  (text: string, measures: string, effect: string, by: string, more: Partial<Pledge> = {}): Pledge => ({
    text,
    measures,
    effect,
    by,
    source,
    ...more,
  });

export const mending = vow('整改事项');
export const asked = vow('群众需求');
export const priority = vow('重点工作');
export const target = vow('目标任务');

const member =
  (standing: string) =>
  (
    name: string,
    post: string,
    [unit, areaId, areaDuty]: readonly [unit: string, areaId: string, areaDuty: string],
    regard: Regard,
    pledges: readonly Pledge[],
    more: Partial<YearMember> = {},
  ): YearMember => ({ name, roster: { standing, post, unit, areaId, areaDuty }, regard, pledges, ...more });

export const leader = member('党员领导干部');
export const head = member('二级机构负责人');
export const officer = member('普通党员');
