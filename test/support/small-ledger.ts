import type { Scheme } from '../../ledger/scheme/schema.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

const loaded = loadScheme({ extends: 'construction' }, builtInScheme);
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
export const construction: Scheme = loaded.scheme;

const MAIN = [
  ['提诺', null, '提诺', '2026-02-20', null],
  ['送审', '提诺', '审诺', '2026-02-25', null],
  ['定诺', '审诺', '定诺', '2026-03-01', '2026-06-30'],
  ['亮诺', '定诺', '亮诺', '2026-03-05', null],
  ['践诺', '亮诺', '践诺', '2026-03-06', null],
  ['申请销号', '践诺', '申请销号', '2026-06-20', '2026-06-18'],
  ['销号', '申请销号', '销号', '2026-07-02', null],
] as const;

/**
 * The smallest ledger without an error: one item of the branch, due 06-30, done 06-18, closed 07-02. `steps` tells how
 * far it has come.
 */
export function smallLedger(
  code: string,
  name: string,
  change: Partial<LedgerInput> = {},
  steps: number = MAIN.length,
): LedgerInput {
  const id = `2026-${code}-001`;
  const done = MAIN.slice(0, steps);
  const on = (step: string): string | null => done.find(([one]) => one === step)?.[3] ?? null;
  const transitions: RowValues[] = done.map(([step, from, to, day, date], index) => ({
    seq: index + 1,
    at: `${day}T09:00:00`,
    on: day,
    id,
    step,
    from,
    to,
    by: '陈书记',
    date,
  }));
  return {
    scheme: construction,
    year: 2026,
    mode: 'command',
    branch: { code, name, orgForm: '党支部', superior: '中共示例局委员会', secretary: '陈书记' },
    cover: { preparer: '陈书记' },
    rows: {
      commitments: [
        {
          id,
          pledger: '本支部',
          category: '实事承诺',
          text: '为工地农民工办好夜校',
          measures: '每周一课',
          responsible: '陈书记',
          deadline: '2026-06-30',
          status: done.at(-1)?.[2] ?? '提诺',
          approvedOn: on('定诺'),
          publishedOn: on('亮诺'),
          doneOn: on('申请销号') === null ? null : '2026-06-18',
          closedOn: on('销号'),
        },
      ],
      transitions,
    },
    ...change,
  };
}
