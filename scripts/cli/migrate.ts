import { existsSync } from 'node:fs';
import path from 'node:path';
import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import { type Finding, finding } from '../../ledger/findings/finding.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { TEMPLATE_VERSION } from '../../ledger/workbook/declaration.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { builtInScheme, defaultScheme } from '../../templates/schemes/index.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { checkedFinding, findingLines } from '../consolidate/report.ts';
import type { ReadFile } from '../consolidate/types.ts';
import { givenWorkbook } from '../edit/given-workbook.ts';
import { migrateLedger } from '../edit/migrate-ledger.ts';
import { migrateRoster } from '../edit/migrate-roster.ts';
import type { Migration } from '../edit/migration.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { dirOf, flag, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

/** 台账（新版）.xlsx beside 台账.xlsx. */
function beside(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}（新版）.xlsx`);
}

const refused = (found: Finding): Migration => ({ state: 'refused', findings: [found] });

async function migrationOf({ name, outcome }: ReadFile, own: Scheme | null): Promise<Migration> {
  if ('finding' in outcome) return refused(outcome.finding);
  const { grid } = outcome;
  const kept = readKeptWorkbook(grid);
  const identity = readIdentity(grid);
  const named = kept?.scheme ?? identity?.scheme ?? '';
  const scheme = own ?? schemeByName(builtInScheme(named) === undefined ? defaultScheme : named);
  if (kept?.name === branches.name) return migrateRoster(grid, kept, scheme, name);
  if (kept === null && identity !== null) return migrateLedger(grid, identity, scheme, name);
  return refused(finding('not-a-ledger', { file: name }, { sheets: grid.sheets.map((sheet) => sheet.name) }));
}

const RENAME = `  程序只认“${ROSTER_FILE}”这个名字：核对后请把原件改名留存，再把新的一份改成这个名字。`;

const SEAL = {
  none: [],
  kept: ['  上报记录一并带过来，仍然有效。'],
  broken: ['  上报记录照原样带过来；上报以后内容有过改动，要重新上报。'],
  lost: ['  内容有出入，上报记录没有带过来，要重新上报。'],
} as const;

function lines(name: string, migration: Migration, noOwnScheme: boolean): readonly string[] {
  switch (migration.state) {
    case 'newest':
      return [`“${name}”已是最新模板（版本${migration.version}），不用换。`];
    case 'refused':
      return [`“${name}”没有换：`, ...findingLines(path.basename(name), migration.findings)];
    case 'migrated': {
      const { from, news, seal, leftBehind } = migration;
      const left = leftBehind.map((what) => `    ${what}`);
      const hint = '  这里没有 方案.json，是照软件自带的方案换的；上级改过方案的，请用 --dir 指明方案所在的文件夹。';
      return [
        `“${name}”（版本${from}）已换成新模板（版本${TEMPLATE_VERSION}），写在“${path.basename(beside(name))}”；原件没有改动。`,
        ...news.map((what) => `  新模板：${what}。`),
        ...SEAL[seal],
        ...(path.basename(name) === ROSTER_FILE ? [RENAME] : []),
        ...(left.length === 0 ? [] : ['  没有带过来的，原件中还有：', ...left, ...(noOwnScheme ? [hint] : [])]),
        '  自己加的批注、颜色、公式和列宽不带过来（公式只留结果）。请核对后改用新的一份，原件留存。',
      ];
    }
  }
}

function asJson(name: string, migration: Migration): unknown {
  switch (migration.state) {
    case 'newest':
      return { file: name, ...migration };
    case 'refused':
      return { file: name, state: migration.state, findings: migration.findings.map(checkedFinding) };
    case 'migrated': {
      const { state, from, seal, leftBehind } = migration;
      return { file: name, state, from, to: TEMPLATE_VERSION, target: beside(name), seal, leftBehind };
    }
  }
}

/** `chengnuo migrate 文件…`: each ledger, or the roster of branches, anew in the newest template, beside the file. */
export async function migrate(given: Given): Promise<number> {
  const names = [...new Set(given.positionals)];
  if (names.length === 0) throw new WrongUsage('请写要换成新模板的文件，例如：chengnuo migrate 台账.xlsx');
  const own = await readSchemeFile(dirOf(given));
  const migrations: (readonly [string, Migration])[] = [];
  for (const name of names) {
    const { file } = await givenWorkbook(name, todayOf(given));
    migrations.push([name, await migrationOf(file, own)]);
  }
  const built = migrations.flatMap(([name, one]) =>
    one.state === 'migrated' ? [[beside(name), one.bytes] as const] : [],
  );
  const there = built.filter(([target]) => existsSync(target)).map(([target]) => `“${target}”`);
  if (there.length > 0) throw new WrongUsage(`${there.join('、')}已经有了，什么都没有写。请先移走它，或改名留存。`);
  for (const [target, bytes] of built) await writeWhole(target, bytes);
  if (flag(given, 'json')) sayJson({ files: migrations.map(([name, one]) => asJson(name, one)) });
  else for (const [name, one] of migrations) say(...lines(name, one, own === null));
  return migrations.some(([, one]) => one.state === 'refused') ? 1 : 0;
}
