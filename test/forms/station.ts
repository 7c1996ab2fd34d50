import { type Draft, changed, small } from '../gallery/sample.ts';
import { police } from '../support/schemes.ts';

const item = (measures: string, effect: string) => ({ category: null, measures, effect });

/** A bureau of the forest police in April: an area with both members, a post of each kind, and one that was revoked. */
export function ofPolice(): Draft {
  const draft = changed(
    { ...small({ 1: {}, 2: {}, 3: { life: '提诺 02-20', text: '建好宣教室' } }), scheme: police },
    (rows) => {
      Object.assign(rows.cover, { hotline: '0999-5550100' });
      rows.roster = [
        { memberId: 'A01-001', name: '张三', standing: '二级机构负责人', post: '所长', unit: '林区派出所' },
        { memberId: 'A01-002', name: '李四', standing: '普通党员', post: '民警', unit: '林区派出所' },
      ].map((row, index) => ({ ...row, areaId: 'Z01', areaDuty: ['全面负责', '北片巡护，来电13812345678'][index]! }));
      Object.assign(rows.commitments[0]!, item('每月下村一次', '群众少跑路'));
      Object.assign(rows.commitments[1]!, item('当日受理', '三日办结'));
      Object.assign(rows.commitments[2]!, item('自建', '常年开放'));
      rows.reviews = [];
      rows.areas = [{ areaId: 'Z01', name: '北片责任区', unit: '林区派出所', head: '张三', task: '防火巡护' }];
      rows.posts = (['在岗', '在岗', '撤销'] as const).map((state, index) => ({
        ...{ postId: `S0${index + 1}`, kind: index === 1 ? '集体示范岗' : '个人示范岗', unit: '林区派出所' },
        ...{ name: ['户政岗', '值班室', '巡护岗'][index]!, holders: index === 1 ? '张三、李四' : '李四' },
        ...{ headcount: index === 1 ? 2 : 1, howSet: index === 1 ? '局务会推选确认' : '全局党员民主推选' },
        ...{ setOn: '2026-01-20', state, stateOn: state === '撤销' ? '2026-03-20' : null },
      }));
    },
  );
  return draft;
}
