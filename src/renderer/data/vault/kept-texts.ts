// A person's texts in localStorage, sealed where their profile is. A plain text that is found in a sealed profile is one
// that was written before it was sealed: it is read, and sealed when the profile is opened (`sealTexts`).
import { isMarked } from './marker';
import { openVault } from './open-keys';

/** No JSON begins so. */
const SEALED = '~1.';

/** Of the keys that hold anything but numbers and times. What is not listed here is nobody's words. */
const prefixesOf = (personId: string): readonly string[] => [
  `firstline.draft.${personId}.`,
  `firstline.ahead.${personId}.`,
  `firstline.told.${personId}`,
  'firstline.contacts',
  'firstline.reports',
];

export const readText = (personId: string, name: string, storage: Storage = localStorage): string | null => {
  const raw = storage.getItem(name);
  if (raw === null || !raw.startsWith(SEALED)) return raw;
  try {
    return openVault(personId)?.texts.open(raw.slice(SEALED.length), name) ?? null;
  } catch {
    // Another's, or of a key that is gone.
    return null;
  }
};

/** @throws DOMException when there is no room; Error when the profile is locked: nothing is ever written open then */
export const writeText = (personId: string, name: string, text: string, storage: Storage = localStorage): void => {
  if (!isMarked(personId, storage)) {
    storage.setItem(name, text);
    return;
  }
  const vault = openVault(personId);
  if (!vault) throw new Error('locked');
  storage.setItem(name, SEALED + vault.texts.seal(text, name));
};

export const textKeys = (personId: string): readonly string[] => {
  const prefixes = prefixesOf(personId);
  const all = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  return all.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
};

/** Whatever of this person still stands open. The profile is marked as sealed. */
export const sealTexts = (personId: string): void => {
  for (const key of textKeys(personId)) {
    const raw = localStorage.getItem(key);
    if (raw !== null && !raw.startsWith(SEALED)) writeText(personId, key, raw);
  }
};

export const unsealTexts = (personId: string): void => {
  for (const key of textKeys(personId)) {
    const text = readText(personId, key);
    if (text !== null) localStorage.setItem(key, text);
  }
};
