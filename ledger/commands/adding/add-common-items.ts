import { commonItemEdits } from '../../common-items.ts';
import { dayOfInstant } from '../../day.ts';
import { noEdits } from '../../edits.ts';
import { isBlank } from '../../grid.ts';
import { codeOfLedger } from '../../home.ts';
import type { Acting, Opened } from '../opened.ts';
import type { Plan } from '../plan.ts';

const WHAT = '共性项目';

function hindrance({ scheme, parsed: { ledger } }: Opened, { by }: Acting): string | null {
  if (scheme.library.length === 0) return '本台账的方案没有共性项目库，没有什么可补。';
  if (ledger.missing.has('roster')) return '找不到党员名册，不知道该给谁补。请先恢复这张表。';
  if (ledger.missing.has('transitions')) return '找不到变更记录这张表，“提诺”没有地方记。请先恢复这张表。';
  if (ledger.identity.year === null || codeOfLedger(ledger) === '') {
    return '字典中没有年度，或封面没有支部代码，编不出编号。请先恢复这两项。';
  }
  return isBlank(by) ? '没有填经办人，不知道由谁登记。请先填写经办人。' : null;
}

/** Gives every expected member the items of the library still lacking (P4); nothing is done where none lacks any. */
export function addCommonItems(opened: Opened, acting: Acting): Plan {
  const why = hindrance(opened, acting);
  if (why !== null) return { edits: noEdits, done: [], refused: [{ what: WHAT, why }] };
  const { at, by } = acting;
  const rows = commonItemEdits(opened.parsed.ledger, opened.scheme, { asOf: dayOfInstant(at), at, by });
  const done = rows.filter(({ sheet }) => sheet === 'commitments').map(({ values }) => String(values['id']));
  return { edits: { ...noEdits, rows }, done, refused: [] };
}
