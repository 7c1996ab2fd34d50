import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { itemAt } from '../../ledger/lifecycle/item.ts';
import { type Item, itemsOf } from '../../ledger/lifecycle/log.ts';
import { sheetGrid } from '../support/grid.ts';
import { DICTIONARY, parsed, workbookWith } from '../support/ledger-grid.ts';
import { construction } from '../support/schemes.ts';

const HEADERS =
  '| 编号 | 承诺主体 | 类别 | 承诺事项 | 措施 | 责任人 | 完成时限 | 状态 | 定诺日期 | 亮诺日期 | 完成日期 | 销号日期 |';
const LOG = '| 序号 | 登记时间 | 发生日期 | 编号 | 步骤 | 原状态 | 新状态 | 经办人 | 说明 | 相关日期 | 原因类别 |';

/** The item of a workbook kept by hand: its status and four dates, and rows written into 变更记录. */
function item(statusAndDates: string, log = ''): Item {
  const row = `| 2026-A01-001 | 张三 | 岗位承诺 | 上门服务 | 每周一次 | 张三 | {2026-09-30} | ${statusAndDates} |`;
  const { ledger } = parsed(
    workbookWith({
      字典: sheetGrid('字典', DICTIONARY.replace('命令', '手工')),
      承诺台账: sheetGrid('承诺台账', `${HEADERS}\n${row}`),
      变更记录: sheetGrid('变更记录', `${LOG}\n${log}`),
    }),
  );
  return itemsOf(ledger, construction)[0]!;
}

const written = (seq: number, on: string, step: string, rest = '| | | |'): string =>
  `| ${seq} | {${on}T10:00:00} | {${on}} | 2026-A01-001 | ${step} | | | 李四 ${rest}`;
const line = ({ steps }: Item): string => steps.map(({ step, on }) => `${step} ${on.slice(5)}`).join(', ');

