import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { type CommitteeSheetKey, committeeSheetsOf } from '../../../ledger/workbook/committee.ts';
import { COMMITTEE_FILE, readCommitteeBook } from '../../committee/book-file.ts';
import { type Line, notice, ok, refused } from '../line.ts';

/** How it stands with 党委工作簿.xlsx; no line where the scheme has none. */
export async function bookLines(dir: string, scheme: Scheme): Promise<readonly Line[]> {
  const sheets = committeeSheetsOf(scheme);
  if (sheets.length === 0) return [];
  try {
    const kept = await readCommitteeBook(dir, scheme);
    if (kept === null) {
      const todo = '审查、督查等意见没有处记。要用的，照新建文件夹时那样再运行一次 chengnuo init，就补上。';
      return [notice(COMMITTEE_FILE, '没有', todo)];
    }
    const counts = sheets.flatMap(([key, { name }]: readonly [CommitteeSheetKey, { readonly name: string }]) => {
      const rows = kept.book[key].length;
      return rows === 0 ? [] : [`${name}${rows}行`];
    });
    return [ok(COMMITTEE_FILE, counts.length === 0 ? '还没有填写' : `已记${counts.join('、')}`)];
  } catch (fault) {
    return [refused(COMMITTEE_FILE, fault)];
  }
}
