/** What can go wrong between the add-in and Excel, as far as a person can do something about it. */
export type FaultKind =
  /** A sheet, table or cell is not there any more. */
  | 'gone'
  /** Excel is in cell editing or busy. */
  | 'busy'
  /** The sheet or workbook is protected or read-only. */
  | 'protected'
  /** This Excel can't do it. */
  | 'unsupported'
  /** The work was cancelled by the person. */
  | 'cancelled'
  /** Excel broke off in the middle: some cells may have been written. */
  | 'halfWritten'
  | 'other';

/** Excel refused. Data are as they were, unless the kind says otherwise. */
export class ExcelFault extends Error {
  override readonly name = 'ExcelFault';
  readonly kind: FaultKind;
  /** Excel's own code, for whoever mends it. */
  readonly code: string;

  constructor(kind: FaultKind, code: string, message: string) {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}
