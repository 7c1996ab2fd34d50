import type { Field, FieldProblem, Typed } from '../../ledger/commands/field.ts';
import type { Acting, Opened } from '../../ledger/commands/opened.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Core } from './core.ts';

const { by: BY } = ledgerSheets.transitions.columns;

/** The field that asks who writes: whoever wrote last on this computer, else 填报人 of the cover. */
export function byField(core: Core, { parsed }: Opened): Field {
  return {
    key: 'operator',
    label: String(BY.header),
    kind: BY.kind,
    required: true,
    initial: core.state.operator || parsed.ledger.cover.preparer || undefined,
  };
}

/** Who writes, and when; remembered for the next form. A ledger can't be written into by nobody. */
export function actingOf(core: Core, typed: Typed): Acting | { readonly problems: readonly FieldProblem[] } {
  const by = typed['operator']?.trim() ?? '';
  if (by === '') return { problems: [{ key: 'operator', message: '请填经办人姓名，会记入变更记录。' }] };
  if (by !== core.state.operator) core.setOperator(by);
  return { at: core.around.now(), by };
}

/** Who writes where no form asks: the same person as in the form. */
export function actingAlone(core: Core, { parsed }: Opened): Acting {
  const { preparer, secretary } = parsed.ledger.cover;
  return { at: core.around.now(), by: core.state.operator || preparer || secretary || '填报人' };
}
