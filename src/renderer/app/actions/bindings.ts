// From keys to actions. Pure: the list and a person's own keys are arguments.
import type { Action } from '@/ui/action';
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

/**
 * The same keys twice, or a key that is also the start of a sequence. Scopes don't help: `anywhere` is everywhere, and a
 * list's rows are tickets at hand.
 */
export const clashesIn = (actions: readonly Action[], preferences: KeyPreferences): Clash[] => {
  const bindings = bindingsOf(actions, preferences);
  const prefixes = prefixesOf(bindings);
  const clashes: Clash[] = [];
  for (const [keys, line] of bindings) {
    if (line.length > 1 || prefixes.has(keys)) clashes.push({ keys, actions: line.map((action) => action.id) });
  }
  return clashes;
};
