import { ExcelFault, type FaultKind } from './fault.ts';

/** Excel's codes, by what a person can do about them; those that are not here are `other`. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidOperationInCellEditMode: 'busy',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  AccessDenied: 'protected',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedSheet: 'unsupported',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
};

type Told = Exclude<FaultKind, 'cancelled' | 'halfWritten'>;

const TOLD: Readonly<Record<Told, (code: string) => string>> = {
  gone: () => '要用的工作表、表格或单元格已经不在了，可能刚被删除或改过。请按“校验”重新读取台账，再操作一次。',
  busy: () => 'Excel 正忙，或者有单元格正在编辑。请按回车键结束编辑，稍等片刻，再操作一次。',
  protected: () =>
    '工作簿或工作表受保护，或者以只读方式打开，Excel 不允许写入。请先撤销保护，或把文件另存一份后打开，再操作一次。',
  unsupported: () =>
    '这个版本的 Excel 不支持这项操作。请换用新版 Excel（Microsoft 365 或 2021 以上），或改用手工填写。',
  other: (code) =>
    `Excel 没有完成这项操作（错误代码：${code}）。请先保存工作簿，关闭后重新打开，再操作一次；仍然不行的，把错误代码告诉上级党组织的管理人员。`,
};

const TOO_MUCH = '一次读写的内容太多，超过了 Excel 的上限。请少选一些行，分几次操作。';

/** What is told of a code where the kind says too little. */
const SPECIAL: Readonly<Record<string, string>> = {
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
};

/** With these codes Excel did not even begin with the batch. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

export function isBegun({ code }: ExcelFault): boolean {
  return !NOT_BEGUN.has(code);
}

/** A fault of a kind, said for a person; `message` where the place knows better what to do. */
export function faultOf(kind: Told, code: string, message?: string): ExcelFault {
  return new ExcelFault(kind, code, message ?? SPECIAL[code] ?? TOLD[kind](code));
}

/** Excel's code of an error; `null` where the error is none of Excel's but a fault of the program. */
export function codeOf(error: unknown): string | null {
  if (error instanceof ExcelFault) return error.code;
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** The client's own codes for being used wrongly: faults of the program, no matter for a person. */
const MISUSES: ReadonlySet<string> = new Set(['PropertyNotLoaded', 'RunMustReturnPromise', 'ValueNotLoaded']);

/** What Excel threw, as a fault that a person can do something about; faults of the program stay as they are. */
export function asFault(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof ExcelFault || code === null || MISUSES.has(code)) return error;
  return faultOf((KINDS[code] ?? 'other') as Told, code);
}

export function cancelled(): ExcelFault {
  return new ExcelFault('cancelled', 'Cancelled', '已取消，没有改动任何内容。');
}
