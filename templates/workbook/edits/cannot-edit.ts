const SAVE_AGAIN = '请用 Excel 或 WPS 打开这个文件，保存一次再试';

/** The workbook is of a kind that cannot be written into safely. Nothing was written; the message says what to do. */
export class CannotEdit extends Error {
  override readonly name = 'CannotEdit';

  /** `reason` and `todo` are Chinese, without a full stop. */
  constructor(reason: string, todo: string = SAVE_AGAIN) {
    super(`${reason}。${todo}。`);
  }

  /** What `edit` gives; where it can't be, the message says in which sheet. */
  static within<T>(sheet: string, edit: () => T): T {
    try {
      return edit();
    } catch (fault) {
      if (fault instanceof CannotEdit) fault.message = `工作表“${sheet}”：${fault.message}`;
      throw fault;
    }
  }
}
