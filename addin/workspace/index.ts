import { addCommonItems } from '../../ledger/commands/adding/add-common-items.ts';
import { addEntry } from '../../ledger/commands/adding/add-entry.ts';
import { entryFields } from '../../ledger/commands/adding/entry-fields.ts';
import { entryForms } from '../../ledger/commands/adding/entry-sheets.ts';
import { inspectionPeriods, layOutInspections } from '../../ledger/commands/adding/inspections.ts';
import type { Field, Typed } from '../../ledger/commands/field.ts';
import type { Opened } from '../../ledger/commands/opened.ts';
import { overviewOf } from '../../ledger/commands/overview-of.ts';
import type { Overview } from '../../ledger/commands/overview.ts';
import { scoringPlan } from '../../ledger/commands/scoring-plan.ts';
import type { ScoringReport } from '../../ledger/commands/scoring.ts';
import { stepChoices } from '../../ledger/commands/steps/may-take.ts';
import { stepFields } from '../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../ledger/commands/steps/take-step.ts';
import { dayOfInstant } from '../../ledger/day.ts';
import { formKinds, formSubjects } from '../../ledger/forms/forms.ts';
import { actingAlone, actingOf, byField } from './acting.ts';
import { type Worded, carryOut } from './carry-out.ts';
import { Core } from './core.ts';
import { readIncoming, returnedOf } from './incoming.ts';
import { Live } from './live.ts';
import { newLedger } from './new-ledger.ts';
import { addForm } from './printing.ts';
import { provideScheme } from './provide-scheme.ts';
import { Refreshing } from './refresh.ts';
import { builtIn, builtInIds, choiceOf, schemeFromJson } from './schemes.ts';
import { showOnly } from './show-only.ts';
import { save, submission, submit } from './submitting.ts';
import type { Surroundings } from './surroundings.ts';
import type { Outcome, Workspace } from './workspace.ts';

export type { Surroundings } from './surroundings.ts';
export { instantOf } from './surroundings.ts';

/** A workspace that has not read anything yet. */
export interface StartingWorkspace extends Workspace {
  /** Reads the workbook for the first time, and again after edits from then on. */
  start(): Promise<void>;
  /** No longer listens for edits. */
  stop(): Promise<void>;
}

/** What is reckoned of an open ledger is reckoned once. */
function ofOpened<T>(reckon: (opened: Opened) => T): (opened: Opened | null) => T | null {
  const known = new WeakMap<Opened, { readonly value: T }>();
  return (opened) => {
    if (opened === null) return null;
    const before = known.get(opened);
    if (before) return before.value;
    const value = reckon(opened);
    known.set(opened, { value });
    return value;
  };
}

function readings(core: Core) {
  const overview = ofOpened<Overview>(overviewOf);
  // The ledger may have been read yesterday: what a form proposes is of the day on which it is filled in.
  const fieldsWithBy = (fields: (opened: Opened) => readonly Field[]): readonly Field[] => {
    if (!core.opened) return [];
    const today = dayOfInstant(core.around.now());
    return [...fields({ ...core.opened, today }), byField(core, core.opened)];
  };
  return {
    snapshot: () => core.state,
    subscribe: (listener: () => void) => core.subscribe(listener),
    schemeOf: (json: string) => {
      const read = schemeFromJson(json);
      return 'scheme' in read ? choiceOf(read.scheme) : read;
    },
    builtInSchemes: () =>
      builtInIds.flatMap((id) => {
        const scheme = builtIn(id);
        return scheme ? [{ id, name: scheme.name, choice: choiceOf(scheme) }] : [];
      }),
    stepChoices: () => (core.opened ? stepChoices(core.opened, core.chosen) : []),
    stepFields: (step) => fieldsWithBy((opened) => stepFields(opened, step, core.chosen)),
    entries: () => (core.opened ? entryForms(core.opened) : []),
    entryFields: (sheet) => fieldsWithBy((opened) => entryFields(opened, sheet)),
    inspectionPeriods: () => (core.opened ? inspectionPeriods(core.opened) : []),
    overview: () => overview(core.opened),
    formKinds: () => (core.opened ? formKinds(core.opened.scheme) : []),
    formSubjects: (kind) => (core.opened ? formSubjects(core.opened, kind) : []),
    returnedHere: () => (core.grid ? returnedOf(core.grid, core.opened) : null),
  } satisfies Partial<Workspace>;
}

async function score(core: Core): Promise<{ readonly outcome: Outcome; readonly report: ScoringReport | null }> {
  let report: ScoringReport | null = null;
  const outcome = await carryOut(
    core,
    '计分',
    (opened) => {
      const plan = scoringPlan(opened);
      report = plan.report;
      return plan;
    },
    { verb: '写入', unit: '行' },
  );
  // What was not written is not told as a result.
  return { outcome, report: outcome.kind === 'done' ? report : null };
}

function writings(core: Core) {
  /** A command whose form asks who writes. */
  const acted = (
    what: string,
    typed: Typed,
    plan: (
      opened: Opened,
      chosen: readonly number[],
      acting: Exclude<ReturnType<typeof actingOf>, { problems: unknown }>,
    ) => ReturnType<typeof takeStep>,
    worded: Worded,
  ): Promise<Outcome> => {
    const acting = actingOf(core, typed);
    if ('problems' in acting) return Promise.resolve({ kind: 'problems', problems: acting.problems });
    return carryOut(core, what, (opened, chosen) => plan(opened, chosen, acting), worded);
  };
  return {
    setOperator: (name: string) => {
      core.setOperator(name.trim());
    },
    jump: (place) =>
      core.during(
        '跳转',
        () => core.around.gateway.jump(place),
        () => false,
      ),
    newLedger: (given) => newLedger(core, given),
    provideScheme: (json) => provideScheme(core, json),
    takeStep: (step, typed) =>
      acted(step, typed, (opened, chosen, acting) => takeStep(opened, chosen, step, typed, acting), {
        verb: '办理',
        unit: '件',
      }),
    addEntry: (sheet, typed) =>
      acted('登记', typed, (opened, _, acting) => addEntry(opened, sheet, typed, acting), { verb: '登记', unit: '行' }),
    addCommonItems: () =>
      carryOut(core, '补齐共性项目', (opened) => addCommonItems(opened, actingAlone(core, opened)), {
        verb: '加入',
        unit: '件',
      }),
    layOutInspections: (period) =>
      carryOut(core, '排督查记录', (opened) => layOutInspections(opened, period), { verb: '铺排', unit: '行' }),
    score: () => score(core),
    showOnly: (ids) => showOnly(core, ids),
    addForm: (kind, subjects) => addForm(core, kind, subjects),
    submission: () => Promise.resolve(submission(core)),
    submit: () => submit(core),
    save: () => save(core),
    readIncoming: (bytes, fileName) => readIncoming(core, bytes, fileName),
  } satisfies Partial<Workspace>;
}

/** The workspace over a gateway; the one behind pane and ribbon alike. */
export function createWorkspace(around: Surroundings): StartingWorkspace {
  const core = new Core(around);
  const live = new Live(core);
  const refreshing = new Refreshing(core);
  return {
    ...readings(core),
    ...writings(core),
    refresh: (work) => refreshing.run(work),
    cancel: () => {
      refreshing.cancel();
    },
    start: async () => {
      await refreshing.run();
      await live.start();
    },
    stop: () => live.stop(),
  };
}
