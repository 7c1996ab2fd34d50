import type { Field, FieldProblem, Typed } from '../../ledger/commands/field.ts';
import type { Acting, Opened } from '../../ledger/commands/opened.ts';
import { readFields } from '../../ledger/commands/fields.ts';
import { isBlank } from '../../ledger/grid.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Core } from './core.ts';

const { by: BY } = ledgerSheets.transitions.columns;

const FIELD: Field = { key: 'operator', label: String(BY.header), kind: BY.kind, required: true };

/** The field that asks who writes: whoever wrote last on this computer, else 填报人 of the cover. */
export function byField(core: Core, { parsed }: Opened): Field {
  return { ...FIELD, initial: core.state.operator || parsed.ledger.cover.preparer || undefined };
}

/** Who writes, and when; remembered for the next form. A ledger can't be written into by nobody. */
export function actingOf(core: Core, typed: Typed): Acting | { readonly problems: readonly FieldProblem[] } {
  if (isBlank(typed['operator'])) {
    return { problems: [{ key: 'operator', message: '请填经办人姓名，会记入变更记录。' }] };
  }
  const read = readFields([FIELD], typed);
  if ('problems' in read) return read;
  const by = String(read.values['operator']);
  if (by !== core.state.operator) core.setOperator(by);
  return { at: core.around.now(), by };
}

/** Who writes where no form asks: the same person as in the form. */
export function actingAlone(core: Core, { parsed }: Opened): Acting {
  const { preparer, secretary } = parsed.ledger.cover;
  return { at: core.around.now(), by: core.state.operator || preparer || secretary || '填报人' };
}
