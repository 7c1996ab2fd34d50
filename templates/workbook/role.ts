import type { ColumnInUse } from '../../ledger/workbook/sheet.ts';
import type { Mode } from './input.ts';
import type { HeaderRole } from './style.ts';

/** How a column shows itself: by who writes it, else by whether it must be filled. */
export function roleOf({ column, required }: ColumnInUse, mode: Mode): HeaderRole {
  const typed = required ? 'required' : 'optional';
  switch (column.by) {
    case 'secretary':
      return typed;
    case 'program':
      return 'program';
    case 'command':
    case 'committee':
      return mode === 'command' ? column.by : typed;
  }
}

/** Whether a person types into the column's cells. */
export function isTyped(role: HeaderRole): boolean {
  return role === 'required' || role === 'optional';
}
