import { HostError, invalid, notFound, notImplemented } from './host-error.ts';
import { HostCollection, HostObject, callMember, camel, getMember, setMember } from './members.ts';
import {
  type Action,
  type Arguments,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  actionTypes,
  pathTypes,
} from './protocol.ts';
import { Loader, type SchemaOf, jsonOf } from './query.ts';
import { type Member, type Request, RequestLog } from './request-log.ts';
import type { LoggedRequest } from './requests.ts';

export interface Objects {
  readonly root: HostObject;
  /** Objects that the client makes by class name. */
  readonly created: Readonly<Record<string, () => HostObject>>;
  readonly schemaOf: SchemaOf;
}

/** Objects met in one request, by the id of their path. */
interface Environment {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly found: Map<number, HostObject | null>;
}

/**
 * Interprets the wire protocol of Office.js: object paths, actions, queries. It knows nothing of Excel. As in Excel, the
 * first action that fails ends the request, and what came before it stays.
 */
export class Interpreter {
  readonly log = new RequestLog();
  readonly #objects: Objects;
  readonly #loader: Loader;
  readonly #references = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #nextReference = 1;

  readonly #largest: number;

  /** `largest`: bytes that a request and its response may have at most. */
  constructor(objects: Objects, largest = Number.POSITIVE_INFINITY) {
    this.#objects = objects;
    this.#largest = largest;
    this.#loader = new Loader(objects.schemaOf, (object) => this.#identity(object));
  }

  /** Objects the client keeps across requests (`trackedObjects`). */
  get kept(): number {
    return this.#references.size;
  }

  execute(body: RequestBody): ResponseBody {
    const request = this.log.begin(body);
    if (request.size > this.#largest) return this.#tooLarge(request, 'RequestPayloadSizeLimitExceeded');
    const response = this.#run(body, request);
    const size = Buffer.byteLength(JSON.stringify(response));
    return size > this.#largest ? this.#tooLarge(request, 'ResponsePayloadSizeLimitExceeded') : response;
  }

  #tooLarge(request: LoggedRequest, code: string): ResponseBody {
    request.failed = code;
    const { message, status } = new HostError(code);
    return { Results: [], TraceIds: [], Error: { Code: code, Message: message, HttpStatusCode: status, Location: '' } };
  }

  #run(body: RequestBody, request: Request): ResponseBody {
    const environment: Environment = { paths: body.ObjectPaths, found: new Map() };
    const results: { readonly ActionId: number; readonly Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.log.before(request, action, index, this.#owner(environment, action));
        const value = this.#act(environment, action);
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value });
      } catch (fault) {
        if (!(fault instanceof HostError)) throw fault;
        request.failed = fault.code;
        return {
          Results: results,
          TraceIds: traces,
          Error: {
            Code: fault.code,
            Message: fault.message,
            HttpStatusCode: fault.status,
            Location: this.#location(environment, action),
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** Whose member is asked for, and which: of an instantiation the method or property that gives the object. */
  #owner(environment: Environment, action: Action): Member {
    const path = environment.paths[action.ObjectPathId];
    if (action.ActionType === actionTypes.trace || !path) return { object: '', name: '' };
    if (action.ActionType !== actionTypes.instantiate) {
      const object = this.#path(environment, action.ObjectPathId);
      return { object: object?.type ?? 'null', name: camel(action.Name) };
    }
    const parent = path.ParentObjectPathId ? this.#path(environment, path.ParentObjectPathId) : null;
    const name = path.ObjectPathType === pathTypes.indexer ? 'getItem' : camel(path.Name);
    return { object: parent?.type ?? '', name };
  }

  #location(environment: Environment, action: Action): string {
    try {
      const { object, name } = this.#owner(environment, action);
      return [object, name].filter((part) => part !== '').join('.');
    } catch {
      return '';
    }
  }

  #identity(object: HostObject): Readonly<Record<string, Json>> {
    const reference = this.#names.get(object);
    return { ...object.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  #act(environment: Environment, action: Action): Json {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#path(environment, action.ObjectPathId);
    if (object === null) return null;
    const args = (): readonly unknown[] => this.#args(environment, action.ArgumentInfo);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.#identity(object);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return this.#loader.load(object, action.QueryInfo ?? {}, action.ActionType === actionTypes.queryAsJson);
      case actionTypes.method:
        return this.#method(object, action.Name, args());
      case actionTypes.setProperty:
        setMember(object, action.Name, args()[0]);
        return null;
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setMember(object, name, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #method(object: HostObject, name: string, args: readonly unknown[]): Json {
    if (name === '_KeepReference') {
      if (!this.#names.has(object)) {
        const reference = `ref${this.#nextReference++}`;
        this.#names.set(object, reference);
        this.#references.set(reference, object);
      }
      return null;
    }
    if (name === '_RemoveReference') {
      this.#references.delete(String(args[0]));
      return null;
    }
    const result = callMember(object, name, args);
    return result instanceof HostObject ? null : jsonOf(result);
  }

  #path(environment: Environment, id: number): HostObject | null {
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
    const parent = path.ParentObjectPathId ? this.#path(environment, path.ParentObjectPathId) : null;
    // What stands below an object that is not there is not there either.
    if (parent === null) return null;
    const args = this.#args(environment, path.ArgumentInfo);
    if (type === pathTypes.indexer) return item(parent, args[0]);
    const result = type === pathTypes.method ? callMember(parent, name, args) : getMember(parent, name);
    if (result === null || result instanceof HostObject) return result;
    throw notImplemented(`${parent.type}.${camel(name)} as an object`);
  }

  #args(environment: Environment, info: Arguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#arg(environment, value, ids[index] ?? null));
  }

  /** A value as the program gave it; where an object of the host was meant, the object. */
  #arg(environment: Environment, value: Json, reference: Json): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.#path(environment, reference);
    if (Array.isArray(value)) {
      const below: readonly Json[] = Array.isArray(reference) ? (reference as readonly Json[]) : [];
      return (value as readonly Json[]).map((one, index) => this.#arg(environment, one, below[index] ?? null));
    }
    if (value === null || typeof value !== 'object') return value;
    const fields = value as Readonly<Record<string, Json>>;
    const path = fields['_ObjectPathId'];
    if (typeof path === 'number') return this.#path(environment, path);
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
