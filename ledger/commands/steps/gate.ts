import type { Gate } from '../../committee/gates.ts';
import { gatesOf } from '../../committee/gates.ts';
import { judgeable } from '../../checks/rows.ts';
import type { Item } from '../../lifecycle/log.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { columnsInUse } from '../../workbook/sheet.ts';

const GATES: readonly string[] = ['gateSolved', 'gateInPlace', 'gateSatisfied'] satisfies readonly Gate[];

const quoted = (headers: readonly string[]): string => headers.map((header) => `“${header}”`).join('、');

/** Why the gates of closing keep an item open, by their names (L3); `null` where all that the scheme has were passed. */
export function shutGates({ commitment }: Item, scheme: Scheme): string | null {
  const gates = columnsInUse(ledgerSheets.commitments, scheme).filter(
    ({ key }) => GATES.includes(key) && commitment.origin.columns[key] !== undefined,
  );
  const answer = (key: string): string | null => commitment[key as Gate];
  const refused = gates.filter(({ key }) => answer(key) === '否').map(({ header }) => header);
  const open = gates.filter(({ key }) => !judgeable(commitment, key) || answer(key) === null);
  const unchecked = open.map(({ header }) => header);
  if (refused.length + unchecked.length === 0) return null;
  const is = [
    ...(refused.length === 0 ? [] : [`${quoted(refused)}核验没有通过`]),
    ...(unchecked.length === 0 ? [] : [`${quoted(unchecked)}还没有核验`]),
  ].join('，');
  const by = scheme.gatesBy ?? '核验的人';
  const todo = gatesOf(scheme).length > 0 ? `请报${by}核验，读入回执以后再办` : `请由${by}核验，填上结果以后再办`;
  return `${is}，不能销号。${todo}；没有做到的，请办“退回销号”。`;
}
