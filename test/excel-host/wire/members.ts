import { notImplemented } from './host-error.ts';

/**
 * An object of the host. Its members bear the names of the client: accessors are properties, methods are methods; what the
 * class does not have is not implemented. Fields of the instance are its own business and never reached from outside.
 */
export abstract class HostObject {
  /** Name of the client's class. */
  abstract readonly type: string;

  /** What the client keeps to find the object again, under the names of the wire. */
  get identity(): Readonly<Record<string, string | number>> {
    return {};
  }
}

/** A collection that is loaded item by item. */
export abstract class HostCollection extends HostObject {
  abstract list(): readonly HostObject[];

  /** `getItem`, which the client sends as an index. */
  abstract find(key: string | number): HostObject | null;
}

/** `GetUsedRange` → `getUsedRange`; names with a leading underscore stay. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function accessor(object: HostObject, name: string): PropertyDescriptor | undefined {
  const classes: object[] = [];
  for (let at: object | null = object; at && at !== Object.prototype; at = Reflect.getPrototypeOf(at)) classes.push(at);
  const found = classes.map((one) => Object.getOwnPropertyDescriptor(one, name)).filter((one) => one?.get ?? one?.set);
  // A subclass may have the setter and its base the getter.
  const get = found.find((one) => one?.get)?.get;
  const set = found.find((one) => one?.set)?.set;
  return found.length === 0 ? undefined : { ...(get ? { get } : {}), ...(set ? { set } : {}) };
}

const nameOf = (object: HostObject, name: string): string => `${object.type}.${camel(name)}`;

export function canGet(object: HostObject, name: string): boolean {
  return name !== 'identity' && accessor(object, camel(name))?.get !== undefined;
}

export function getMember(object: HostObject, name: string): unknown {
  if (!canGet(object, name)) throw notImplemented(nameOf(object, name));
  return Reflect.get(object, camel(name)) as unknown;
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  if (!accessor(object, camel(name))?.set) throw notImplemented(`setting ${nameOf(object, name)}`);
  Reflect.set(object, camel(name), value);
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = accessor(object, camel(name)) ? undefined : Reflect.get(object, camel(name));
  if (typeof method !== 'function' || Object.hasOwn(object, camel(name))) {
    throw notImplemented(`${nameOf(object, name)}()`);
  }
  const given = [...args];
  while (given.length > 0 && (given.at(-1) === null || given.at(-1) === undefined)) given.pop();
  return Reflect.apply(method, object, given) as unknown;
}
