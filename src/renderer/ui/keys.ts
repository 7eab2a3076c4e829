// How keys are written. A binding is words with a space between presses and "+" within one: "Mod+K", "G M",
// "Shift+ArrowDown". `Mod` is Ctrl, and ⌘ on a Mac. Letters are capitals whatever the person types.

export const isMac: boolean = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);

const caps: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The caps to draw: "Mod+K" is Ctrl and K. */
export const keyCaps = (keys: string): string[] => keys.split(/[ +]/u).map((key) => caps[key] ?? key);

/** As `aria-keyshortcuts` wants it: "Control+K", "g m" is not expressible and left out. */
export const ariaKeys = (keys: string): string | undefined =>
  keys.includes(' ') ? undefined : keys.replace('Mod', isMac ? 'Meta' : 'Control');

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** One press as a binding is written, or null for a modifier alone. Shift counts with letters and named keys only. */
export const pressOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | null => {
  if (['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'AltGraph', 'CapsLock'].includes(key)) return null;
  const name = key === ' ' ? 'Space' : isLetter(key) ? key.toUpperCase() : key;
  const mod = isMac ? metaKey : ctrlKey;
  // "?" and "." already say that Shift was, or was not, held on this layout.
  const shift = shiftKey && (isLetter(key) || name.length > 1);
  return [mod && 'Mod', altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
};

/** Without Ctrl, ⌘ or Alt: what a person might type into a field. */
export const isPlainPress = ({ ctrlKey, metaKey, altKey }: Press): boolean => !ctrlKey && !metaKey && !altKey;

/** Ctrl Enter, ⌘ Enter on a Mac: sends a form from any of its fields. */
export const isSendPress = ({ key, ctrlKey, metaKey }: Pick<Press, 'key' | 'ctrlKey' | 'metaKey'>): boolean =>
  key === 'Enter' && (isMac ? metaKey : ctrlKey);
