import { HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

export class ApplicationObject extends HostObject {
  readonly type = 'Application';
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }

  /** What `Excel.createWorkbook` uses. */
  createWorkbook(base64 = ''): WorkbookCreated {
    return new WorkbookCreated(this.#world, base64);
  }
}

class WorkbookCreated extends HostObject {
  readonly type = 'WorkbookCreated';
  readonly #world: World;
  readonly #base64: string;

  constructor(world: World, base64: string) {
    super();
    this.#world = world;
    this.#base64 = base64;
  }

  open(): void {
    this.#world.book.opened.push(new Uint8Array(Buffer.from(this.#base64, 'base64')));
  }
}
