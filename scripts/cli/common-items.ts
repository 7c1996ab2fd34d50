import path from 'node:path';
import { commonItemEdits } from '../../ledger/common-items.ts';
import { dayOfInstant } from '../../ledger/day.ts';
import { noEdits } from '../../ledger/edits.ts';
import { identityNames } from '../../ledger/workbook/declaration.ts';
import { checkedFile, findingLines } from '../consolidate/report.ts';
import { fileStateName } from '../consolidate/states.ts';
import { editedOrRefused } from '../edit/edited-or-refused.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { flag, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { ownLedger } from './own-ledger.ts';
import { momentOf } from './seal.ts';
import { WrongUsage } from './wrong-usage.ts';

const WANTED = '请写一个台账文件，例如：chengnuo common-items A01_某局党支部_2026.xlsx';

/** `chengnuo common-items 台账`: gives every member the items of the library still lacking (P4), in place. */
export async function commonItems(given: Given): Promise<number> {
  const today = todayOf(given);
  const { name, bytes, scheme, submission } = await ownLedger(given, today, null, WANTED);
  const json = flag(given, 'json');
  const { parsed, state } = submission;
  if (parsed === null || (state !== 'accepted' && state !== 'returned')) {
    if (json) sayJson({ added: [], ...checkedFile(submission) });
    else say(`没有改动：${fileStateName[state]}`, ...findingLines(path.basename(name), submission.findings));
    return 1;
  }
  if (scheme.library.length === 0) throw new WrongUsage('本台账的方案没有共性项目库，没有什么可补。');
  const { ledger } = parsed;
  const at = momentOf(given);
  const by = ledger.cover.preparer ?? ledger.cover.secretary;
  if (by === null) throw new WrongUsage('封面没有填报人，不知道由谁登记。请先填写封面。没有改动。');
  const rows = commonItemEdits(ledger, scheme, { asOf: dayOfInstant(at), at, by });
  const added = rows.filter(({ sheet }) => sheet === 'commitments').map(({ values }) => values);
  if (added.length > 0) {
    const identity = { [identityNames.sealedAt]: null, [identityNames.seal]: null };
    const unsealed = ledger.identity.sealedAt === null ? {} : identity;
    await writeWhole(name, editedOrRefused(name, bytes, { ...noEdits, rows, identity: unsealed }, scheme));
  }
  if (json) sayJson({ added: added.map(({ id, pledger, text }) => ({ id, pledger, text })) });
  else if (added.length === 0) say(`各党员的共性项目都已有了，“${name}”没有改动。`);
  else {
    say(
      `已在“${name}”中补上共性项目${added.length}件，状态为“提诺”：`,
      ...added.map(({ id, pledger, text }) => `  ${String(id)}　${String(pledger)}　${String(text)}`),
    );
  }
  return 0;
}
