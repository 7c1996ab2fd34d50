import { HostError, invalid, notFound, notImplemented } from './host-error.ts';
import { HostCollection, HostObject, callMember, camel, getMember } from './members.ts';
import { type Arguments, type Json, type ObjectPath, pathTypes } from './protocol.ts';

export interface Objects {
  readonly root: HostObject;
  /** Objects that the client makes by class name. */
  readonly created: Readonly<Record<string, () => HostObject>>;
}

/** Paths of one request, and the objects met on them. */
export interface Environment {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly found: Map<number, HostObject | null>;
}

/** Finds the objects that a request speaks of, and keeps those that the client wants to come back to. */
export class Resolver {
  readonly #objects: Objects;
  readonly #references = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #next = 1;

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** What the client finds an object by again. */
  identity(object: HostObject): Readonly<Record<string, Json>> {
    const reference = this.#names.get(object);
    return { ...object.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  keep(object: HostObject): void {
    if (this.#names.has(object)) return;
    const reference = `ref${this.#next++}`;
    this.#names.set(object, reference);
    this.#references.set(reference, object);
  }

  release(reference: string): void {
    this.#references.delete(reference);
  }

  /** The object of a path; `null` where an `OrNullObject` found none. */
  object(environment: Environment, id: number): HostObject | null {
    const known = environment.found.get(id);
    if (known !== undefined) return known;
    const path = environment.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `object path ${id} is missing`);
    const object = this.#resolve(environment, path);
    environment.found.set(id, object);
    return object;
  }

  #resolve(environment: Environment, path: ObjectPath): HostObject | null {
    const { ObjectPathType: type, Name: name } = path;
    if (type === pathTypes.global) return this.#objects.root;
    if (type === pathTypes.none) return null;
    if (type === pathTypes.newObject) {
      const create = this.#objects.created[name];
      if (!create) throw notImplemented(`new ${name}`);
      return create();
    }
    if (type === pathTypes.reference) {
      const kept = this.#references.get(name);
      if (!kept) throw new HostError('InvalidObjectPath', `unknown reference ${name}`);
      return kept;
    }
    const parent = path.ParentObjectPathId ? this.object(environment, path.ParentObjectPathId) : null;
    // What stands below an object that is not there is not there either.
    if (parent === null) return null;
    const args = this.args(environment, path.ArgumentInfo);
    if (type === pathTypes.indexer) return item(parent, args[0]);
    const result = type === pathTypes.method ? callMember(parent, name, args) : getMember(parent, name);
    if (result === null || result instanceof HostObject) return result;
    throw notImplemented(`${parent.type}.${camel(name)} as an object`);
  }

  args(environment: Environment, info: Arguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#arg(environment, value, ids[index] ?? null));
  }

  /** A value as the program gave it; where an object of the host was meant, the object. */
  #arg(environment: Environment, value: Json, reference: Json): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(environment, reference);
    if (Array.isArray(value)) {
      const below: readonly Json[] = Array.isArray(reference) ? (reference as readonly Json[]) : [];
      return (value as readonly Json[]).map((one, index) => this.#arg(environment, one, below[index] ?? null));
    }
    if (value === null || typeof value !== 'object') return value;
    const fields = value as Readonly<Record<string, Json>>;
    const path = fields['_ObjectPathId'];
    if (typeof path === 'number') return this.object(environment, path);
    return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, this.#arg(environment, one, null)]));
  }
}

function item(parent: HostObject, key: unknown): HostObject {
  if (!(parent instanceof HostCollection)) throw notImplemented(`${parent.type}.getItem()`);
  if (typeof key !== 'string' && typeof key !== 'number') throw invalid();
  const found = parent.find(key);
  if (found === null) throw notFound();
  return found;
}
