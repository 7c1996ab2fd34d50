import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { schemeList } from '../../templates/schemes/index.ts';
import { buildBranchRoster, buildCommitteeBook } from '../../templates/workbook/index.ts';
import { COMMITTEE_FILE } from '../committee/book-file.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { ownScheme } from '../committee/own-scheme.ts';
import { SCHEME_FILE, readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { commandLine } from './command-line.ts';
import { dirOf, flag, textOption } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

/** A folder that lacks the roster or the committee workbook gets them by its own 方案.json; nothing else is touched. */
async function addLacking(dir: string, given: Given): Promise<number | null> {
  const lacking = [ROSTER_FILE, COMMITTEE_FILE].filter((file) => !existsSync(path.join(dir, file)));
  const own = lacking.length === 0 ? null : await readSchemeFile(dir);
  if (own === null) return null;
  const files = lacking.filter((file) => file === ROSTER_FILE || hasBook(own));
  if (files.length === 0) return null;
  for (const file of files) {
    const bytes = file === ROSTER_FILE ? await buildBranchRoster(own, []) : await buildCommitteeBook(own, {});
    await writeWhole(path.join(dir, file), bytes);
  }
  if (flag(given, 'json')) sayJson({ dir, files });
  else say(`“${dir}”原来没有 ${files.join('、')}，已补上；其他文件没有改动。`);
  return 0;
}

const hasBook = (scheme: Scheme): boolean => committeeSheetsOf(scheme).length > 0;

/** What the committee writes there, for the line that tells of it. */
function bookHelp(scheme: Scheme): string {
  return `请记${committeeSheetsOf(scheme)
    .map(([, { name }]) => name)
    .join('、')}`;
}

/** `chengnuo init 某局 --scheme construction`: the committee's folder with 方案.json, 支部名册.xlsx, 党委工作簿.xlsx. */
export async function init(given: Given): Promise<number> {
  const [name, ...more] = given.positionals;
  if (name === undefined || name.trim() === '' || more.length > 0)
    throw new WrongUsage('请写一个文件夹名，例如：chengnuo init 某局 --scheme construction');
  const dir = path.resolve(dirOf(given), name);
  const added = await addLacking(dir, given);
  if (added !== null) return added;
  const id = textOption(given, 'scheme');
  if (id === undefined) {
    throw new WrongUsage(
      `请写方案，例如：chengnuo init 某局 --scheme construction\n可用的方案：${schemeList.join('；')}`,
    );
  }
  const scheme = schemeByName(id);
  const files = [SCHEME_FILE, ROSTER_FILE, ...(hasBook(scheme) ? [COMMITTEE_FILE] : [])];
  for (const file of files) {
    if (existsSync(path.join(dir, file)))
      throw new WrongUsage(`“${path.join(dir, file)}”已经有了，没有改动。要重建请先移走它。`);
  }
  await makeFolder(path.join(dir, '上报'));
  const own = ownScheme(id, path.basename(dir), scheme);
  const owned = { ...scheme, committee: { ...scheme.committee, ...own.committee } };
  await writeWhole(path.join(dir, ROSTER_FILE), await buildBranchRoster(owned, []));
  if (hasBook(scheme)) await writeWhole(path.join(dir, COMMITTEE_FILE), await buildCommitteeBook(owned, {}));
  await writeWhole(path.join(dir, SCHEME_FILE), `${JSON.stringify(own, null, 2)}\n`);
  if (flag(given, 'json')) {
    sayJson({ dir, files });
    return 0;
  }
  say(
    `已建好“${dir}”：`,
    `  ${SCHEME_FILE}　　请用记事本核对党委名称，把发文字号中的“${own.committee.numberPrefix}”改成本单位的代字`,
    ...(own.lists === undefined ? [] : ['  　　　　　　　　把 lists.unit 改成本单位的部门']),
    `  ${ROSTER_FILE}　请填写各支部`,
    ...(hasBook(scheme) ? [`  ${COMMITTEE_FILE}　${bookHelp(scheme)}，随时填写`] : []),
    '  上报/　　　　收到的台账放在这里，按期分文件夹，例如 上报/2026Q3',
    '填好名册后，生成台账模板：',
    `  ${commandLine(['template', '--year', '2026', '--dir', dir])}`,
  );
  return 0;
}
