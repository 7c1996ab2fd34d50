import type { State, Workspace } from '../../../addin/workspace/workspace.ts';
import * as answers from './answers.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** A workspace that does nothing but answer as a scenario says, and remembers what it was asked. */
export interface FakeWorkspace extends Workspace {
  /** Calls that do something, such as `takeStep 申请销号 {"on":"2026-08-20"}`, in order. */
  readonly calls: string[];
  /** Changes the state, as if Excel had told of something. */
  set(change: Partial<State>): void;
  /** Changes what it answers from now on. */
  answer(change: Partial<Workspace>): void;
}

const IDLE: State = {
  book: { kind: 'reading' },
  busy: null,
  stale: false,
  selected: [],
  abilities: { placing: true, opening: true, areas: true, saving: true, printing: true },
  operator: '赵六',
};

export function fakeWorkspace(name: string): FakeWorkspace {
  const scenario: Scenario | undefined = scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  let state: State = { ...IDLE, ...scenario.state };
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const noted =
    <A extends readonly unknown[], R>(what: string, answer: (...given: A) => R) =>
    (...given: A): R => {
      calls.push([what, ...given.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))].join(' '));
      return answer(...given);
    };
  const set = (change: Partial<State>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const fake: FakeWorkspace = {
    calls,
    set,
    answer: (change) => Object.assign(fake, change),
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: noted('refresh', () => {
      set({ stale: false });
      return Promise.resolve();
    }),
    cancel: noted('cancel', () => {
      set({ busy: null });
    }),
    setOperator: noted('setOperator', (operator: string) => {
      set({ operator });
    }),
    jump: noted('jump', () => Promise.resolve(true)),
    schemeOf: answers.schemeOf,
    builtInSchemes: answers.builtInSchemes,
    newLedger: noted('newLedger', () => Promise.resolve(answers.done('已新建台账。'))),
    provideScheme: noted('provideScheme', () => Promise.resolve(answers.done('已保存方案。'))),
    stepChoices: () => answers.stepChoices(state.selected.length),
    stepFields: answers.stepFields,
    takeStep: noted('takeStep', (_step, typed) => Promise.resolve(answers.takeStep(typed))),
    entries: answers.entries,
    entryFields: answers.entryFields,
    addEntry: noted('addEntry', (_sheet, typed) => Promise.resolve(answers.addEntry(typed))),
    addCommonItems: noted('addCommonItems', () => Promise.resolve(answers.done('已加入共性承诺3件。'))),
    inspectionPeriods: () => ['2026Q3', '2026Q4'],
    layOutInspections: noted('layOutInspections', () => Promise.resolve(answers.done('已铺排督查行5行。'))),
    score: noted('score', () =>
      Promise.resolve({ outcome: answers.done('已写入评议结果2行。'), report: answers.scoringReport }),
    ),
    overview: () => answers.overview,
    showOnly: noted('showOnly', () => Promise.resolve(answers.done('表格已筛选。'))),
    formKinds: answers.formKinds,
    formSubjects: answers.formSubjects,
    addForm: noted('addForm', () => Promise.resolve(answers.done('已生成工作表“承诺书”。'))),
    submission: () => Promise.resolve(answers.blocked),
    submit: noted('submit', () => Promise.resolve(answers.done('已封存，可以报送。'))),
    save: noted('save', () => Promise.resolve(answers.done('已保存。'))),
    readIncoming: noted('readIncoming', (_bytes: Uint8Array, fileName: string) =>
      Promise.resolve(answers.readIncoming(fileName)),
    ),
    returnedHere: () => null,
  };
  Object.assign(fake, scenario.answers);
  return fake;
}
