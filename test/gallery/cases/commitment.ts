import { schemeOf } from '../../support/schemes.ts';
import type { LedgerCase } from '../case.ts';
import { ITEM, changed, remove, renumber, small, whole } from '../sample.ts';

const AT_THE_END_OF_SEPTEMBER = '2026-09-30';

/** What was promised and by whom. */
export const commitmentCases: readonly LedgerCase[] = [
  {
    code: 'commitment-id-doubled',
    what: '把一行承诺连编号一起复制了',
    at: '承诺台账!A4',
    draft: () =>
      changed(small(), ({ commitments }) => {
        commitments.push({ ...commitments[1]! });
      }),
  },
  {
    code: 'commitment-id-of-other-year',
    what: '编号用了上一年的年度',
    at: '承诺台账!A3',
    draft: () =>
      changed(small(), (rows) => {
        renumber(rows, ITEM, '2025-A01-002');
      }),
  },
  {
    code: 'commitment-id-of-other-branch',
    what: '编号用了别的支部的代码',
    at: '承诺台账!A3',
    draft: () =>
      changed(small(), (rows) => {
        renumber(rows, ITEM, '2026-B02-002');
      }),
  },
  {
    code: 'pledger-not-allowed',
    what: '方案只要党员承诺，台账里有支部的承诺',
    at: '承诺台账!B2',
    draft: () => ({ ...small(), scheme: schemeOf('construction', { pledgers: ['member'] }) }),
  },
  {
    code: 'items-too-few',
    what: '李四的岗位承诺只有一件',
    at: '党员名册!B3',
    draft: () =>
      changed(whole(), (rows) => {
        remove(rows, '2026-A01-009');
      }),
    asOf: AT_THE_END_OF_SEPTEMBER,
  },
  {
    code: 'items-too-many',
    what: '张三提了四件',
    at: '党员名册!B2',
    draft: () =>
      small({
        3: { pledger: '张三', category: '岗位承诺', text: '每周到窗口值班半天' },
        4: { pledger: '张三', category: '实事承诺', text: '为小区修好两处路灯' },
        5: { pledger: '张三', category: '实事承诺', text: '资助一名学生上学' },
      }),
  },
  {
    code: 'category-missing',
    what: '支部没有实事承诺',
    at: '承诺台账',
    draft: () =>
      changed(whole(), (rows) => {
        remove(rows, '2026-A01-004');
      }),
    asOf: AT_THE_END_OF_SEPTEMBER,
  },
  {
    code: 'pledger-without-items',
    what: '李四一件也没有承诺',
    at: '党员名册!B3',
    draft: () =>
      changed(whole(), (rows) => {
        for (const id of ['2026-A01-007', '2026-A01-008', '2026-A01-009']) remove(rows, id);
      }),
    asOf: AT_THE_END_OF_SEPTEMBER,
  },
  {
    code: 'deadline-before-year',
    what: '完成时限写成了上一年',
    at: '承诺台账!G3',
    draft: () => small({ 2: { life: '提诺 02-20, 送审 02-24', deadline: '2025-09-30' } }),
  },
  {
    code: 'deadline-after-year',
    what: '完成时限在下一年',
    at: '承诺台账!G3',
    draft: () => small({ 2: { deadline: '2027-03-31' } }),
  },
  {
    code: 'text-alike',
    what: '李四照抄了张三的承诺',
    at: '承诺台账!D4',
    draft: () => small({ 3: { pledger: '李四', category: '岗位承诺', text: '审批事项，三日内办结。' } }),
  },
];
