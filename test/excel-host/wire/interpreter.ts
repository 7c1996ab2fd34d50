import { HostError, NOT_IMPLEMENTED, notImplemented } from './host-error.ts';
import { HostObject, callMember, camel, setMember } from './members.ts';
import { type Action, type Json, type RequestBody, type ResponseBody, actionTypes, pathTypes } from './protocol.ts';
import { Loader, type SchemaOf, jsonOf } from './query.ts';
import { type Member, type Request, RequestLog } from './request-log.ts';
import { type Environment, type Objects, Resolver } from './resolver.ts';

/**
 * Interprets the wire protocol of Office.js: object paths, actions, queries. It knows nothing of Excel. As in Excel, the
 * first action that fails ends the request, and what came before it stays.
 */
export class Interpreter {
  readonly log = new RequestLog();
  /** What was asked of the host that it can't play, and its own faults: no answers of Excel. */
  readonly gaps: unknown[] = [];
  readonly #resolver: Resolver;
  readonly #loader: Loader;
  readonly #largest: number;

  /** `largest`: bytes that a request and its response may have at most. */
  constructor(objects: Objects, schemaOf: SchemaOf, largest = Number.POSITIVE_INFINITY) {
    this.#resolver = new Resolver(objects);
    this.#largest = largest;
    this.#loader = new Loader(schemaOf, (object) => this.#resolver.identity(object));
  }

  execute(body: RequestBody): ResponseBody {
    const request = this.log.begin(body);
    if (request.size > this.#largest) return failed(request, new HostError('RequestPayloadSizeLimitExceeded'));
    const response = this.#run(body, request);
    if (Buffer.byteLength(JSON.stringify(response)) <= this.#largest) return response;
    return failed(request, new HostError('ResponsePayloadSizeLimitExceeded'));
  }

  #run(body: RequestBody, request: Request): ResponseBody {
    const environment: Environment = { paths: body.ObjectPaths, found: new Map() };
    const results: { readonly ActionId: number; readonly Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      let member: Member = { object: '', name: camel(action.Name ?? '') };
      try {
        member = this.#member(environment, action);
        this.log.before(request, action, index, member);
        results.push({ ActionId: action.Id, Value: this.#act(environment, action) });
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      } catch (fault) {
        const refused = this.#refusal(fault);
        return { ...failed(request, refused, member, index), Results: results, TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #refusal(fault: unknown): HostError {
    if (fault instanceof HostError && fault.code !== NOT_IMPLEMENTED) return fault;
    this.gaps.push(fault);
    return fault instanceof HostError
      ? fault
      : new HostError('GeneralException', `the host itself failed: ${String(fault)}`);
  }

  /** Whose member is asked for, and which: of an instantiation the method or property that gives the object. */
  #member(environment: Environment, action: Action): Member {
    const path = environment.paths[action.ObjectPathId];
    if (action.ActionType === actionTypes.trace || !path) return { object: '', name: '' };
    if (action.ActionType !== actionTypes.instantiate) {
      const object = this.#resolver.object(environment, action.ObjectPathId);
      return { object: object?.type ?? 'null', name: camel(action.Name ?? '') };
    }
    const parent = path.ParentObjectPathId ? this.#resolver.object(environment, path.ParentObjectPathId) : null;
    const name = path.ObjectPathType === pathTypes.indexer ? 'getItem' : camel(path.Name);
    return { object: parent?.type ?? '', name };
  }

  #act(environment: Environment, action: Action): Json {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#resolver.object(environment, action.ObjectPathId);
    if (object === null) return null;
    const args = (): readonly unknown[] => this.#resolver.args(environment, action.ArgumentInfo);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.#resolver.identity(object);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return this.#loader.load(object, action.QueryInfo ?? {}, action.ActionType === actionTypes.queryAsJson);
      case actionTypes.method:
        return this.#method(object, action.Name ?? '', args());
      case actionTypes.setProperty:
        setMember(object, action.Name ?? '', args()[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #method(object: HostObject, name: string, args: readonly unknown[]): Json {
    if (name === '_KeepReference') this.#resolver.keep(object);
    else if (name === '_RemoveReference') this.#resolver.release(String(args[0]));
    else {
      const result = callMember(object, name, args);
      return result instanceof HostObject ? null : jsonOf(result);
    }
    return null;
  }
}

function failed(
  request: Request,
  { code, message, status }: HostError,
  { object, name }: Member = { object: '', name: '' },
  index?: number,
): ResponseBody {
  request.failed = code;
  const location = [object, name].filter((part) => part !== '').join('.');
  const error = { Code: code, Message: message, HttpStatusCode: status, Location: location };
  return { Results: [], TraceIds: [], Error: { ...error, ...(index === undefined ? {} : { ActionIndex: index }) } };
}
