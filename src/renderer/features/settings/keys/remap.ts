// Other keys for an action: what else has them, and the preferences that follow.
import { type Action, scopesMeet } from '@/ui/action';
import { type KeyPreferences, keysOf } from '@/ui/key-preferences';

const all = (preferences: KeyPreferences): KeyPreferences => ({ ...preferences, singleKeys: true });

/** The action that has these keys already, or whose sequence would begin with them or be begun by them. */
export const takenBy = (
  keys: string,
  action: Action,
  actions: readonly Action[],
  preferences: KeyPreferences,
): Action | null => {
  const clashes = (other: string): boolean =>
    other === keys || other.startsWith(`${keys} `) || keys.startsWith(`${other} `);
  return (
    actions.find(
      (other) =>
        other.id !== action.id &&
        scopesMeet(other.scope, action.scope) &&
        keysOf(other, all(preferences)).some((candidate) => clashes(candidate)),
    ) ?? null
  );
};

/** Keys that browser, system or form have to themselves, whatever the list of actions says. */
const reserved = new Set([
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+W',
  'Mod+T',
  'Mod+N',
  'Mod+R',
  'F5',
]);

export const isReserved = (keys: string): boolean => reserved.has(keys) || /^Alt\+\d$/u.test(keys);

export const withKeys = (preferences: KeyPreferences, action: Action, keys: readonly string[]): KeyPreferences => ({
  ...preferences,
  keys: { ...preferences.keys, [action.id]: keys },
});

/** As the app has it. */
export const withStandard = (preferences: KeyPreferences, action: Action): KeyPreferences => {
  const { [action.id]: _own, ...others } = preferences.keys;
  return { ...preferences, keys: others };
};

export const isOwn = (preferences: KeyPreferences, action: Action): boolean =>
  Object.hasOwn(preferences.keys, action.id);
