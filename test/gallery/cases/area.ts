import type { LedgerCase } from '../case.ts';
import { guarded, guardedInAutumn } from '../guarded.ts';
import type { Draft, Rows } from '../sample.ts';

const inMarch = (change: (rows: Rows) => void) => (): Draft => guarded(change);

/** 责任区 and 责任区工作. */
export const areaCases: readonly LedgerCase[] = [
  {
    code: 'area-id-doubled',
    what: '两个责任区用了同一个编号',
    at: '责任区!A3',
    draft: inMarch(({ areas }) => {
      areas.push({ ...areas[0], name: '林区巡护责任区' });
    }),
  },
  {
    code: 'area-head-standing',
    what: '责任区由无职党员负责',
    at: '责任区!D2',
    draft: inMarch(({ areas }) => {
      areas[0]!['head'] = '李四';
    }),
  },
  {
    code: 'member-without-area',
    what: '一名党员不在任何责任区',
    at: '党员名册!F3',
    draft: inMarch(({ roster }) => {
      roster[1]!['areaId'] = null;
    }),
  },
  {
    code: 'unit-without-area',
    what: '办公室有党员，没有责任区',
    at: '责任区',
    draft: inMarch(({ roster, posts }) => {
      roster[1]!['unit'] = '办公室';
      Object.assign(posts[1]!, { holders: '张三', headcount: 1 });
    }),
  },
  {
    code: 'area-work-missing',
    what: '责任区第三季度没有工作日志',
    at: '责任区!A2',
    draft: () =>
      guardedInAutumn(({ areaWork }) => {
        areaWork.shift();
      }),
    asOf: '2026-09-30',
  },
  {
    code: 'area-questions-empty',
    what: '责任区考核只回答了两问',
    at: '责任区工作!H3',
    draft: () =>
      guardedInAutumn(({ areaWork }) => {
        areaWork[1]!['q3'] = null;
      }),
    asOf: '2026-09-30',
  },
  {
    code: 'area-questions-foreign',
    what: '工作日志填了考核的一问',
    at: '责任区工作!F2',
    draft: () =>
      guardedInAutumn(({ areaWork }) => {
        areaWork[0]!['q1'] = '是';
      }),
    asOf: '2026-09-30',
  },
];
