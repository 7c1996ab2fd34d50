import type { Conflict, ConflictKind } from '../../ledger/continuity/conflict.ts';
import { shownValue } from '../../ledger/continuity/report.ts';
import { type Where, addressOf } from '../../ledger/findings/finding.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';

/** What is the matter, for a person. */
const WHAT: Readonly<Record<ConflictKind, string>> = {
  cell: '甲和乙改得不一样',
  removed: '一份删去了，另一份又改动或用到了',
  added: '甲和乙都新加了，内容不一样',
  logged: '甲和乙都登记了这一件的步骤，不一样',
  reordered: '乙改动了以前各步的序号',
  unreadable: '乙的内容读不出来',
};

const TODO: Readonly<Record<ConflictKind, string>> = {
  cell: '请商定一个，在甲和乙中改成一样的再合并。',
  removed: '请商定是删是留：要留的，在删去的一份中恢复；要删的，在另一份中也删去。',
  added: '是同一件事的，改成一样的；是两件事的，在乙中改用没有用过的编号（其他表里的一并改）或写明分别。',
  logged: '请核对这一件实际办到哪一步，只在一份中登记，另一份改回原件的样子。',
  reordered: '请在乙中把序号改回原件的样子，新登记的步骤排在最后。',
  unreadable: '请先在乙中改正这一格（chengnuo check 会说明怎么改）。',
};

/** A conflict as it is told, on the terminal and in JSON. */
export interface ToldConflict {
  readonly sheet: string;
  readonly row: string;
  readonly what: string;
  readonly todo: string;
  readonly at: Readonly<Record<'base' | 'a' | 'b', string | null>>;
  readonly cells: Conflict['cells'];
}

function place(where: Where | null): string | null {
  if (where === null) return null;
  const address = addressOf(where);
  return [where.sheet ?? '', address].filter((part) => part !== '').join('!');
}

export function toldConflict({ kind, sheet, label, cells, at }: Conflict): ToldConflict {
  return {
    sheet: ledgerSheets[sheet].name,
    row: label,
    what: WHAT[kind],
    todo: TODO[kind],
    at: { base: place(at.base), a: place(at.a), b: place(at.b) },
    cells,
  };
}

/** Lines for the terminal: the place, each cell with its three values, what to do. */
export function conflictLines({ sheet, row, what, todo, at, cells }: ToldConflict): readonly string[] {
  const places = (['base', 'a', 'b'] as const).flatMap((key) => {
    const found = at[key];
    return found === null ? [] : [`${{ base: '原件', a: '甲', b: '乙' }[key]} ${found}`];
  });
  return [
    `${sheet}${row === '' ? '' : `　${row}`}：${what}（${places.join('，')}）`,
    ...cells.map(
      ({ header, base, a, b }) => `  ${header}：原件 ${shownValue(base)}，甲 ${shownValue(a)}，乙 ${shownValue(b)}`,
    ),
    `  ${todo}`,
  ];
}
