import type { SheetKey } from '../../ledger/workbook/declaration.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

type Rows = NonNullable<LedgerInput['rows']>;

/** Changes the rows of one sheet. */
function mapRows(input: LedgerInput, key: SheetKey, change: (row: RowValues, index: number) => RowValues): LedgerInput {
  const rows: Rows = { ...input.rows, [key]: (input.rows?.[key] ?? []).map(change) };
  return { ...input, rows };
}

const BY_HAND = ['提醒督促', '帮扶', '批评教育', '未兑现', '向党组织说明', '向群众解释'];

/** The same ledger kept by hand: status and four dates, and in the log only what has no date of its own. */
export function keptByHand(input: LedgerInput): LedgerInput {
  const transitions = (input.rows?.transitions ?? [])
    .filter((row) => BY_HAND.includes(String(row['step'])))
    .map((row, index) => ({ ...row, seq: index + 1 }));
  return { ...input, mode: 'manual', rows: { ...input.rows, transitions } };
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const chinese = (on: string): string => {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const WAYS: readonly ((on: string) => string)[] = [
  chinese,
  (on) => on.replaceAll('-', '.'),
  fullWidth,
  (on) => fullWidth(chinese(on)),
  (on) => on,
];

const dated = (key: string) => (row: RowValues, index: number) => {
  const on = row[key];
  return typeof on === 'string' ? { ...row, [key]: WAYS[index % WAYS.length]!(on) } : row;
};

const counted = (key: string) => (row: RowValues) => {
  const count = row[key];
  return typeof count === 'number' ? { ...row, [key]: fullWidth(String(count)) } : row;
};

/** The same ledger with dates as text in many forms and numbers in full width, as typed with a Chinese keyboard. */
export function typedInChinese(input: LedgerInput): LedgerInput {
  const withDeadlines = mapRows(input, 'commitments', dated('deadline'));
  const withDays = mapRows(withDeadlines, 'activities', dated('date'));
  return mapRows(mapRows(withDays, 'activities', counted('present')), 'activities', counted('masses'));
}

/** The same ledger a year earlier. */
export function ofLastYear(input: LedgerInput): LedgerInput {
  const earlier = (row: RowValues): RowValues =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.replaceAll('2026', '2025') : value,
      ]),
    );
  const rows = Object.fromEntries(Object.entries(input.rows ?? {}).map(([key, all]) => [key, all.map(earlier)]));
  return { ...input, year: 2025, rows };
}

/** Errors as they come about when a sealed workbook is worked on without the add-in. */
export function withErrors(input: LedgerInput): LedgerInput {
  const commitments = input.rows?.commitments ?? [];
  const running = commitments.findIndex((row) => row['status'] === '践诺');
  const broken = mapRows(input, 'commitments', (row, index) => {
    if (index === running) return { ...row, status: '销号', closedOn: '2026-09-29' };
    if (index === 4) return { ...row, deadline: '2026年9月31日' };
    if (index === 7) return { ...row, pledger: '王小明' };
    if (index === 10) return { ...row, text: null };
    if (index === 11) return { ...row, category: '实事好事' };
    return row;
  });
  return mapRows(broken, 'activities', (row, index) => (index === 1 ? { ...row, masses: '十余人' } : row));
}
