// Objects that refuse to be asked for what they don't have.
import { EventEmitter } from 'node:events';

export class NotInStandIn extends Error {
  constructor(what: string) {
    super(`electron stand-in: ${what} is not implemented (extend test/standin, or guard the use)`);
  }
}

/** Feature tests on these must read as "absent", as they do in Electron on Linux. */
const absent = new Set<PropertyKey>([
  'dock',
  'then',
  'toJSON',
  'asymmetricMatch',
  'nodeType',
  'constructor',
  'domain',
  'default',
  '__esModule',
  'captureRejections',
]);

type Callable = (...args: never[]) => unknown;
const isClass = (value: unknown): boolean => /^class\b/.test(Function.prototype.toString.call(value as Callable));
const bound = new WeakMap<object, Map<unknown, unknown>>();

/** Methods are bound to the object itself, whose private fields a proxy can't reach. */
const bind = (object: object, method: Callable): unknown => {
  const known = bound.get(object) ?? new Map<unknown, unknown>();
  bound.set(object, known);
  const found = known.get(method) ?? method.bind(object as never);
  known.set(method, found);
  return found;
};

/** An unknown member throws at once: code under test must never quietly meet `undefined` where Electron has a function. */
export const guard = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || absent.has(key) || key.startsWith('_')) {
        const value = Reflect.get(object, key, object);
        return typeof value === 'function' && !isClass(value) ? bind(object, value as Callable) : value;
      }
      throw new NotInStandIn(`${name}.${key}`);
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });

export type Cancellable<T extends object> = T & { preventDefault(): void; readonly defaultPrevented: boolean };

/** Electron's event object. */
export const cancellable = <T extends object>(extra: T = {} as T): Cancellable<T> => {
  let prevented = false;
  return Object.defineProperties(extra, {
    preventDefault: {
      value: () => {
        prevented = true;
      },
      enumerable: true,
    },
    defaultPrevented: { get: () => prevented, enumerable: true },
  }) as Cancellable<T>;
};

/** A name of its own, so that `on` keeps Electron's overloads out of our way. */
export class Emitter extends EventEmitter {}
