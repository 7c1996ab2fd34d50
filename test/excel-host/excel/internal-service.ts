import { HostObject } from '../wire/members.ts';

/** What office.js calls by itself, for ribbon commands. */
export class InternalService extends HostObject {
  readonly type = 'AddinInternalService';

  notifyActionHandlerReady(): void {
    // Nothing waits for it here.
  }
}
