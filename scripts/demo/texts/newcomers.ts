import { type MemberPledges, ordinary } from './pledge.ts';

/** How far the three items of a newcomer have come, by slot: all of it after the year's common steps. */
export type Stage = 'proposed' | 'submitted' | 'returned' | 'approved' | 'published';

export interface Newcomer {
  readonly branch: string;
  readonly pledges: MemberPledges;
  readonly stages: { readonly common: Stage; readonly post: Stage; readonly second: Stage };
}

/** Members who joined a branch in August and pledged in September. */
export const newcomers: readonly Newcomer[] = [
  {
    branch: 'A04',
    pledges: ordinary(
      ['开标前一日核对会议室和设备，不因准备不周延误开标', '列出检查单，逐项打勾，主任抽查'],
      ['教会二十家企业使用电子投标工具', '到企业上门，留下操作卡片'],
    ),
    stages: { common: 'published', post: 'returned', second: 'submitted' },
  },
  {
    branch: 'A06',
    pledges: ordinary(
      ['三个月内学会摊铺机操作并取得操作证', '拜老党员为师，每日写操作心得'],
      ['业余为班组工友理发', '自备工具，每月两次'],
    ),
    stages: { common: 'approved', post: 'proposed', second: 'proposed' },
  },
];
