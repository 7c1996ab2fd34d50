import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { SCHEME_FILE, schemeByName } from '../committee/scheme-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { dirOf, flag, textOption } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What a committee must fill in itself: the texts leave it open, or it differs from office to office. */
function ownScheme(id: string, office: string, base: { readonly addressees: string; readonly basis: string }): unknown {
  const committee = `中共${office}委员会`;
  return {
    extends: id,
    committee: {
      name: committee,
      numberPrefix: '×委',
      addressees: base.addressees,
      printer: committee,
      basis: base.basis,
      reportTo: `${office}党委`,
    },
  };
}

/** `chengnuo init 某局 --scheme construction`: the committee's folder with 方案.json and 支部名册.xlsx. */
export async function init(given: Given): Promise<number> {
  const [name, ...more] = given.positionals;
  if (name === undefined || more.length > 0)
    throw new WrongUsage('请写一个文件夹名，例如：chengnuo init 某局 --scheme construction');
  const id = textOption(given, 'scheme');
  if (id === undefined) throw new WrongUsage('请写方案，例如：chengnuo init 某局 --scheme construction');
  const scheme = schemeByName(id);
  const dir = path.resolve(dirOf(given), name);
  for (const file of [SCHEME_FILE, ROSTER_FILE]) {
    if (existsSync(path.join(dir, file)))
      throw new WrongUsage(`“${path.join(dir, file)}”已经有了，没有改动。要重建请先移走它。`);
  }
  await mkdir(path.join(dir, '上报'), { recursive: true });
  const own = ownScheme(id, path.basename(dir), scheme.committee);
  await writeWhole(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, []));
  await writeWhole(path.join(dir, SCHEME_FILE), `${JSON.stringify(own, null, 2)}\n`);
  if (flag(given, 'json')) {
    sayJson({ dir, files: [SCHEME_FILE, ROSTER_FILE] });
    return 0;
  }
  say(
    `已建好“${dir}”：`,
    `  ${SCHEME_FILE}　　请用记事本核对党委名称，把发文字号中的“×委”改成本单位的代字`,
    `  ${ROSTER_FILE}　请填写各支部`,
    '  上报/　　　　收到的台账放在这里，按期分文件夹，例如 上报/2026Q3',
    '填好名册后，生成台账模板：',
    `  chengnuo template --year 2026 --dir ${JSON.stringify(dir)}`,
  );
  return 0;
}
