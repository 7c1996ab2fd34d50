import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { construction } from '../support/schemes.ts';

/** The branch of the story, and the one beside it. */
export const A01 = {
  code: 'A01',
  name: '甲支部',
  orgForm: '党支部',
  superior: '中共某局委员会',
  secretary: '赵一',
} as const;

/**
 * The year of branch A01, by hand: what it promised, and each step with the day it took effect and when it was written
 * down. 008 was struck off in March but written down on 13 April, after the first quarter's circular.
 */
const ITEMS: readonly (readonly [no: string, pledger: string, category: string, text: string, deadline: string])[] = [
  ['001', '本支部', '共性承诺', '支部党员每人联系一个困难户', '2026-12-31'],
  ['002', '本支部', '岗位承诺', '公开全部办事流程和时限', '2026-03-25'],
  ['003', '本支部', '实事承诺', '修好东街三处破损路面', '2026-06-30'],
  ['004', '赵一', '共性承诺', '带好家庭', '2026-12-31'],
  ['005', '赵一', '岗位承诺', '三月二十日前完成在建工地安全普查', '2026-03-20'],
  ['006', '赵一', '实事承诺', '为老旧小区加装两处路灯', '2026-05-31'],
  ['007', '钱二', '共性承诺', '带好邻居', '2026-12-31'],
  ['008', '钱二', '岗位承诺', '一季度清完积压的审图件', '2026-03-31'],
  ['009', '钱二', '实事承诺', '帮三户危房户办完加固手续', '2026-09-30'],
  ['010', '孙三', '共性承诺', '带好亲属', '2026-12-31'],
  ['011', '孙三', '岗位承诺', '档案当月归档，随调随有', '2026-12-31'],
  ['012', '孙三', '岗位承诺', '拒收礼品，公开个人办事记录', '2026-12-31'],
];

interface Told {
  readonly no: string;
  readonly step: string;
  readonly on: string;
  /** When it was written down. */
  readonly at: string;
  readonly date?: string;
  readonly note?: string;
  readonly reasonKind?: string;
}

const told = (no: string, step: string, on: string, more: Partial<Told> = {}): Told => ({
  no,
  step,
  on: `2026-${on}`,
  at: `2026-${on}T10:00:00`,
  ...more,
});

const deadlineOf = (no: string): string => ITEMS.find(([own]) => own === no)![4];
const every = (step: string, on: (no: string) => string): readonly Told[] =>
  ITEMS.map(([no]) => told(no, step, on(no), step === '定诺' ? { date: deadlineOf(no) } : {}));
const ofBranch = (no: string): boolean => no <= '003';
const done = (no: string, day: string, applied: string, closed: string): readonly Told[] => [
  told(no, '申请销号', applied, { date: `2026-${day}` }),
  told(no, '销号', closed),
];

const LIFE: readonly Told[] = [
  ...every('提诺', () => '01-12'),
  ...every('送审', () => '01-20'),
  // The committee reviewed the branch's on the 10th, the meeting the members' on the 15th.
  ...every('定诺', (no) => (ofBranch(no) ? '02-10' : '02-15')),
  ...every('亮诺', () => '03-05'),
  ...every('践诺', () => '03-06'),
  // First quarter: 002 and 005 in time; 008 too, but that was written down only later.
  ...done('005', '03-18', '03-19', '03-24'),
  ...done('002', '03-23', '03-24', '03-26'),
  { no: '008', step: '申请销号', on: '2026-03-30', at: '2026-04-13T09:00:00', date: '2026-03-30' },
  { no: '008', step: '销号', on: '2026-03-31', at: '2026-04-13T09:05:00' },
  // Second quarter: 006 withdrawn, 003 amended with the committee's consent.
  told('006', '撤回', '05-20', { note: '路段列入政府改造，经党员群众代表会议同意撤回' }),
  told('003', '变更', '06-20', { date: '2026-08-31', note: '管线迁改推迟，经局党委同意改期' }),
  // Third quarter: 003 done after its first deadline; 009 struck off by mistake, and that undone.
  ...done('003', '08-25', '08-26', '08-28'),
  ...done('009', '09-18', '09-20', '09-22'),
  told('009', '冲正', '09-24', { note: '销号时尚缺一户签字，登记有误' }),
  // Fourth quarter.
  told('009', '销号', '10-09'),
  ...['001', '004', '007', '010', '011'].flatMap((no) => done(no, '12-10', '12-11', '12-15')),
  told('012', '提醒督促', '12-28', { note: '提醒年底前公开记录' }),
  told('012', '未兑现', '12-31', { note: '记录没有坚持，至年底未公开', reasonKind: '主观' }),
];

const TO: Readonly<Record<string, string | null>> = {
  提诺: '提诺',
  送审: '审诺',
  定诺: '定诺',
  亮诺: '亮诺',
  践诺: '践诺',
  申请销号: '申请销号',
  销号: '销号',
  撤回: '撤回',
  未兑现: '未兑现',
};

const idOf = (no: string): string => `2026-A01-${no}`;

