// Whether a profile is sealed, as the page can say at once. The mark is its record (`record`); one that can't be read is
// no reason to take the profile for a plain one.
const PREFIX = 'firstline.vault.';

export const markOf = (personId: string): string | null => localStorage.getItem(PREFIX + personId);

export const isMarked = (personId: string, storage: Storage = localStorage): boolean =>
  storage.getItem(PREFIX + personId) !== null;

export const setMark = (personId: string, text: string | null): void => {
  if (text === null) localStorage.removeItem(PREFIX + personId);
  else localStorage.setItem(PREFIX + personId, text);
};
