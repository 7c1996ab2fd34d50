import { HostError } from './host-error.ts';
import { type Action, type RequestBody, actionTypes } from './protocol.ts';
import type { Failure, LoggedAction, LoggedRequest } from './requests.ts';

const types: Readonly<Record<number, LoggedAction['type']>> = {
  [actionTypes.instantiate]: 'Instantiate',
  [actionTypes.query]: 'Query',
  [actionTypes.queryAsJson]: 'Query',
  [actionTypes.method]: 'Method',
  [actionTypes.setProperty]: 'SetProperty',
};

/** A member of a class, as the client names it. */
export interface Member {
  readonly object: string;
  readonly name: string;
}

export type Request = LoggedRequest & { readonly actions: LoggedAction[] };

/** What was asked of the host, request by request, and where it is to refuse. */
export class RequestLog {
  readonly requests: Request[] = [];
  #failures: readonly { readonly request: number; readonly failure: Failure }[] = [];

  failAt(failure: Failure): void {
    this.#failures = [...this.#failures, { request: this.requests.length + failure.request, failure }];
  }

  /** Forgets the log and the failures that did not come to pass. */
  reset(): void {
    this.requests.length = 0;
    this.#failures = [];
  }

  begin(body: RequestBody): Request {
    const request: Request = { actions: [], size: Buffer.byteLength(JSON.stringify(body)), failed: null };
    const named = body.Actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
    const tidyingUp = named.length > 0 && named.every(({ Name }) => Name === '_RemoveReference');
    if (!tidyingUp) this.requests.push(request);
    return request;
  }

  /** Logs the action about to be taken; throws where the request is to fail before it. */
  before(request: Request, action: Action, index: number, { object, name }: Member): void {
    for (const { request: number, failure } of this.#failures) {
      const at = failure.action ?? 0;
      const here = typeof at === 'string' ? at === `${object}.${name}` : at === index;
      if (number === this.requests.length && here && this.requests.at(-1) === request)
        throw new HostError(failure.code, failure.message);
    }
    const type = types[action.ActionType] ?? 'Other';
    request.actions.push({ type, object, name, select: [...(action.QueryInfo?.Select ?? [])] });
  }
}
