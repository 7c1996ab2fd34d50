import type { Outcome } from '../../../addin/workspace/workspace.ts';
import type { Secretary } from '../story/secretary.ts';
import { OWN_SCHEME, halfYear, wholeYear } from './desk.ts';

/** A command of the workspace as a test gives it. */
export interface Command {
  /** The workbook it is given in; none is a new one. */
  readonly workbook?: () => Promise<Uint8Array | undefined>;
  readonly now?: string;
  readonly before?: (secretary: Secretary) => Promise<void>;
  readonly run: (secretary: Secretary) => Promise<Outcome>;
  readonly syncs: number;
}

const told = (message: string): Outcome => ({ kind: 'done', message, done: [], refused: [] });

export const A_NEW_LEDGER = { year: 2026, code: 'A01', name: '甲支部', superior: '某局党委', agreed: false } as const;

/** Every command that talks to Excel, on construction's ledger of 1 July where it says nothing else. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  takeStep: {
    before: (secretary) => secretary.select(['2026-G01-002']),
    run: ({ workspace }) => workspace.takeStep('申请销号', { on: '2026-06-30', date: '2026-06-29', operator: '钱二' }),
    syncs: 4,
  },
  addEntry: {
    run: ({ workspace }) =>
      workspace.addEntry('commitments', {
        ...{ pledger: '赵一', category: '实事承诺', text: '为社区修路', measures: '每周一查' },
        ...{ deadline: '2026-12-20', operator: '钱二' },
      }),
    syncs: 4,
  },
  addCommonItems: {
    workbook: () => halfYear('district'),
    run: ({ workspace }) => workspace.addCommonItems(),
    syncs: 4,
  },
  layOutInspections: { run: ({ workspace }) => workspace.layOutInspections('2026Q3'), syncs: 4 },
  score: {
    workbook: () => wholeYear('construction'),
    now: '2027-01-06T09:00:00',
    run: async ({ workspace }) => (await workspace.score()).outcome,
    syncs: 4,
  },
  submit: { run: ({ workspace }) => workspace.submit(), syncs: 4 },
  showOnly: { run: ({ workspace }) => workspace.showOnly(['2026-G01-002']), syncs: 5 },
  addForm: { run: ({ workspace }) => workspace.addForm('pledge', ['赵一']), syncs: 7 },
  provideScheme: { run: ({ workspace }) => workspace.provideScheme(OWN_SCHEME), syncs: 3 },
  refresh: { run: ({ workspace }) => workspace.refresh().then(() => told('读过了')), syncs: 3 },
  jump: {
    run: ({ workspace }) => workspace.jump({ sheet: '承诺台账', row: 3, column: 2 }).then((is) => told(String(is))),
    syncs: 2,
  },
  save: { run: ({ workspace }) => workspace.save(), syncs: 1 },
  'newLedger here': {
    workbook: () => Promise.resolve(undefined),
    run: ({ workspace }) => workspace.newLedger({ ...A_NEW_LEDGER, scheme: { json: OWN_SCHEME }, where: 'here' }),
    syncs: 9,
  },
  'newLedger in a window of its own': {
    workbook: () => Promise.resolve(undefined),
    run: ({ workspace }) =>
      workspace.newLedger({ ...A_NEW_LEDGER, scheme: { id: 'town' }, branchKind: '村', where: 'new' }),
    syncs: 1,
  },
};

export const workbookOf = ({ workbook = () => halfYear('construction') }: Command): Promise<Uint8Array | undefined> =>
  workbook();
