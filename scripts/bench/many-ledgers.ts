import { type Day, addDays, day } from '../../ledger/day.ts';
import { columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { type SheetKey, THE_BRANCH, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { PledgerKind, Scheme } from '../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { type Random, randomFrom } from '../demo/random.ts';

/** How large a generated committee is. */
export interface Size {
  readonly branches: number;
  readonly members: number;
  /** A member; the branch itself has three where it pledges. */
  readonly items: number;
  /** The last day with anything in the log; the whole year's where left out. */
  readonly until?: Day;
}

const YEAR = 2026;

interface Step {
  readonly on: Day;
  readonly step: string;
  readonly more?: RowValues;
}

/** What becomes of an item by the year's end, with how often. */
const FATES = [
  ['onTime', 10],
  ['late', 3],
  ['refused', 2],
  ['undone', 2],
  ['waiting', 1],
  ['running', 2],
  ['unfulfilled', 1],
  ['withdrawn', 1],
  ['carried', 1],
] as const;
type Fate = (typeof FATES)[number][0];

function fateOf(random: Random): Fate {
  const all = FATES.flatMap(([fate, times]) => Array.from({ length: times }, () => fate));
  return random.pick(all);
}

/** The steps of an item's year, in order; every one is allowed where it stands. */
function stepsOf(fate: Fate, deadline: Day, random: Random, scheme: Scheme): readonly Step[] {
  const begun = day(`${YEAR}-01-${String(random.between(10, 25)).padStart(2, '0')}`);
  const approved = addDays(begun, 20);
  const steps: Step[] = [
    { on: begun, step: '提诺' },
    ...(scheme.review ? [{ on: addDays(begun, 5), step: '送审' }] : []),
    { on: approved, step: '定诺', more: { date: deadline } },
    { on: addDays(approved, 5), step: '亮诺' },
    { on: addDays(approved, 8), step: '践诺' },
  ];
  const close = (done: Day): readonly Step[] => [
    { on: done, step: '申请销号', more: { date: done } },
    { on: addDays(done, 2), step: '销号' },
  ];
  const early = addDays(deadline, -random.between(5, 40));
  const late = addDays(deadline, random.between(3, 12));
  const note = { note: '情况属实' };
  const ends: Readonly<Record<Fate, readonly Step[]>> = {
    onTime: close(early),
    late: [{ on: addDays(deadline, 1), step: '提醒督促' }, ...close(late)],
    refused: [
      { on: early, step: '申请销号', more: { date: early } },
      { on: addDays(early, 1), step: '退回销号', more: note },
      ...close(addDays(early, 2)),
    ],
    undone: [...close(early), { on: addDays(early, 3), step: '冲正', more: note }],
    waiting: [{ on: early, step: '申请销号', more: { date: early } }],
    running: [],
    unfulfilled: [
      {
        on: addDays(deadline, 2),
        step: '未兑现',
        more: { ...note, reasonKind: scheme.followUp.reasonKinds ? random.pick(['主观', '客观']) : null },
      },
      ...(scheme.followUp.explanations
        ? ['向党组织说明', '向群众解释'].map((step) => ({ on: addDays(deadline, 4), step, more: note }))
        : []),
    ],
    withdrawn: [{ on: addDays(approved, 30), step: '撤回', more: note }],
    carried: [{ on: addDays(deadline, 3), step: '结转' }],
  };
  return [...steps, ...ends[fate]];
}

const STATUS: Readonly<Record<string, string>> = { 送审: '审诺', 退回销号: '践诺' };
const CHANGES_NONE = ['提醒督促', '冲正', '向党组织说明', '向群众解释'];

/** The row of an item as its log leaves it. */
function itemRow(id: string, pledger: string, steps: readonly Step[], base: RowValues): RowValues {
  const undone = steps.at(-1)?.step === '冲正';
  const standing = undone ? steps.slice(0, -2) : steps;
  const moved = standing.filter(({ step }) => !CHANGES_NONE.includes(step)).map(({ step }) => STATUS[step] ?? step);
  const on = (step: string): Day | null => standing.findLast((one) => one.step === step)?.on ?? null;
  const status = moved.at(-1)!;
  const closed = status === '销号';
  return {
    ...base,
    id,
    pledger,
    status,
    approvedOn: on('定诺'),
    publishedOn: on('亮诺'),
    doneOn: ['申请销号', '销号'].includes(status)
      ? (standing.findLast((one) => one.step === '申请销号')?.more?.['date'] ?? null)
      : null,
    closedOn: closed ? on('销号') : null,
    ...(closed && { gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' }),
  };
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何'];
const GIVEN = [...'立诚文嘉景行思远明哲子墨云飞志远'];

/** Only the columns that the scheme has. */
function kept(sheet: SheetKey, rows: readonly RowValues[], scheme: Scheme): readonly RowValues[] {
  const keys = new Set(columnsInUse(ledgerSheets[sheet], scheme).map(({ key }) => key));
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => keys.has(key))));
}

function memberRow(code: string, index: number, scheme: Scheme, random: Random): RowValues {
  const list = (name: string): readonly string[] => scheme.lists[name] ?? [];
  const of = (name: string): string | null => (list(name).length > 0 ? random.pick(list(name)) : null);
  const two = `${SURNAMES[index % SURNAMES.length]!}${GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length]!}${GIVEN[(index * 3) % GIVEN.length]!}`;
  const left = random.chance(0.03);
  return {
    memberId: `${code}-${String(index + 1).padStart(3, '0')}`,
    name: two,
    // The first heads the area, where there are areas.
    standing: (index === 0 ? scheme.posts?.headStandings[0] : undefined) ?? of('standing'),
    tier: of('tier'),
    admission: '党员自荐',
    confirmedOn: random.chance(0.95) ? `${YEAR}-01-05` : null,
    exemptReason: null,
    ability: '办实事',
    post: '干事',
    postClass: of('postClass'),
    pledgeForm: '书面',
    sex: '女',
    bornIn: '1980-05',
    nation: '汉族',
    joinedOn: '2005-07',
    education: '大学本科',
    unit: of('unit'),
    areaId: 'Z01',
    areaDuty: '联系服务',
    change: left ? '转出' : null,
    changedOn: left ? `${YEAR}-11-20` : null,
  };
}

const ROUND_DAYS: Readonly<Record<number, readonly string[]>> = { 1: ['-12-20'], 2: ['-06-25', '-12-28'] };

function ballotsFor(target: string, kind: PledgerKind, standing: string | null, scheme: Scheme, random: Random) {
  const { rounds, panels, subjects, grades } = scheme.evaluation;
  const own = panels.filter(
    (panel) => panel.of === kind && (panel.standings === undefined || panel.standings.includes(standing ?? '')),
  );
  const contents = subjects?.filter(({ of }) => of.includes(kind)).map(({ name }) => name) ?? [null];
  return rounds.flatMap(({ name }, index) =>
    own.flatMap((panel) =>
      contents.flatMap((subject): readonly RowValues[] => {
        if (random.chance(0.01)) return [];
        const votes = grades.map((_, place) =>
          place === 0 ? random.between(4, 30) : random.between(0, 6 - Math.min(place, 4)),
        );
        const returned = votes.reduce((sum, n) => sum + n, 0) + random.between(0, 2);
        return [
          {
            round: name,
            votedOn: `${YEAR}${ROUND_DAYS[rounds.length]?.[index] ?? '-12-20'}`,
            target,
            panel: panel.name,
            subject,
            expected: returned + random.between(0, 3),
            returned,
            ...Object.fromEntries(votes.map((count, place) => [`g${place + 1}`, count])),
          },
        ];
      }),
    ),
  );
}

/** A branch's ledger of a whole year, without errors: the same code and size give the same rows. */
export function generatedLedger(scheme: Scheme, code: string, size: Size): LedgerInput {
  const random = randomFrom(`${scheme.id} ${code}`);
  const members = Array.from({ length: size.members }, (_, index) => memberRow(code, index, scheme, random));
  const ofBranch = scheme.pledgers.includes('branch');
  const confirmed = members.filter(
    ({ confirmedOn }) => scheme.columns['roster.confirmedOn'] === undefined || confirmedOn !== null,
  );
  const pledgers = [
    ...(ofBranch ? [THE_BRANCH, THE_BRANCH, THE_BRANCH] : []),
    ...confirmed.flatMap(({ name }) => Array.from({ length: size.items }, () => String(name))),
  ];
  const categories = scheme.categories.map(({ name }) => name);
  const commitments: RowValues[] = [];
  const log: (Step & { readonly id: string })[] = [];
  for (const [index, pledger] of pledgers.entries()) {
    const id = `${YEAR}-${code}-${String(index + 1).padStart(3, '0')}`;
    const deadline = addDays(day(`${YEAR}-04-10`), random.between(0, 250));
    const steps = stepsOf(fateOf(random), deadline, random, scheme).filter(({ on }) => on <= (size.until ?? on));
    const base: RowValues = {
      category: categories.length > 0 ? random.pick(categories) : null,
      theme: scheme.lists['theme'] ? random.pick(scheme.lists['theme']) : null,
      text: `第${index + 1}项：${random.pick(['办好', '管好', '修好', '建好'])}${random.pick(['一件实事', '一处设施', '一本台账', '一个窗口'])}`,
      measures: '逐月检查，按季公布',
      responsible: pledger === THE_BRANCH ? '支部书记' : pledger,
      deadline,
      effect: '群众满意',
      source: scheme.lists['source']?.[0] ?? null,
      fulfilment: random.chance(0.98) ? '已按计划推进' : null,
      itemGrade: scheme.evaluation.grades[0]!.name,
      hotIssue: random.pick(['是', '否']),
    };
    commitments.push(itemRow(id, pledger, steps, base));
    log.push(...steps.map((step) => ({ ...step, id })));
  }
  const ordered = log
    .map((step, place) => ({ step, place }))
    .sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : a.place - b.place));
  const transitions = ordered.map(({ step: { on, step, id, more } }, index): RowValues => ({
    seq: index + 1,
    at: `${on}T09:00:00`,
    on,
    id,
    step,
    by: '支部书记',
    ...more,
  }));
  const ballots = [
    ...(ofBranch ? ballotsFor(THE_BRANCH, 'branch', null, scheme, random) : []),
    ...confirmed.flatMap(({ name, standing }) => ballotsFor(String(name), 'member', String(standing), scheme, random)),
  ];
  const last = scheme.evaluation.rounds.at(-1)!.name;
  const results = [...(ofBranch ? [THE_BRANCH] : []), ...confirmed.map(({ name }) => String(name))]
    .filter(() => random.chance(0.99))
    .map((pledger): RowValues => ({ round: last, pledger, selfGrade: scheme.evaluation.grades[0]!.name }));
  const rows: Partial<Record<SheetKey, readonly RowValues[]>> = {
    roster: members,
    commitments,
    transitions,
    ballots,
    results,
    areas: [
      {
        areaId: 'Z01',
        name: '第一责任区',
        unit: scheme.lists['unit']?.[0] ?? null,
        head: members[0]!['name'] ?? null,
        task: '联系群众',
      },
    ],
  };
  return {
    scheme,
    year: YEAR,
    mode: 'command',
    branch: {
      code,
      name: `第${code.slice(1)}党支部`,
      superior: scheme.committee.name,
      secretary: '支部书记',
      kind: scheme.lists['branchKind']?.[0] ?? '',
      orgForm: '党支部',
      contactLeader: '联系领导',
    },
    cover: { preparer: '支部书记', phone: '6620011' },
    rows: Object.fromEntries(
      Object.entries(rows)
        .filter(([sheet]) => isSheetOn(ledgerSheets[sheet as SheetKey], scheme))
        .map(([sheet, all]) => [sheet, kept(sheet as SheetKey, all, scheme)]),
    ),
  };
}

/** Codes of a generated committee's branches: B001, B002, … */
export const codesOf = ({ branches }: Size): readonly string[] =>
  Array.from({ length: branches }, (_, index) => `B${String(index + 1).padStart(3, '0')}`);
