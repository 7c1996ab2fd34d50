import { invalid, notImplemented } from './host-error.ts';
import { HostCollection, HostObject, canGet, getMember, pascal } from './members.ts';
import type { Json, Query } from './protocol.ts';

/** What the client's own class says of its properties: the names a program loads and those of the wire. */
export interface Schema {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}
export type SchemaOf = (type: string) => Schema | undefined;

type Path = readonly string[];

export class Loader {
  readonly #schemaOf: SchemaOf;
  readonly #identity: (object: HostObject) => Readonly<Record<string, Json>>;

  constructor(schemaOf: SchemaOf, identity: (object: HostObject) => Readonly<Record<string, Json>>) {
    this.#schemaOf = schemaOf;
    this.#identity = identity;
  }

  /** What a `load` asks for; `asJson` answers under the names of the client instead of those of the wire. */
  load(object: HostObject, query: Query, asJson: boolean): Json {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split(/[/.]/));
    const asked: readonly Path[] = paths.length > 0 ? paths : [['*']];
    if (!(object instanceof HostCollection))
      return { ...this.#identity(object), ...this.#shape(object, asked, asJson) };
    const skip = query.Skip ?? 0;
    const items = object.list().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const own = paths.filter(
      ([head]) => head !== undefined && canGet(object, pascal(head)) && !this.#isOfItems(object, head),
    );
    const ofItems = asked.filter((path) => !own.includes([...path]) && !own.some((one) => one.join() === path.join()));
    return {
      ...(own.length > 0 ? this.#shape(object, own, asJson) : {}),
      [asJson ? 'items' : '_Items']: this.#items(items, ofItems, asJson, skip),
    };
  }

  #isOfItems(collection: HostCollection, head: string): boolean {
    const first = collection.list()[0];
    return first !== undefined && this.#known(first, head);
  }

  #known(object: HostObject, head: string): boolean {
    const schema = this.#schemaOf(object.type);
    return [...(schema?._scalarPropertyNames ?? []), ...(schema?._navigationPropertyNames ?? [])].includes(head);
  }

  #items(items: readonly HostObject[], paths: readonly Path[], asJson: boolean, skip: number): Json {
    return items.map((item, index) => ({
      ...this.#identity(item),
      _Index: index + skip,
      ...this.#shape(item, paths, asJson),
    }));
  }

  #shape(object: HostObject, paths: readonly Path[], asJson: boolean): Record<string, Json> {
    const schema = this.#schemaOf(object.type);
    const scalars = schema?._scalarPropertyNames ?? [];
    const wire = schema?._scalarPropertyOriginalNames ?? [];
    const shaped: Record<string, Json> = {};
    const nested = new Map<string, Path[]>();
    for (const [head = '*', ...rest] of paths) {
      if (head === '*') {
        // Everything this host knows; Excel would give more.
        for (const [index, name] of scalars.entries()) {
          if (canGet(object, name)) shaped[asJson ? name : wire[index]!] = jsonOf(getMember(object, name));
        }
      } else if (rest.length > 0 || schema?._navigationPropertyNames?.includes(head)) {
        nested.set(head, [...(nested.get(head) ?? []), rest.length > 0 ? rest : ['*']]);
      } else {
        if (schema && !scalars.includes(head))
          throw invalid(`The property '${head}' does not exist on ${object.type}.`);
        shaped[asJson ? head : (wire[scalars.indexOf(head)] ?? pascal(head))] = jsonOf(getMember(object, head));
      }
    }
    for (const [head, below] of nested) {
      shaped[asJson ? head : pascal(head)] = this.#child(
        getMember(object, head),
        below,
        asJson,
        `${object.type}.${head}`,
      );
    }
    return shaped;
  }

  #child(child: unknown, paths: readonly Path[], asJson: boolean, name: string): Json {
    if (child === null) return null;
    if (!(child instanceof HostObject)) throw notImplemented(`loading ${name}`);
    if (!(child instanceof HostCollection)) return { ...this.#identity(child), ...this.#shape(child, paths, asJson) };
    const ofItems = paths
      .map((path) => (path[0] === 'items' ? path.slice(1) : path))
      .map((path) => (path.length > 0 ? path : ['*']));
    return { [asJson ? 'items' : '_Items']: this.#items(child.list(), ofItems, asJson, 0) };
  }
}

/** What goes over the wire: `undefined` is `null`. */
export function jsonOf(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
