import { existsSync } from 'node:fs';
import path from 'node:path';
import { shortCommitteeName } from '../../ledger/committee-name.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { usedTemplateLines, usedTemplates } from '../committee/used-templates.ts';
import { writeWhole } from '../files/write-whole.ts';
import { LOWER_ROSTER, buildLowerRoster, committeeKey } from '../roll-up/lower-roster.ts';
import { type RollUpRun, findPlaces, readSources, runRollUp } from '../roll-up/roll-up.ts';
import { isIncomplete, rollUpLines } from '../roll-up/tell.ts';
import type { Given } from './command.ts';
import { asOfOption, dirOf, flag, numberOption, periodOption, textOption, todayOf, yearOption } from './given.ts';
import { finish } from './finish.ts';
import { say, sayJson, warn } from './out.ts';
import { pdfsIn } from './pdf.ts';
import { WrongUsage } from './wrong-usage.ts';

const EXAMPLE = 'chengnuo roll-up --in 各区县 --period 2026Q3';

/** What is merged of when: `--period` the circular, `--year` the evaluation. */
function askedOf(given: Given): Pick<RollUpRun, 'kind' | 'period' | 'asOf'> {
  if (given.options['period'] !== undefined && given.options['year'] !== undefined) {
    throw new WrongUsage('--period（通报）和 --year（年终评议）只写一个。');
  }
  if (given.options['year'] !== undefined) {
    const period = parsePeriod(String(yearOption(given, 'chengnuo roll-up --in 各区县 --year 2026')))!;
    return { kind: 'evaluation', period, asOf: asOfOption(given, period) };
  }
  const period = periodOption(given);
  if (!period) throw new WrongUsage(`请写期间或年度，例如：${EXAMPLE}，或 --year 2026`);
  return { kind: 'circular', period, asOf: asOfOption(given, period) };
}

function inOption(given: Given): string | null {
  const from = textOption(given, 'in');
  return from === undefined ? null : path.resolve(from);
}

/** The list of committees, blank or with those that results are there of. */
async function writeTemplate(given: Given, dir: string): Promise<number> {
  const file = path.join(dir, LOWER_ROSTER);
  if (existsSync(file)) throw new WrongUsage(`“${file}”已经有了，没有改动。要重建请先移走它。`);
  const from = inOption(given);
  const names = new Map<string, string>();
  if (from !== null) {
    const asked = askedOf(given);
    const sources = await readSources(await findPlaces({ ...asked, in: from, dir }), asked);
    for (const { name } of sources) names.set(committeeKey(name), name);
  }
  const found = [...names.values()].map((name) => ({ name, shortName: shortCommitteeName(name) }));
  await writeWhole(file, await buildLowerRoster(found));
  if (flag(given, 'json')) sayJson({ file, committees: found });
  else {
    const rows = found.length === 0 ? '是空的，请填写' : `已列出找到的${found.length}个党委，请核对、补齐`;
    say(`已写出“${file}”，${rows}应当报送的下级党委。`);
  }
  return 0;
}

/** `chengnuo roll-up --in 各区县 --period 2026Q3`: merges what lower committees made, never their workbooks. */
export async function rollUp(given: Given): Promise<number> {
  if (given.positionals.length > 0) {
    throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。下级党委的文件夹用 --in 指明，例如：${EXAMPLE}`);
  }
  const dir = dirOf(given);
  if (flag(given, 'template')) return writeTemplate(given, dir);
  const asked = askedOf(given);
  const from = inOption(given);
  if (from === null) throw new WrongUsage(`请用 --in 写明下级党委的文件夹在哪里，例如：${EXAMPLE}`);
  const today = todayOf(given);
  const out = textOption(given, 'out');
  const run: RollUpRun = {
    ...asked,
    dir,
    in: from,
    today,
    number: numberOption(given, today),
    out: out === undefined ? null : path.resolve(out),
  };
  const done = await runRollUp(run);
  if (!done.ownScheme) {
    warn(
      '注意：本级文件夹中没有 方案.json，发文机关、文号等处写作“×”，请填写；先用 chengnuo init 建文件夹就不用手填。',
    );
  }
  const { target, written, figures, sources, strays } = done;
  const templates = usedTemplates(done.templates, ['roll-up']);
  const told = {
    json: () => ({
      target,
      written,
      figures,
      folders: sources.map(({ at, name, state, why, notes, issued }) => ({ at, name, state, why, notes, issued })),
      strays: strays.map(({ at, why }) => ({ at, why })),
      templates,
    }),
    lines: () => [...rollUpLines(done), ...usedTemplateLines(templates)],
    pdfs: flag(given, 'pdf') ? () => pdfsIn(target, written) : null,
  };
  await finish(told, flag(given, 'json'));
  return isIncomplete(done) ? 1 : 0;
}
