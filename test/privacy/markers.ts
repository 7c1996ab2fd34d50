import type { Scheme } from '../../ledger/scheme/schema.ts';
import { committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import type { Share } from '../../ledger/workbook/column.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type ColumnInUse, type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import type { BookRows } from '../../scripts/demo/year/book.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';

/** What nobody would write, and where it was put. */
export interface Marker {
  /** Ways in which it may be written. */
  readonly texts: readonly string[];
  readonly share: Share;
  /** Code of the branch whose it is. */
  readonly branch: string;
  /** `sheet.column` */
  readonly column: string;
  /** A value of a list, which every workbook has in its 字典. */
  readonly listed: boolean;
}

type Sheets = readonly (readonly [string, Sheet])[];

/** Text columns of the committee class that must name someone or something there is: a marker there would be an error. */
const NAMES: readonly string[] = [
  'measures.decidedBy',
  'committeeMeasures.decidedBy',
  'committeeMeasures.target',
  'selections.target',
  'jointInspections.member',
  'assessments.name',
];

/** Valid values of secret lists, of which the samples have none but these. */
const LISTED: Readonly<Record<string, string>> = {
  exemptReason: '不具备承诺条件',
  oralReason: '文化程度低',
  education: '小学及以下',
};

const MONTHS: readonly string[] = ['bornIn', 'joinedOn'];

const isHidden = ({ column }: ColumnInUse): boolean => column.share !== 'public';
const isFree = (sheet: string, { key, column }: ColumnInUse): boolean =>
  column.kind.type === 'text' && column.kind.pattern === undefined && !NAMES.includes(`${sheet}.${key}`);

/** The sheets of the ledger and of the committee's workbook that a scheme has and people write in. */
function sheetsOf(scheme: Scheme): Sheets {
  const own = Object.entries(ledgerSheets) as Sheets;
  return [
    ...own.filter(([, declared]) => !declared.hidden && isSheetOn(declared, scheme)),
    ...committeeSheetsOf(scheme),
  ];
}

/** Where markers belong: every column of the two classes that holds free text or a month, or a list with a value of its own. */
export function hiddenColumns(scheme: Scheme): readonly string[] {
  const able = (sheet: string, one: ColumnInUse): boolean =>
    isFree(sheet, one) || (sheet === 'roster' && (MONTHS.includes(one.key) || LISTED[one.key] !== undefined));
  return sheetsOf(scheme).flatMap(([key, declared]) =>
    columnsInUse(declared, scheme)
      .filter((one) => isHidden(one) && able(key, one))
      .map((one) => `${declared.switches ?? key}.${one.key}`),
  );
}

/** Whose a row of the committee's workbook is: by its code, its item or its member. */
function branchOf({ branchCode, id, memberId }: RowValues): string {
  if (typeof branchCode === 'string') return branchCode;
  return typeof id === 'string' ? id.split('-')[1]! : String(memberId).split('-')[0]!;
}

/** Plants markers, and remembers each; the same column of a branch has the same one in every row. */
export class Planter {
  private readonly known = new Map<string, Marker>();
  private readonly scheme: Scheme;

  constructor(scheme: Scheme) {
    this.scheme = scheme;
  }

  get markers(): readonly Marker[] {
    return [...this.known.values()];
  }

  /** Its first way of writing. */
  put(branch: string, column: string, share: Share, make: (n: number) => Pick<Marker, 'texts' | 'listed'>): string {
    const place = `${branch} ${column}`;
    const marker = this.known.get(place) ?? { ...make(this.known.size + 1), share, branch, column };
    this.known.set(place, marker);
    return marker.texts[0]!;
  }

  free(branch: string, column: string, share: Share): string {
    const prefix = share === 'secret' ? '密藏' : '内藏';
    return this.put(branch, column, share, (n) => {
      return { texts: [`${prefix}${String(n).padStart(3, '0')}号`], listed: false };
    });
  }

  private month(branch: string, column: string, share: Share): string {
    return this.put(branch, column, share, (n) => {
      const [year, month] = [1930 + (n % 30), (n % 12) + 1];
      const two = String(month).padStart(2, '0');
      return { texts: [`${year}-${two}`, `${year}年${month}月`, `${year}.${two}`], listed: false };
    });
  }

  private value(branch: string, sheet: string, { key, column }: ColumnInUse, row: RowValues): RowValues {
    const place = `${sheet}.${key}`;
    const filled = row[key] !== undefined && row[key] !== null;
    if (sheet === 'roster' && MONTHS.includes(key)) return { [key]: this.month(branch, place, column.share) };
    if (sheet === 'roster' && LISTED[key] !== undefined) {
      // A reason stands only where something has to be explained.
      if (key !== 'education' && !filled) return {};
      return { [key]: this.put(branch, place, column.share, () => ({ texts: [LISTED[key]!], listed: true })) };
    }
    if (!isFree(sheet, { key, column } as ColumnInUse)) return {};
    // Only a key item has an earlier number, each its own.
    if (key === 'originId') return filled ? { [key]: this.origin(branch, place, column.share, row) } : {};
    const text = this.free(branch, place, column.share);
    // As many helpers as the way of helping asks for.
    return { [key]: key === 'helpers' && row['helpMode'] === '多帮一' ? `${text}、${text}二` : text };
  }

  private origin(branch: string, place: string, share: Share, row: RowValues): string {
    const prefix = this.put(branch, place, share, () => ({ texts: [`2019-${branch}Q-`], listed: false }));
    return `${prefix}${String(row['id']).slice(-3)}`;
  }

  private planted(branch: string, declared: Sheet, row: RowValues): RowValues {
    const sheet = declared.switches ?? declared.key;
    const hidden = columnsInUse(declared, this.scheme).filter(isHidden);
    return hidden.reduce<RowValues>((filled, one) => {
      // What must name someone there is goes by the sheet's own key.
      if (!isFree(declared.key, one) && one.column.kind.type === 'text') return filled;
      return { ...filled, ...this.value(branch, sheet, one, row) };
    }, row);
  }

  ledger(ledger: LedgerInput): LedgerInput {
    const { code } = ledger.branch;
    const rows = Object.entries(ledger.rows ?? {}).map(([key, own]) => {
      return [key, own.map((row) => this.planted(code, ledgerSheets[key as keyof typeof ledgerSheets], row))] as const;
    });
    const cover = this.planted(code, ledgerSheets.cover, ledger.cover ?? {});
    return { ...ledger, cover, rows: Object.fromEntries(rows) };
  }

  book(rows: BookRows): BookRows {
    return Object.fromEntries(
      committeeSheetsOf(this.scheme).map(([key, declared]) => [
        key,
        (rows[key] ?? []).map((row) => this.planted(branchOf(row), declared, row)),
      ]),
    );
  }

  roster(rows: readonly RowValues[]): readonly RowValues[] {
    return rows.map((row) => ({ ...row, phone: this.free(String(row['code']), 'branches.phone', 'secret') }));
  }

  /** Cells of a member that cannot be read, one for each column of the two classes that is a list or a month. */
  spoilt(branch: string, row: RowValues): RowValues {
    const hidden = columnsInUse(ledgerSheets.roster, this.scheme).filter(isHidden);
    const odd = hidden.filter(({ column: { kind } }) => ['list', 'month', 'day'].includes(kind.type));
    const cells = odd.map(({ key, column }) => [key, this.free(branch, `roster.${key} (unreadable)`, column.share)]);
    return { ...row, ...Object.fromEntries(cells) };
  }
}
