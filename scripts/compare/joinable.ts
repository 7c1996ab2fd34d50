import { branchKey } from '../../ledger/branch.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { BREAKS_SHAPE } from '../../ledger/findings/shape.ts';
import { TEMPLATE_VERSION } from '../../ledger/workbook/declaration.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import type { Copy } from './read-copies.ts';

const whose = ({ identity }: Copy): string =>
  `${identity.branchCode ?? '（无代码）'} ${identity.branchName ?? '（无名称）'}，${identity.year ?? '（年度不明）'}年度`;

/** Refuses copies that are not three of one ledger, each whole and of the template of today. */
export function mustJoin(copies: readonly Copy[]): void {
  const first = copies[0]!;
  for (const copy of copies) {
    const { file, identity, parsed } = copy;
    const bad = parsed.findings.find(({ code }) => BREAKS_SHAPE.includes(code));
    if (bad) throw new WrongUsage(`“${file}”的表格不完整，不能合并：${messageOf(bad)}`);
    if (Number(identity.version) < TEMPLATE_VERSION) {
      throw new WrongUsage(`“${file}”是旧版模板。请先用 chengnuo migrate 换成新版再合并。`);
    }
    const same =
      branchKey(identity.branchCode ?? '') === branchKey(first.identity.branchCode ?? '') &&
      identity.year === first.identity.year &&
      identity.scheme === first.identity.scheme;
    if (!same) {
      throw new WrongUsage(
        `“${first.file}”是${whose(first)}，“${file}”是${whose(copy)}：只有同一本台账改出来的几份才能合并。`,
      );
    }
    if (identity.mode !== first.identity.mode) {
      throw new WrongUsage(`“${first.file}”和“${file}”一份是手工版，一份是加载项版，不能合并。`);
    }
    if (identity.carried !== first.identity.carried) {
      throw new WrongUsage(`“${first.file}”和“${file}”一份含结转，一份不含结转，不能合并。`);
    }
  }
}
