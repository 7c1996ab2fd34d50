import type { State, Workspace } from '../../../addin/workspace/workspace.ts';
import { finding } from '../../../ledger/findings/finding.ts';
import * as answers from './answers.ts';
import { faultless, sampleLedger } from './sample.ts';

export interface Scenario {
  readonly state: Partial<State>;
  readonly answers?: Partial<Workspace>;
}

const sample = sampleLedger();
const opened: Partial<State> = { book: { kind: 'ledger', opened: sample }, selected: ['2026-A01-001', '2026-A01-002'] };
const throws = (): never => {
  throw new Error('unexpected row 17');
};

export const scenarios: Readonly<Record<string, Scenario>> = {
  ledger: { state: opened },
  /** Nothing wrong, ready to be submitted, everything selected. */
  clean: {
    state: { book: { kind: 'ledger', opened: faultless(sample) }, selected: answers.ids(1, 6) },
    answers: { submission: () => Promise.resolve(answers.ready) },
  },
  returned: { state: opened, answers: { returnedHere: () => answers.returned } },
  stale: { state: { ...opened, stale: true, selected: [], operator: '' } },
  busy: { state: { ...opened, busy: { what: '正在校验', done: 40, total: 120, stoppable: true } } },
  reading: { state: { book: { kind: 'reading' } } },
  none: { state: { book: { kind: 'none', empty: true } } },
  beside: { state: { book: { kind: 'none', empty: false } } },
  schemeNeeded: { state: { book: { kind: 'schemeNeeded', scheme: 'harbour' } } },
  otherVersion: {
    state: {
      book: { kind: 'otherVersion', finding: finding('template-newer', { file: 'A01.xlsx' }, { is: 9, known: 2 }) },
    },
  },
  failed: { state: { book: { kind: 'failed', message: 'Excel 正在编辑单元格，请按回车结束编辑后重试。' } } },
  /** Nothing works. */
  broken: { state: opened, answers: { score: throws, takeStep: throws, overview: throws } },
  /** An Excel that can do little more than the least. */
  old: {
    state: {
      ...opened,
      abilities: { placing: false, opening: false, areas: false, saving: false, printing: false },
    },
    answers: { inspectionPeriods: () => [] },
  },
};