describe('from the status and the four dates of a workbook kept by hand', () => {
  it.each([
    ['提诺', '提诺 | | | | ', '提诺 01-01'],
    ['审诺', '审诺 | | | | ', '提诺 01-01, 送审 01-01'],
    ['退回', '退回 | | | | ', '提诺 01-01, 送审 01-01, 退回 01-01'],
    ['定诺', '定诺 | {2026-01-12} | | | ', '提诺 01-12, 送审 01-12, 定诺 01-12'],
    ['亮诺', '亮诺 | {2026-01-12} | {2026-01-15} | | ', '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15'],
    ['践诺', '践诺 | {2026-01-12} | {2026-01-15} | | ', '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-15'],
    [
      '申请销号',
      '申请销号 | {2026-01-12} | {2026-01-15} | {2026-08-20} | ',
      '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-15, 申请销号 08-20',
    ],
    [
      '销号',
      '销号 | {2026-01-12} | {2026-01-15} | {2026-08-20} | {2026-08-25}',
      '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-15, 申请销号 08-20, 销号 08-25',
    ],
  ])('%s the log is derived, and leads there', (status, cells, steps) => {
    const derived = item(cells);
    expect([line(derived), derived.history.status, derived.history.fault]).toEqual([steps, status, null]);
  });

  it('each derived step is marked and points at the item’s own row', () => {
    const derived = item('定诺 | {2026-01-12} | | | ');
    expect(derived.steps.map((step) => [step.derived, step.row === derived.commitment])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('the deadline is that of the row', () => {
    const { history } = item('定诺 | {2026-01-12} | | | ');
    expect(itemAt(history, day('2026-06-30'), 2026, construction)?.firstDeadline).toBe('2026-09-30');
  });

  it('nothing is derived without a status', () => {
    expect(item(' | | | | ').steps).toEqual([]);
  });

  it('nothing is derived for an approved item without the day of approval', () => {
    expect(item('践诺 | | {2026-01-15} | | ').steps).toEqual([]);
  });

  it('dates that run backwards are kept, so that the replay says so', () => {
    const { history } = item('践诺 | {2026-03-12} | {2026-01-15} | | ');
    expect(history.fault).toMatchObject({
      step: { step: '亮诺', on: '2026-01-15' },
      fault: { kind: 'beforePrevious', previous: '2026-03-12' },
    });
  });
});

describe('rows written into the log of a workbook kept by hand', () => {
  const OPEN = '{2026-01-12} | {2026-01-15} | | ';

  it.each([
    ['撤回', written(1, '2026-05-01', '撤回', '| 工作调动 | | |')],
    ['未兑现', written(1, '2026-10-08', '未兑现', '| 资金未到位 | | 客观 |')],
    ['结转', written(1, '2026-12-31', '结转')],
  ])('end the item: %s', (status, log) => {
    const { history } = item(`${status} | ${OPEN}`, log);
    expect([history.status, history.fault]).toEqual([status, null]);
  });

  it('stand among the derived ones by day', () => {
    const closed = item(
      '销号 | {2026-01-12} | {2026-01-15} | {2026-10-20} | {2026-10-25}',
      written(1, '2026-10-08', '提醒督促'),
    );
    expect([line(closed), closed.history.fault]).toEqual([
      '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-15, 提醒督促 10-08, 申请销号 10-20, 销号 10-25',
      null,
    ]);
  });

  it('come before the application of the same day', () => {
    const applied = item(
      '申请销号 | {2026-01-12} | {2026-01-15} | {2026-10-08} | ',
      written(1, '2026-10-08', '提醒督促'),
    );
    expect(line(applied)).toMatch(/提醒督促 10-08, 申请销号 10-08$/);
  });

  const REFUSED = [
    written(1, '2026-08-20', '申请销号', '| | {2026-08-18} | |'),
    written(2, '2026-08-20', '退回销号', '| 还有两户没有走访 | | |'),
  ].join('\n');

  it('tell of a refused closing, on one day too, after which the item goes on', () => {
    const refused = item(`践诺 | ${OPEN}`, REFUSED);
    expect([refused.history.status, refused.history.fault]).toEqual(['践诺', null]);
  });

  it('tell of a refused closing, after which 完成日期 is that of the next application', () => {
    const closed = item('销号 | {2026-01-12} | {2026-01-15} | {2026-09-10} | {2026-09-15}', REFUSED);
    expect([line(closed), closed.history.status]).toEqual([
      '提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-15, 申请销号 08-20, 退回销号 08-20, 申请销号 09-10, 销号 09-15',
      '销号',
    ]);
  });

  it('take the place of the derived step of that name', () => {
    const begun = item(`践诺 | ${OPEN}`, written(1, '2026-01-16', '践诺'));
    expect(line(begun)).toBe('提诺 01-12, 送审 01-12, 定诺 01-12, 亮诺 01-15, 践诺 01-16');
  });

  it('are ordered by 序号, however the rows were sorted', () => {
    const log = [written(2, '2026-10-20', '批评教育', '| 仍未落实 | | |'), written(1, '2026-10-08', '提醒督促')].join(
      '\n',
    );
    expect(item(`践诺 | ${OPEN}`, log).history.fault).toBeNull();
  });

  it('that cannot be read leave the history unsaid', () => {
    expect(item(`践诺 | ${OPEN}`, written(1, '2026-02-30', '提醒督促')).unreadable).toBe(true);
  });
});

describe('in a workbook kept by command', () => {
  it('nothing is derived: an item without a log has no steps', () => {
    const row =
      '| 2026-A01-001 | 张三 | 岗位承诺 | 上门服务 | 每周 | 张三 | {2026-09-30} | 践诺 | {2026-01-12} | | | |';
    const { ledger } = parsed(workbookWith({ 承诺台账: sheetGrid('承诺台账', `${HEADERS}\n${row}`) }));
    expect(itemsOf(ledger, construction)[0]?.steps).toEqual([]);
  });

  it('an id typed in full width finds its log', () => {
    const row = '| 2026-A01-001 | 张三 | 岗位承诺 | 上门服务 | 每周 | 张三 | {2026-09-30} | 提诺 | | | | |';
    const log = '| 1 | {2026-01-05T10:00:00} | {2026-01-05} | ２０２６－Ａ０１－００１ | 提诺 | | 提诺 | 李四 | | | |';
    const { ledger } = parsed(
      workbookWith({
        承诺台账: sheetGrid('承诺台账', `${HEADERS}\n${row}`),
        变更记录: sheetGrid('变更记录', `${LOG}\n${log}`),
      }),
    );
    expect(itemsOf(ledger, construction)[0]?.history.status).toBe('提诺');
  });
});
