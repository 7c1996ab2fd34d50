import path from 'node:path';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { builtInScheme, schemeList } from '../../../templates/schemes/index.ts';
import { readRegular } from '../../files/read-regular.ts';
import { SCHEME_FILE, readSchemeFile } from '../../committee/scheme-file.ts';
import { type Line, notice, ok, refused } from '../line.ts';

export interface SchemeLooked {
  readonly lines: readonly Line[];
  /** `null` where there is none that can be used. */
  readonly scheme: Scheme | null;
}

/** Which scheme that comes with the software it goes by; `null` where it stands alone. */
async function baseOf(dir: string): Promise<string | null> {
  const text = new TextDecoder().decode((await readRegular(path.join(dir, SCHEME_FILE)))!);
  const data = JSON.parse(text) as { readonly extends?: string };
  return data.extends ?? null;
}

/** What the committee still has to put in the stead of the template's own words. */
function unfilled({ committee, lists }: Scheme, base: string | null): readonly string[] {
  const given = base === null ? undefined : (builtInScheme(base) as Partial<Pick<Scheme, 'committee' | 'lists'>>);
  const units = JSON.stringify(lists['unit'] ?? null);
  return [
    ...(committee.name === given?.committee?.name ? [`党委名称还是方案自带的“${committee.name}”`] : []),
    ...(committee.numberPrefix.includes('×') ? [`发文代字还是“${committee.numberPrefix}”`] : []),
    ...(units !== 'null' && units === JSON.stringify(given?.lists?.['unit'] ?? null)
      ? ['部门（lists.unit）还是方案自带的']
      : []),
  ];
}

function schemeLines(scheme: Scheme, base: string | null): readonly Line[] {
  const name = base === null ? `“${scheme.name}”，自己写的方案` : `照 ${base}（${scheme.name}）`;
  const gaps = Object.keys(scheme.defaults).length;
  const more = gaps === 0 ? '' : `；没有规定、照软件默认值的${gaps}项`;
  const { name: committee, numberPrefix } = scheme.committee;
  const open = unfilled(scheme, base);
  return [
    ok(SCHEME_FILE, `${name}${more}`),
    open.length === 0
      ? ok('党委名称和文号', `${committee}，${numberPrefix}`)
      : notice('党委名称和文号', open.join('；'), `请用记事本打开 ${SCHEME_FILE} 改成本单位的，编码用 UTF-8 保存。`),
  ];
}

/** How it stands with 方案.json. */
export async function lookAtScheme(dir: string): Promise<SchemeLooked> {
  try {
    const scheme = await readSchemeFile(dir);
    if (scheme !== null) return { scheme, lines: schemeLines(scheme, await baseOf(dir)) };
    const todo = `请从备份恢复；没有备份的，用 chengnuo init 在别处新建一个文件夹，把其中的 ${SCHEME_FILE} 复制过来（可用的方案：${schemeList.join('、')}）。`;
    return { scheme: null, lines: [{ state: 'missing', what: SCHEME_FILE, says: '没有', todo }] };
  } catch (fault) {
    return { scheme: null, lines: [refused(SCHEME_FILE, fault)] };
  }
}
