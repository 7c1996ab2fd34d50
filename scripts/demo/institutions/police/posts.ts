import type { PostYear } from '../../year/institution.ts';

const REWARD = { reward: 1000, note: '连续两次评选为党员示范岗，各季度考核通过' };
const individual = (postId: string, name: string, unit: string) => {
  return { postId, kind: '个人示范岗', name, unit, howSet: '全局党员民主推选' };
};

/** Four individual posts and a collective one; one is revoked in the third quarter. */
export const posts: readonly PostYear[] = [
  {
    row: individual('S01', '林政许可窗口党员示范岗', '法制股'),
    holders: ['茹志芳'],
    setOn: '02-26',
    plateOn: '03-05',
    quarters: [{}, { ...REWARD }, {}, { ...REWARD }],
  },
  {
    row: individual('S02', '流动人口管理党员示范岗', '青崖林区派出所'),
    holders: ['祝家旺'],
    setOn: '02-26',
    plateOn: '03-05',
    quarters: [{}, { elected: '未评选上' }, {}, { ...REWARD }],
  },
  {
    row: individual('S03', '东线巡护党员示范岗', '巡护队'),
    holders: ['凌云峰'],
    setOn: '02-26',
    plateOn: '03-05',
    revokedOn: '09-29',
    quarters: [
      {},
      { ...REWARD },
      {
        elected: '未评选上',
        unmet: '标准四',
        veto: '群众反映强烈经查属实',
        verdict: '撤销',
        note: '群众反映值守期间擅离检查站，支部派人核实属实',
      },
    ],
  },
  {
    row: individual('S04', '政务公开党员示范岗', '办公室'),
    holders: ['戴小雨'],
    setOn: '02-26',
    plateOn: '03-05',
    quarters: [
      { elected: '未评选上' },
      {
        elected: '未评选上',
        unmet: '标准五',
        verdict: '督促整改',
        fixBy: '2026-07-31',
        note: '公开栏两次没有按月更换',
      },
      { note: '整改到位，恢复按月更换' },
      { ...REWARD },
    ],
  },
  {
    row: {
      postId: 'S05',
      kind: '集体示范岗',
      name: '黑松沟林区派出所党员示范岗',
      unit: '黑松沟林区派出所',
      howSet: '局务会推选确认',
    },
    holders: ['包雪松', '冼小兰'],
    setOn: '02-27',
    plateOn: '03-05',
    quarters: [{ elected: '本季未评选' }, {}, { ...REWARD }, {}],
  },
];
