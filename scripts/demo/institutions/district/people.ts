import type { Pledge, Regard, YearMember } from '../../year/institution.ts';
import { library } from './library.ts';

const COMMON = '共性项目';

/** An item of 实事项目, due by `MM-DD` or, without a day, by the year's end. */
export const deed = (theme: string, text: string, by?: string, more: Partial<Pledge> = {}): Pledge => ({
  category: '实事项目',
  theme,
  text,
  hotIssue: false,
  ...(by === undefined ? {} : { by }),
  ...more,
});

/** A deed that settles what the masses feel most: 热点难点. */
export const hot = (theme: string, text: string, by?: string, more: Partial<Pledge> = {}): Pledge =>
  deed(theme, text, by, { hotIssue: true, ...more });

export const KEY_WORK = '重点工作责任承诺';

/** A member who was nominated and confirmed pledges the common items of the tier, and deeds. */
const member =
  (standing: '领导干部' | '普通党员', tier: string, admission: '党员自荐' | '党员互推') =>
  (name: string, regard: Regard, deeds: readonly Pledge[], more: Partial<YearMember> = {}): YearMember => {
    const shared = library.filter((entry) => entry.tier === tier).flatMap(({ items }) => items);
    return {
      name,
      roster: { standing, tier, admission, confirmedOn: '2026-02-26', exemptReason: null },
      regard,
      pledges: [
        ...shared.map((text): Pledge => ({ category: COMMON, theme: COMMON, text, hotIssue: false })),
        ...deeds,
      ],
      ...more,
    };
  };

export const districtLeader = member('领导干部', '区领导党员', '党员自荐');
export const leader = member('领导干部', '机关镇（街道）领导党员', '党员自荐');
export const cadre = member('普通党员', '机关一般党员', '党员自荐');
export const nominated = member('普通党员', '机关一般党员', '党员互推');
export const specialist = member('普通党员', '事业单位党员', '党员自荐');
export const head = member('领导干部', '事业单位党员', '党员互推');
export const manager = member('领导干部', '国有企业党员', '党员互推');
export const worker = member('普通党员', '国有企业党员', '党员自荐');

/** Who was not taken in this year, and why. */
export const exempt = (name: string, tier: string, exemptReason: string): YearMember => ({
  name,
  roster: { standing: '普通党员', tier, admission: '党员互推', confirmedOn: null, exemptReason },
  regard: 'good',
  pledges: [],
});
