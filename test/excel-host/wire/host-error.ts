/** Codes of Excel that the client hands on, with the text Excel says. */
const messages = {
  AccessDenied: 'You cannot perform the requested operation.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedFeature: 'The operation failed because the source worksheet contains one or more unsupported features.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

const statuses: Readonly<Record<string, number>> = { ItemNotFound: 404, AccessDenied: 401, GeneralException: 500 };

/** A refusal as Excel would give it; `code` is what the add-in sees. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message?: string) {
    super(message ?? (messages as Readonly<Record<string, string>>)[code] ?? code);
    this.code = code;
    this.status = statuses[code] ?? 400;
  }
}

export const notFound = (): HostError => new HostError('ItemNotFound');
export const invalid = (message?: string): HostError => new HostError('InvalidArgument', message);

export const NOT_IMPLEMENTED = 'FakeHostNotImplemented';

/** What this host cannot play: a fault of the test or a gap here, never an answer of Excel. */
export const notImplemented = (what: string): HostError =>
  new HostError(NOT_IMPLEMENTED, `${what} is not implemented by the fake host`);
