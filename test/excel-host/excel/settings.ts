import { HostCollection, HostObject } from '../wire/members.ts';
import type { World } from './world.ts';

class SettingObject extends HostObject {
  readonly type = 'Setting';
  readonly #settings: Map<string, unknown>;
  readonly #key: string;

  constructor(settings: Map<string, unknown>, key: string) {
    super();
    this.#settings = settings;
    this.#key = key;
  }

  override get identity(): { readonly _Id: string } {
    return { _Id: this.#key };
  }

  get key(): string {
    return this.#key;
  }

  get value(): unknown {
    return this.#settings.get(this.#key);
  }

  set value(value: unknown) {
    this.#settings.set(this.#key, value);
  }
}

export class SettingCollection extends HostCollection {
  readonly type = 'SettingCollection';
  readonly #settings: Map<string, unknown>;

  constructor(world: World) {
    super();
    this.#settings = world.book.settings;
  }

  list(): readonly SettingObject[] {
    return [...this.#settings.keys()].map((key) => new SettingObject(this.#settings, key));
  }

  find(key: string | number): SettingObject | null {
    return this.list().find((one) => one.key.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  getItemOrNullObject(key: string): SettingObject | null {
    return this.find(key);
  }

  add(key: string, value: unknown): SettingObject {
    const known = this.find(key)?.key ?? key;
    this.#settings.set(known, value);
    return new SettingObject(this.#settings, known);
  }
}
