import path from 'node:path';
import type { Day } from '../../ledger/day.ts';
import { type RollUpFigures, type RollUpInput, rollUp } from '../../ledger/figures/roll-up.ts';
import type { Period } from '../../ledger/period.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readOwnTemplates } from '../committee/own-templates.ts';
import { isFolder } from '../files/folder.ts';
import { refuseOthers } from '../files/instead-of-folder.ts';
import { alone } from '../files/lock.ts';
import { readLowerRoster } from './lower-roster.ts';
import type { Kind } from './made.ts';
import { readUpperScheme, upperScheme } from './own-scheme.ts';
import { type Places, type Stray, placesBelow } from './places.ts';
import { readSource } from './read-source.ts';
import { reconcile } from './reconcile.ts';
import type { Source } from './source.ts';
import { refuseForeign, writeRollUp } from './write.ts';

/** What a roll-up is asked. */
export interface RollUpRun {
  /** The upper committee's folder. */
  readonly dir: string;
  /** Where the folders of the lower committees are. */
  readonly in: string;
  readonly kind: Kind;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly number: string | null;
  /** Where to write; 通报/期间 or 年终/年度 of the committee's folder unless given. */
  readonly out: string | null;
}

/** What was found and put together; nothing is written yet. */
export interface RolledUp {
  readonly kind: Kind;
  readonly figures: RollUpFigures;
  readonly input: RollUpInput;
  readonly sources: readonly Source[];
  readonly strays: readonly Stray[];
  /** Whether 方案.json is the committee's own. */
  readonly ownScheme: boolean;
  /** The committee's own templates of documents, by name. */
  readonly templates: Templates;
}

export interface RollUpDone extends RolledUp {
  readonly target: string;
  readonly written: readonly string[];
}

/** Where a committee's results of a kind lie in its folder. */
const parentOf: Readonly<Record<Kind, string>> = { circular: '通报', evaluation: '年终' };

export async function findPlaces(run: Pick<RollUpRun, 'in' | 'dir' | 'kind' | 'period'>): Promise<Places> {
  if (!(await isFolder(run.in))) {
    throw new WrongUsage(`找不到文件夹“${run.in}”。请把各下级党委的文件夹放在那里，再用 --in 指明。`);
  }
  return placesBelow(run.in, { parent: parentOf[run.kind], id: run.period.id, own: run.dir });
}

/** Reads one committee after the other, so that never more than one is held that is not needed. */
export async function readSources(
  { places }: Places,
  run: Pick<RollUpRun, 'kind' | 'period' | 'asOf'>,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const place of places) sources.push(await readSource(place, run));
  return sources;
}

function refuseNothing(figures: RollUpFigures, sources: readonly Source[], run: RollUpRun): void {
  if (figures.committees.issued + figures.committees.draft > 0) return;
  const lines = sources.slice(0, 20).map(({ at, why }) => `  ${at}：${why ?? ''}`);
  const what = `${run.period.name}的${run.kind === 'circular' ? '通报' : '年终评议'}结果`;
  const all = sources.length === 0 ? `“${run.in}”下没有找到任何党委的结果文件夹。` : '找到的都不能计入：';
  throw new WrongUsage([`没有可以汇总的${what}，什么都没有写。${all}`, ...lines].join('\n'));
}

/** Reads what lower committees made and adds it up. Writes nothing. */
export async function planRollUp(run: RollUpRun): Promise<RolledUp> {
  const own = await readUpperScheme(run.dir);
  const templates = await readOwnTemplates(run.dir);
  const roster = await readLowerRoster(run.dir);
  const places = await findPlaces(run);
  const { sources, lowers } = reconcile(await readSources(places, run), roster, own?.committee.name ?? null);
  const { period, asOf, today, number, kind } = run;
  const made = lowers.flatMap((one) => one.made ?? []);
  const head = {
    period: period.id,
    asOf,
    scheme: own?.id ?? made[0]?.figures.scheme ?? '',
    committee: own?.committee.name ?? '',
  };
  const summed = rollUp(lowers, head);
  refuseNothing(summed, sources, run);
  const { scheme, own: ownScheme } = upperScheme(own, made, run.dir);
  const figures = { ...summed, scheme: scheme.id, committee: scheme.committee.name };
  const input = { scheme, period, asOf, today, number, figures, listed: roster !== null };
  return { kind, figures, input, sources, strays: places.strays, ownScheme, templates };
}

/** The whole of `chengnuo roll-up`: finds, reads, adds up, writes. */
export async function runRollUp(run: RollUpRun): Promise<RollUpDone> {
  const target = run.out ?? path.join(run.dir, parentOf[run.kind], run.period.id);
  await refuseOthers([path.dirname(target), target]);
  return alone(path.dirname(target), async () => {
    await refuseForeign(target);
    const rolled = await planRollUp(run);
    const written = await writeRollUp(rolled, target);
    return { ...rolled, target, written };
  });
}
