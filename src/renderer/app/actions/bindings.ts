// From keys to actions. Pure: the list and a person's own keys are arguments.
import { type Action, scopesMeet } from '@/ui/action';
import { type KeyPreferences, keysOf } from '@/ui/key-preferences';

/** Keys as written ("G M") → the actions that have them, in the list's order. */
export type Bindings = ReadonlyMap<string, readonly Action[]>;

export const bindingsOf = (actions: readonly Action[], preferences: KeyPreferences): Bindings => {
  const bindings = new Map<string, Action[]>();
  for (const action of actions)
    for (const keys of keysOf(action, preferences)) {
      const line = bindings.get(keys);
      if (line) line.push(action);
      else bindings.set(keys, [action]);
    }
  return bindings;
};

/** First presses of sequences: after "G" the next key is awaited. */
export const prefixesOf = (bindings: Bindings): ReadonlySet<string> =>
  new Set([...bindings.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0] ?? ''));

export interface Clash {
  readonly keys: string;
  readonly actions: readonly string[];
}

const meet = (line: readonly Action[]): boolean =>
  line.some((a, at) => line.slice(at + 1).some((b) => scopesMeet(a.scope, b.scope)));

/**
 * The same keys twice where both would be heard, or a key that is also the start of a sequence. A list's rows are tickets
 * at hand, so those two scopes are one here.
 */
export const clashesIn = (actions: readonly Action[], preferences: KeyPreferences): Clash[] => {
  const bindings = bindingsOf(actions, preferences);
  const prefixes = prefixesOf(bindings);
  const clashes: Clash[] = [];
  for (const [keys, line] of bindings) {
    if (meet(line) || prefixes.has(keys)) clashes.push({ keys, actions: line.map((action) => action.id) });
  }
  return clashes;
};
