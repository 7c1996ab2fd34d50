import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Counts } from '../../ledger/figures/counts.ts';
import { type Sums, addSums, partsOf } from '../../ledger/figures/figures.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { LOG, ledgerOf, lifeOf } from '../support/ledger-of.ts';
import { construction, district, police, schemeOf, social, town } from '../support/schemes.ts';

const Q3 = parsePeriod('2026Q3')!;
const id = (n: number): string => `2026-A01-00${n}`;

/** Sums at the end of September of items approved on 2 March, from rows without their ids and the steps after approval. */
function sumsAt(
  scheme: Scheme,
  headers: string,
  rows: readonly (readonly [row: string, ...steps: string[]])[],
  roster: string,
): Sums {
  const commitments = [
    `| 编号 | ${headers} |`,
    `|---|${headers.replaceAll(/[^|]+/g, '---')}|`,
    ...rows.map(([row], i) => `| ${id(i + 1)} | ${row} |`),
  ].join('\n');
  const sent = scheme.review ? ['提诺 02-20', '送审 02-24'] : ['提诺 02-20'];
  const lives = rows.map(([, ...steps], i) =>
    lifeOf(id(i + 1), ...sent, '定诺 03-02 2026-08-31', '亮诺 03-05', '践诺 03-06', ...steps),
  );
  const ledger: Ledger = ledgerOf({ roster, commitments, transitions: LOG + lives.join('\n') }, { scheme });
  const asOf = day('2026-09-30');
  return sumsOf(ledger, judgeItems(ledger, itemsOf(ledger, scheme), scheme, asOf, Q3), scheme, asOf, Q3);
}

const CLOSED = ['申请销号 08-20 2026-08-20', '销号 08-25'] as const;
const WITHDRAWN = ['撤回 05-01  工作调动'] as const;
const few = ({ committed, closed, overdue }: Counts): string => `${committed} ${closed} ${overdue}`;
const told = (parts: Readonly<Record<string, Counts>>): readonly string[] =>
  Object.entries(parts).flatMap(([name, counts]) => (counts.committed > 0 ? [`${name} ${few(counts)}`] : []));

const MEMBERS = `
  | 党员编号 | 姓名 |
  |----------|------|
  | A01-001  | 张三 |
  | A01-002  | 李四 |
`;

describe('P9: items by theme', () => {
  const themed = sumsAt(
    town,
    '承诺主体 | 主题',
    [
      ['本支部 | 治沙造林', ...CLOSED],
      ['张三 | 治沙造林'],
      ['张三 | 履行岗位职责', ...CLOSED],
      ['李四 | 履行岗位职责', ...WITHDRAWN],
      ['李四 | '],
    ],
    MEMBERS,
  );

  it('P9: each theme has its items, of the branch and of members; withdrawn ones are not committed', () => {
    // 治沙造林: 001 closed, 002 overdue since 31 August; 履行岗位职责: 003 closed, 004 withdrawn.
    expect(told(themed.byTheme)).toEqual(['履行岗位职责 1 1 0', '治沙造林 2 1 1']);
    expect(themed.byTheme['履行岗位职责']?.withdrawn).toBe(1);
  });

  it('P9: an item without a theme is in the total only', () => {
    // 001, 002, 003, 005
    expect(themed.committed).toBe(4);
  });

  it('P9: every theme of the scheme is there, in its order, and adds up over branches', () => {
    expect(Object.keys(themed.byTheme)).toEqual(town.lists['theme']);
    expect(told(addSums([themed, themed], town).byTheme)).toEqual(['履行岗位职责 2 2 0', '治沙造林 4 2 2']);
  });

  it('P9: a scheme without themes has none', () => {
    expect(partsOf(construction).theme).toEqual([]);
  });
});

describe('P8: key items', () => {
  const HEADERS = '承诺主体 | 来源';
  const ROWS = [
    ['本支部 | 学习实践活动遗留', ...CLOSED],
    ['张三 | 上年结转'],
    ['张三 | 上年结转', ...WITHDRAWN],
    ['李四 | 新提出', ...CLOSED],
  ] as const;

  it('P8: are those of the sources that the scheme names, of the committed', () => {
    const { keyItems, keyItemsClosed } = sumsAt(social, HEADERS, ROWS, MEMBERS);
    // 001 and 002; 003 was withdrawn, 004 is new.
    expect([keyItems, keyItemsClosed]).toEqual([2, 1]);
  });

  it('P8: are none where the scheme names no source', () => {
    const { keyItems, keyItemsClosed } = sumsAt(schemeOf('social', { keySources: null }), HEADERS, ROWS, MEMBERS);
    expect([keyItems, keyItemsClosed]).toEqual([0, 0]);
  });
});

describe('B1: hot issues', () => {
  it('B1: are counted among the committed, solved ones when they are closed', () => {
    const { hotIssues, hotIssuesSolved } = sumsAt(
      district,
      '承诺主体 | 热点难点',
      [['张三 | 是', ...CLOSED], ['张三 | 是'], ['李四 | 是', ...WITHDRAWN], ['李四 | 否', ...CLOSED], ['李四 | ']],
      `
        | 党员编号 | 姓名 | 党组织确认日期 |
        |----------|------|----------------|
        | A01-001  | 张三 | 2026-01-20     |
        | A01-002  | 李四 | 2026-01-20     |
      `,
    );
    // 001 and 002; 003 was withdrawn.
    expect([hotIssues, hotIssuesSolved]).toEqual([2, 1]);
  });
});

describe('D4: figures by unit where there is one branch (B1)', () => {
  const roster = `
    | 党员编号 | 姓名 | 部门       | 变动 | 变动日期   |
    |----------|------|------------|------|------------|
    | A01-001  | 张三 | 法制股     |      |            |
    | A01-002  | 李四 | 林区派出所 |      |            |
    | A01-003  | 王五 | 林区派出所 |      |            |
    | A01-004  | 钱一 | 巡护队     | 转出 | 2026-07-01 |
  `;
  const sums = sumsAt(
    police,
    '承诺主体',
    [['本支部', ...CLOSED], ['张三', ...CLOSED], ['张三'], ['李四'], ['钱一', ...CLOSED]],
    roster,
  );

  it('D4: a unit has the items of its members; the branch’s own are in none', () => {
    // 法制股 002 closed, 003 overdue; 林区派出所 004 overdue; 巡护队 005, whose member left.
    expect(told(sums.byUnit)).toEqual(['法制股 2 1 1', '林区派出所 1 0 1', '巡护队 1 1 0']);
    const ofUnits = Object.values(sums.byUnit).reduce((sum, { committed }) => sum + committed, 0);
    expect([sums.committed, sums.branchItems.committed, ofUnits]).toEqual([5, 1, 4]);
  });

  it('D4: a unit expects its members as of the day', () => {
    expect(Object.entries(sums.byUnit).map(([unit, f]) => `${unit} ${f.pledgedMembers}/${f.expectedMembers}`)).toEqual([
      '法制股 1/1',
      '林区派出所 1/2',
      '巡护队 0/0',
      '办公室 0/0',
    ]);
  });

  it('D4: units add up over sums', () => {
    const { byUnit } = addSums([sums, sums], police);
    expect(told(byUnit)).toEqual(['法制股 4 2 2', '林区派出所 2 0 2', '巡护队 2 2 0']);
    expect(byUnit['林区派出所']).toMatchObject({ expectedMembers: 4, pledgedMembers: 2 });
  });

  it('D4: a scheme without units has none, though its list names some', () => {
    expect(partsOf(schemeOf('construction', { lists: { unit: ['一科'] } })).unit).toEqual([]);
  });
});