/** What the log makes of an item's own row, step by step as the add-in would. */
function stateOf(own: readonly Told[]): RowValues {
  const standing: Told[] = [];
  for (const one of own) {
    if (one.step === '冲正') standing.pop();
    else standing.push(one);
  }
  const last = (...steps: string[]): Told | undefined => standing.filter((one) => steps.includes(one.step)).at(-1);
  const status = standing.reduce<string | null>((now, one) => TO[one.step] ?? now, null);
  const applied = status === '申请销号' || status === '销号';
  return {
    status,
    deadline: last('变更')?.date ?? deadlineOf(own[0]!.no),
    approvedOn: last('定诺')?.on ?? null,
    publishedOn: last('亮诺')?.on ?? null,
    doneOn: applied ? (last('申请销号')?.date ?? null) : null,
    closedOn: status === '销号' ? (last('销号')?.on ?? null) : null,
  };
}

function log(until: string): readonly (Told & { readonly from: string | null; readonly to: string | null })[] {
  const steps: (Told & { from: string | null; to: string | null })[] = [];
  for (const one of [...LIFE].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (one.at >= until) continue;
    const before = steps.filter(({ no }) => no === one.no);
    const from = before.length === 0 ? null : String(stateOf(before)['status']);
    const after = String(stateOf([...before, one])['status']);
    const changes = one.step === '冲正' || TO[one.step] !== undefined;
    steps.push({ ...one, from: changes ? from : null, to: changes ? after : null });
  }
  return steps;
}

const QUARTERS = [
  ['2026Q1', '2026-03-27', '2026-01-01'],
  ['2026Q2', '2026-06-26', '2026-04-01'],
  ['2026Q3', '2026-09-25', '2026-07-01'],
  ['2026Q4', '2026-12-25', '2026-10-01'],
] as const;

/** Every item that was running in a quarter was inspected in it. */
function inspections(until: string): readonly RowValues[] {
  return QUARTERS.filter(([, on]) => on < until).flatMap(([period, on, from]) =>
    ITEMS.filter(([no]) => {
      const ended = LIFE.filter((one) => one.no === no && ['销号', '撤回', '未兑现'].includes(one.step)).at(-1);
      return ended === undefined || ended.on >= from;
    }).map(([no]) => ({ period, inspectedOn: on, id: idOf(no), progress: '正常推进', inspector: '局督查组' })),
  );
}

const meeting = (date: string, kind: string, content: string, more: RowValues = {}): RowValues => ({
  date: `2026-${date}`,
  kind,
  host: '赵一',
  expected: 3,
  present: 3,
  masses: 6,
  content,
  ...more,
});

const MEETINGS: readonly RowValues[] = [
  meeting('01-08', '征求意见', '座谈会和意见箱', { opinions: 9, adopted: 4 }),
  meeting('02-15', '党员群众代表会议', '逐人逐条审查'),
  meeting('03-05', '公开承诺', '公开栏'),
  meeting('03-30', '季度通报', '张贴第一季度情况'),
  meeting('05-20', '党员群众代表会议', '同意撤回一件'),
  meeting('06-29', '季度通报', '张贴第二季度情况'),
  meeting('09-29', '季度通报', '张贴第三季度情况'),
  meeting('12-25', '述诺评议会', '逐项述诺'),
  meeting('12-29', '季度通报', '张贴第四季度情况'),
];

/** The branch's ledger as it stood at a point in time, without the reviews that come down from the committee. */
export function ledgerAt(until: string): LedgerInput {
  const steps = log(until);
  const ids = ITEMS.filter(([no]) => steps.some((one) => one.no === no));
  return {
    scheme: construction,
    year: 2026,
    mode: 'command',
    branch: A01,
    cover: { preparer: '钱二' },
    rows: {
      roster: [
        { memberId: 'A01-001', name: '赵一', standing: '党员领导干部', ability: '办实事' },
        { memberId: 'A01-002', name: '钱二', standing: '有职党员', ability: '办实事' },
        { memberId: 'A01-003', name: '孙三', standing: '无职党员', ability: '作表率' },
      ],
      commitments: ids.map(([no, pledger, category, text]) => ({
        id: idOf(no),
        pledger,
        category,
        text,
        measures: '逐月检查',
        responsible: pledger === '本支部' ? '赵一' : pledger,
        ...stateOf(steps.filter((one) => one.no === no)),
      })),
      reviews: ids
        .filter(([no]) => !ofBranch(no))
        .map(([no]) => ({
          id: idOf(no),
          reviewedOn: '2026-02-15',
          reviewer: '党员群众代表会议',
          cOwnReality: '是',
          cDoable: '是',
          verdict: '通过',
        })),
      transitions: steps.map(({ no, step, on, at, from, to, date, note, reasonKind }, index) => ({
        seq: index + 1,
        at,
        on,
        id: idOf(no),
        step,
        from,
        to,
        by: '钱二',
        note: note ?? null,
        date: date ?? null,
        reasonKind: reasonKind ?? null,
      })),
      inspections: inspections(until),
      activities: MEETINGS.filter((row) => String(row['date']) < until),
    },
  };
}
